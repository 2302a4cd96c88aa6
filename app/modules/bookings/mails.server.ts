import { invitationsTo } from "#app/modules/calendars/calendars.server.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { type Mail, queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import type { Language, Params } from "#app/platform/i18n/translate.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { borrowerName } from "./booking.outputs.ts";
import type { Side } from "./booking.ts";
import { bookingUrl } from "./booking.urls.ts";
import { followPath } from "./follow-key.server.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";
import { findKeepers, findPeople, type Recipient } from "./repos/mail-recipients.repo.server.ts";

export const mailNames = [
  "requested",
  "accepted_at_once",
  "approved",
  "declined",
  "proposed",
  "proposal_accepted",
  "proposal_refused",
  "competing",
  "offered",
  "cancelled",
  "changed",
  "lender_changed",
  "change_asked",
  "change_accepted",
  "change_refused",
  "extended",
  "extension_asked",
  "extension_accepted",
  "extension_refused",
  "handed_over",
  "returned",
  "incident",
  "incident_settled",
  "message",
  "reminder_start",
  "reminder_return",
  "late",
  "expired",
  "lapsed",
] as const;
export type MailName = (typeof mailNames)[number];

/** Those after which something stands in people's calendars, is moved there, or goes. */
const invitations: Partial<Record<MailName, "REQUEST" | "CANCEL">> = {
  accepted_at_once: "REQUEST",
  approved: "REQUEST",
  proposal_accepted: "REQUEST",
  changed: "REQUEST",
  change_accepted: "REQUEST",
  extended: "REQUEST",
  extension_accepted: "REQUEST",
  lender_changed: "REQUEST",
  cancelled: "CANCEL",
  lapsed: "CANCEL",
};

export interface Notice {
  mail: MailName;
  row: BookingRow;
  to: Side;
  now: Date;
  /** Who caused it is not told. */
  actorId?: string | null;
  /** What somebody wrote, quoted as it is. */
  quote?: string;
  /** Words that depend on the language of the reader. */
  params?: (language: Language) => Record<string, string | number>;
  /** One mail per person and key, ever. */
  key?: string;
  /** Who reads it, where that is known already. */
  recipients?: readonly Recipient[] | undefined;
}

function recipientLanguage({ language }: Recipient): Language {
  return isLanguage(language) ? language : "fr";
}

function isGuest({ to }: Notice, { guest }: Recipient): boolean {
  return to === "borrower" && Boolean(guest);
}

/** Whoever has no account opens the booking by a link of their own. */
function addressFor(notice: Notice, recipient: Recipient): string {
  const { row } = notice;
  return `${publicUrl()}${isGuest(notice, recipient) ? followPath(row) : bookingUrl(row.code)}`;
}

/** A room is booked, not lent: some sentences are its own, the others hold for both. */
function inWords(row: BookingRow, language: Language, part: string, params: Params): string {
  const own = `mails.booked.${part}`;
  const said = row.listingKind === "room" ? say(language, own, params) : own;
  return said === own ? say(language, `mails.bookings.${part}`, params) : said;
}

function compose(notice: Notice, recipient: Recipient): Mail {
  const { mail, row, to, now, quote, key } = notice;
  const language = recipientLanguage(recipient);
  const interval = { start: row.startAt, end: row.endAt };
  const params = {
    title: row.title,
    what: row.quantity > 1 ? say(language, "loans.several", { quantity: row.quantity, title: row.title }) : row.title,
    lender: row.lenderName,
    borrower: borrowerName(row),
    quantity: row.quantity,
    dates: formatInterval(interval, row.granularity, language, row.zone, now),
    ...notice.params?.(language),
  };
  const sentence = (part: string) => inWords(row, language, part, params);
  const url = addressFor(notice, recipient);
  const typed = isGuest(notice, recipient) ? `${publicUrl()}${listingPath(row.listingCode)}` : url;
  const from = to === "borrower" ? row.lenderName : borrowerName(row);
  const content = composeMail({
    language,
    subject: sentence(`${mail}.subject`),
    lines: [sentence(`${mail}.line`), ...(quote ? [quote] : [])],
    action: { label: sentence("action"), url },
    signature: { name: from, address: typed.replace(/^https?:\/\//, "") },
  });
  return {
    to: recipient.email,
    userId: recipient.userId,
    ...content,
    ...(key ? { dedupeKey: `${key}:${recipient.userId}` } : {}),
    now,
  };
}

async function recipientsOf({ row, to, actorId, recipients }: Notice): Promise<Recipient[]> {
  const found =
    recipients ?? (to === "lender" ? await findKeepers(row.lenderSpaceId) : await findPeople([row.borrowerUserId]));
  return found.filter(({ userId }) => userId !== actorId);
}

/** Queues what people must know, in the transaction of the fact itself. */
export async function notify(...notices: Notice[]): Promise<void> {
  const mails: Mail[] = [];
  // Both sides are told of the same event: it is read once.
  const known = new Map<string, ReturnType<typeof invitationsTo>>();
  for (const notice of notices) {
    const method = invitations[notice.mail];
    const read =
      method && (known.get(`${method} ${notice.row.id}`) ?? invitationsTo(notice.row.id, method, notice.now));
    if (read) known.set(`${method} ${notice.row.id}`, read);
    const invite = await read;
    for (const recipient of await recipientsOf(notice)) {
      const { email } = recipient;
      const address = { language: recipientLanguage(recipient), bookingUrl: addressFor(notice, recipient) };
      const calendar = invite?.({ email, side: notice.to, ...address });
      mails.push({ ...compose(notice, recipient), ...(calendar ? { calendars: [calendar] } : {}) });
    }
  }
  await queueMails(mails);
}
