import { composeMail } from "#app/modules/messages/mail.server.ts";
import { type Mail, queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { borrowerName } from "./booking.outputs.ts";
import { bookingUrl, inboxUrl } from "./booking.urls.ts";
import { type BookingConflict, conflictsOfListings } from "./conflicts.server.ts";
import { dateWords } from "./loan-words.ts";
import { findWithInterlocked, noteMeetings } from "./repos/conflict.repo.server.ts";
import { findKeepers, type Recipient } from "./repos/mail-recipients.repo.server.ts";

/** More than this is read in the inbox. */
const mostLines = 30;

function mailTo(recipient: Recipient, conflicts: readonly BookingConflict[], calendar: string, now: Date): Mail[] {
  const [first] = conflicts;
  if (!first) return [];
  const language = isLanguage(recipient.language) ? recipient.language : "fr";
  const { row } = first;
  const alone = conflicts.length === 1;
  const lines = conflicts.slice(0, mostLines).map((one) => {
    const params = { title: one.row.title, borrower: borrowerName(one.row), dates: dateWords(one.row, language, now) };
    return say(language, "mails.bookings.calendar_conflict.booking", params);
  });
  const more = conflicts.length - lines.length;
  const params = { calendar, count: conflicts.length, title: row.title };
  const url = `${publicUrl()}${alone ? bookingUrl(row.code) : inboxUrl(row.lenderSlug)}`;
  const content = composeMail({
    language,
    subject: say(language, "mails.bookings.calendar_conflict.subject", params),
    lines: [
      say(language, "mails.bookings.calendar_conflict.line", params),
      [...lines, ...(more > 0 ? [say(language, "mails.bookings.calendar_conflict.more", { count: more })] : [])].join(
        "\n",
      ),
      say(language, "mails.bookings.calendar_conflict.what_to_do"),
    ],
    action: { label: say(language, alone ? "mails.bookings.action" : "mails.bookings.calendar_conflict.action"), url },
    signature: { name: row.lenderName, address: url.replace(/^https?:\/\//, "") },
  });
  return [{ to: recipient.email, userId: recipient.userId, ...content, now }];
}

/**
 * After a reading of a calendar, in its transaction: the keepers are told of the bookings that its events meet, here and in what is
 * interlocked, once for each booking at its dates, in one mail.
 */
export async function tellOfConflicts(
  calendar: { id: string; name: string; listingId: string },
  now: Date,
): Promise<void> {
  const listings = await findWithInterlocked(calendar.listingId);
  const found = (await conflictsOfListings(listings, now)).filter(({ obstacles }) =>
    obstacles.some(({ calendarId }) => calendarId === calendar.id),
  );
  const meetings = found.map(({ row: { id, startAt, endAt } }) => ({
    ...{ bookingId: id, calendarId: calendar.id, startAt, endAt },
  }));
  const untold = new Set(await noteMeetings(meetings, now));
  const told = found.filter(({ row }) => untold.has(row.id));
  const spaces = [...new Set(told.map(({ row }) => row.lenderSpaceId))];
  const mails: Mail[] = [];
  for (const space of spaces) {
    const own = told.filter(({ row }) => row.lenderSpaceId === space);
    for (const keeper of await findKeepers(space)) mails.push(...mailTo(keeper, own, calendar.name, now));
  }
  await queueMails(mails);
}
