import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { linkPath } from "./link.server.ts";
import { linkHours } from "./public-request.ts";

interface Link {
  to: string;
  language: Language;
  token: string;
  now: Date;
}

async function mail(
  { to, language, token, now }: Link,
  said: { subject: string; text: string; lines?: string; signature: { name: string; path: string } },
): Promise<void> {
  const sentence = (part: string) => say(language, `mails.guests.confirm.${part}`);
  const { subject, text, lines, signature } = said;
  const content = composeMail({
    language,
    subject,
    lines: [sentence("hello"), text, ...(lines ? [lines] : []), sentence("keep"), sentence("end")],
    action: { label: sentence("action"), url: `${publicUrl()}${linkPath(token)}` },
    signature: {
      name: signature.name,
      address: `${publicUrl()}${signature.path}`.replace(/^https?:\/\//, ""),
    },
  });
  await queueMail({ to, ...content, now });
}

/** The mail with the link that confirms a request. */
export async function mailLink(
  given: Link & { listing: { code: string; title: string; spaceName: string }; dates: string },
): Promise<void> {
  const { language, listing, dates } = given;
  const params = { title: listing.title, space: listing.spaceName, dates, count: linkHours };
  await mail(given, {
    subject: say(language, "mails.guests.confirm.subject", params),
    text: say(language, "mails.guests.confirm.text", params),
    signature: { name: listing.spaceName, path: listingPath(listing.code) },
  });
}

/** The same for several things asked together, each on its line. */
export async function mailGroupLink(
  given: Link & {
    title: string;
    dates: string;
    lines: readonly string[];
    listing: { code: string; spaceName: string };
  },
): Promise<void> {
  const { language, title, dates, lines, listing } = given;
  const params = { title, dates, space: listing.spaceName, count: linkHours };
  await mail(given, {
    subject: say(language, "mails.guests.confirm.subject", params),
    text: say(language, "mails.guests.confirm_group.text", params),
    lines: lines.map((line) => `– ${line}`).join("\n"),
    signature: { name: listing.spaceName, path: listingPath(listing.code) },
  });
}
