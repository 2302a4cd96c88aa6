import type { Person } from "#app/platform/viewer.ts";

/** Somebody of whom nothing is known yet: what they ask is judged before their address is confirmed. */
export function standIn(given: { name?: string; email?: string; language: string }): Person {
  return {
    kind: "person",
    userId: "",
    name: given.name ?? "",
    email: given.email ?? "",
    emailVerified: false,
    language: given.language,
    theme: "system",
    guest: true,
    via: "session",
    memberships: [],
  };
}
