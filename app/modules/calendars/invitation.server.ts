import { env, publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import type { CalendarEvent } from "./booking-event.ts";
import { eventOf, oneLine } from "./event-words.ts";
import { type BookingEventRow, findBookingEvents, findMovedAt } from "./repos/feed.repo.server.ts";
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
  /** Where they open the booking, when it is not the address that everybody has. */
  bookingUrl?: string;
}

/** « Entrelieux <ne-pas-repondre@example.org> » */
function senderAddress(): string {
  const from = env().MAIL_FROM;
  return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}

function tell(row: BookingEventRow, { side, language, bookingUrl }: Guest, now: Date): CalendarEvent | undefined {
  const reader = side === "borrower" ? "person" : "space";
  return eventOf(row, { reader, language, now, origin: publicUrl(), bookingUrl });
}

function invite(row: BookingEventRow, method: "REQUEST" | "CANCEL", guest: Guest, now: Date): MailCalendar | undefined {
  const event = tell(row, guest, now);
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
  method: "REQUEST" | "CANCEL",
  now: Date,
): Promise<(guest: Guest) => MailCalendar | undefined> {
  const [row] = await findBookingEvents([bookingId]);
  if (!row || row.decidedAt === null) return () => undefined;
  return (guest) => invite(row, method, guest, now);
}

/** More than this in one mail is for the calendars that people subscribe to; what comes first is told first. */
export const mostInvitations = 60;

/**
 * The same for bookings that one mail tells of together: those that were just agreed, moved or cancelled. Each has a calendar of its own: all events of
 * one that travels by mail must have one UID (RFC 5546 §3.2.2, §3.2.5), and Outlook reads no more than the first (MS-STANOICAL 2.2.175).
 */
export async function allInvitationsTo(
  bookingIds: readonly string[],
  now: Date,
): Promise<(guest: Guest) => MailCalendar[]> {
  const rows = (await findBookingEvents(await findMovedAt(bookingIds, now))).filter(
    ({ decidedAt, status }) => decidedAt && status !== "declined",
  );
  return (guest) =>
    rows
      .flatMap((row) => invite(row, "REQUEST", guest, now) ?? invite(row, "CANCEL", guest, now) ?? [])
      .slice(0, mostInvitations);
}
