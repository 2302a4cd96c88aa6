import { env } from "#app/platform/env.server.ts";

/** Mails that no server sends are shown to whoever tries the demonstration; never on an instance in use. */
export function outboxIsOpen(): boolean {
  return !env().SMTP_URL && env().DEMO === "on";
}
