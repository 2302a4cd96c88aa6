import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";

export type AccountMail = "confirm" | "reset" | "already" | "email_changed";

export interface Addressee {
  id?: string;
  name: string;
  email: string;
  language?: unknown;
}

/** Queued, like every mail; the sentences are `mails.accounts.<mail>.*`. */
export async function sendAccountMail(
  mail: AccountMail,
  { user, link }: { user: Addressee; link?: string },
): Promise<void> {
  const language = typeof user.language === "string" && isLanguage(user.language) ? user.language : "fr";
  const words = (part: string) => say(language, `mails.accounts.${mail}.${part}`, { name: user.name });
  const composed = composeMail({
    language,
    subject: words("subject"),
    lines: [words("hello"), words("text"), words("end")],
    ...(link ? { action: { label: words("action"), url: link } } : {}),
    signature: { name: "Entrelieux", address: publicUrl() },
  });
  await queueMail({ to: user.email, ...(user.id ? { userId: user.id } : {}), ...composed, now: now() });
}
