import { env, publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { eventOf, oneLine } from "./event-words.ts";
import { type BookingEventRow, findBookingEvent } from "./feed.repo.server.ts";
import { writeInvitation } from "./write-calendar.server.ts";

/** What goes with a mail, so that whoever reads it adds, moves or removes the event with one tap. */
export interface MailCalendar {
  method: "REQUEST" | "CANCEL";
  name: string;
  content: string;
}

export interface Guest {
  email: string;
  language: Language;
  side: "lender" | "borrower";
}

/** « Entrelieux <ne-pas-repondre@example.org> » */
function senderAddress(): string {
  const from = env().MAIL_FROM;
  return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}

function invite(
  row: BookingEventRow,
  method: MailCalendar["method"],
  guest: Guest,
  now: Date,
): MailCalendar | undefined {
  const reader = guest.side === "borrower" ? "person" : "space";
  const event = eventOf(row, { reader, language: guest.language, now, origin: publicUrl() });
  if (event?.status !== (method === "CANCEL" ? "CANCELLED" : "CONFIRMED")) return undefined;
  const organizer = { name: oneLine(row.place.name), email: row.place.contactEmail || senderAddress() };
  const content = writeInvitation(event, method, { organizer, attendee: { email: guest.email } });
  return { method, name: `entrelieux-${row.code.toLowerCase()}.ics`, content };
}

/**
 * The event of a booking for those who are told of it, as it stands in the open transaction; to each nothing where the
 * booking is not, or never was, agreed.
 */
export async function invitationsTo(
  bookingId: string,
  method: MailCalendar["method"],
  now: Date,
): Promise<(guest: Guest) => MailCalendar | undefined> {
  const row = await findBookingEvent(bookingId);
  if (!row || row.decidedAt === null) return () => undefined;
  return (guest) => invite(row, method, guest, now);
}
