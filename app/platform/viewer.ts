/** From the most to the least: each role may do what the following ones may. */
export const roles = ["steward", "keeper", "member"] as const;
export type Role = (typeof roles)[number];

export interface Visitor {
  kind: "visitor";
}

export interface Person {
  kind: "person";
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  language: string;
  theme: string;
  /** No account: reached by the link of each request. */
  guest?: boolean;
  via: "session" | "token" | "operator";
  memberships: { spaceId: string; slug: string; name: string; role: Role }[];
}

export type Viewer = Visitor | Person;

export const visitor: Visitor = { kind: "visitor" };

export function roleIn(viewer: Viewer, spaceId: string): Role | undefined {
  if (viewer.kind === "visitor") return undefined;
  return viewer.memberships.find((membership) => membership.spaceId === spaceId)?.role;
}

/** True when the viewer holds `role` in the space, or one above it. */
export function hasRole(viewer: Viewer, spaceId: string, role: Role): boolean {
  const held = roleIn(viewer, spaceId);
  return held !== undefined && roles.indexOf(held) <= roles.indexOf(role);
}
