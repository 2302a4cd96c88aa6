import type { Visit } from "#app/platform/http/visit.server.ts";

export interface ShellView {
  language: "fr" | "en";
  theme: "system" | "light" | "dark";
  nonce: string;
  path: string;
  /** Sent with forms, so that a form sent twice counts once. */
  formKey: string;
  person: { name: string } | null;
  /** How many requests wait for an answer of this person's spaces. */
  waiting: number;
  /** Mails land in the local outbox, which anybody may open (no SMTP configured). */
  outbox: boolean;
}

export function shellView(visit: Visit, path: string, facts: { waiting: number; outbox: boolean }): ShellView {
  const { viewer } = visit;
  const theme =
    viewer.kind === "person" && (viewer.theme === "light" || viewer.theme === "dark") ? viewer.theme : "system";
  return {
    language: visit.language,
    theme,
    nonce: visit.nonce,
    path,
    formKey: visit.requestId,
    person: viewer.kind === "person" ? { name: viewer.name } : null,
    ...facts,
  };
}
