import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Correspondent } from "./repos/person.repo.server.ts";

export type SpaceMail =
  | "invited"
  | "claim_granted"
  | "network_request"
  | "network_invited"
  | "network_admitted"
  | "network_invited_by_link"
  | "handed_over";

interface Sending {
  mail: SpaceMail;
  to: { email: string; language: Language; userId?: string };
  params: Record<string, string | number>;
  /** Path of the page where it goes on. */
  path: string;
  /** The space or network that writes, and the path of its short address. */
  signature: { name: string; path: string };
  now: Date;
}

/** Queued in the transaction of the fact; the sentences are `mails.spaces.<mail>.*`. */
export async function sendSpaceMail({ mail, to, params, path, signature, now }: Sending): Promise<void> {
  const words = (part: string) => say(to.language, `mails.spaces.${mail}.${part}`, params);
  const composed = composeMail({
    language: to.language,
    subject: words("subject"),
    lines: [words("hello"), words("text")],
    action: { label: words("action"), url: `${publicUrl()}${path}` },
    signature: { name: signature.name, address: `${publicUrl()}${signature.path}` },
  });
  await queueMail({ to: to.email, ...(to.userId ? { userId: to.userId } : {}), ...composed, now });
}

export async function writeToAll(people: readonly Correspondent[], sending: Omit<Sending, "to">): Promise<void> {
  for (const person of people) await sendSpaceMail({ ...sending, to: person });
}
