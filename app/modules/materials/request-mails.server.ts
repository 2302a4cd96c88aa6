import { findKeepers, findPeople } from "#app/modules/bookings/together.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { unitOf } from "./describe-material.server.ts";
import type { RequestSide } from "./material.ts";
import { materialRequestPath } from "./material.urls.ts";
import { quantityWords } from "./quantity-words.ts";
import type { RequestRow } from "./repos/request.repo.server.ts";

export type RequestMail =
  | "asked"
  | "granted"
  | "offered"
  | "accepted"
  | "declined"
  | "cancelled"
  | "sent"
  | "received"
  | "explained";

interface Notice {
  mail: RequestMail;
  to: RequestSide;
  /** Who caused it is not told. */
  actorId: string | null;
  quote?: string;
  now: Date;
}

/** In the transaction of the fact itself. */
export async function notifyRequest(row: RequestRow, { mail, to, actorId, quote, now }: Notice): Promise<void> {
  const keepers = await findKeepers(to === "giver" ? row.giverSpaceId : row.askerSpaceId);
  const asker = to === "asker" ? await findPeople([row.askedById]) : [];
  const recipients = new Map([...keepers, ...asker].map((recipient) => [recipient.userId, recipient]));
  if (actorId) recipients.delete(actorId);
  const unit = unitOf(row.material);
  const url = `${publicUrl()}${materialRequestPath(row.code)}`;
  const mails = [...recipients.values()].map((recipient) => {
    const language = isLanguage(recipient.language) ? recipient.language : "fr";
    const words = (quantity: number | null) => quantityWords(quantity ?? 0, unit, language);
    const params = {
      ...{ title: row.material.listing.title, giver: row.giverSpace.name, asker: row.askerSpace.name },
      ...{ asked: words(row.asked), accepted: words(row.accepted), sent: words(row.sent), arrived: words(row.arrived) },
    };
    const content = composeMail({
      language,
      subject: say(language, `mails.materials.${mail}.subject`, params),
      lines: [say(language, `mails.materials.${mail}.line`, params), ...(quote ? [quote] : [])],
      action: { label: say(language, "mails.materials.action"), url },
      signature: {
        name: to === "asker" ? row.giverSpace.name : row.askerSpace.name,
        address: url.replace(/^https?:\/\//, ""),
      },
    });
    return { to: recipient.email, userId: recipient.userId, ...content, now };
  });
  await queueMails(mails);
}
