import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { linkPath } from "./link.server.ts";
import { linkHours } from "./public-request.ts";

/** The mail with the link that confirms a request. */
export async function mailLink(given: {
  to: string;
  language: Language;
  token: string;
  now: Date;
  listing: { code: string; title: string; spaceName: string };
  dates: string;
}): Promise<void> {
  const { to, language, token, now, listing, dates } = given;
  const params = { title: listing.title, space: listing.spaceName, dates, count: linkHours };
  const sentence = (part: string) => say(language, `mails.guests.confirm.${part}`, params);
  const content = composeMail({
    language,
    subject: sentence("subject"),
    lines: [sentence("hello"), sentence("text"), sentence("keep"), sentence("end")],
    action: { label: sentence("action"), url: `${publicUrl()}${linkPath(token)}` },
    signature: {
      name: listing.spaceName,
      address: `${publicUrl()}${listingPath(listing.code)}`.replace(/^https?:\/\//, ""),
    },
  });
  await queueMail({ to, ...content, now });
}
