import { Prisma } from "#app/platform/db/database.server.ts";
import { type BookingRow, findBookings } from "./booking.repo.server.ts";
import { readRows } from "./rows.repo.server.ts";

const day = 86_400_000;
const atMost = 500;
/** Read without keeping those who visit a page waiting. */
const aFew = 100;

/** What should have begun: without these two indexes SQLite goes through all that is asked or agreed, every minute. */
const askedBefore = (at: number) => Prisma.sql`b.id IN (SELECT id FROM Booking INDEXED BY Booking_asked
  WHERE status IN ('requested', 'countered', 'waitlisted') AND startAt <= ${at})`;
const agreedWithin = (from: number, to: number) => Prisma.sql`SELECT id FROM Booking INDEXED BY Booking_agreed
  WHERE status = 'approved' AND startAt > ${from} AND startAt <= ${to}`;

/** Requests that nobody answered in time (see `requestExpiresAt`). */
export function findExpired(now: Date): Promise<BookingRow[]> {
  const at = now.getTime();
  return findBookings(Prisma.sql`WHERE ${askedBefore(at)}
    AND CASE WHEN b.answerBy IS NOT NULL THEN b.answerBy <= ${at}
      ELSE b.createdAt < b.startAt OR b.endAt <= ${at} OR b.startAt + ${day} <= ${at} END ORDER BY b.startAt LIMIT ${atMost}`);
}

/** The grace of the listing in milliseconds, or null; SQL of what `collectBefore` says. */
const graceOfLoan = Prisma.sql`coalesce(json_extract(l.rules, '$.away.grace.days') * 1440, json_extract(l.rules, '$.away.grace.minutes')) * 60000`;

/** Agreed, and over, or past its grace, without anything having been handed over. */
export function findUncollected(now: Date): Promise<BookingRow[]> {
  const at = now.getTime();
  return findBookings(Prisma.sql`WHERE b.id IN (${agreedWithin(0, at)}) AND (b.endAt <= ${at}
      OR (b.use = 'away' AND max(b.startAt, b.decidedAt) + ${graceOfLoan} <= ${at})) ORDER BY b.startAt LIMIT ${atMost}`);
}

/** The booking `b` of the listing `l` is a loan that nobody collected within its grace at `at` (epoch milliseconds). */
export const isPastGrace = (at: number) => Prisma.sql`b.status = 'approved' AND b.use = 'away' AND b.endAt > ${at}
  AND max(b.startAt, b.decidedAt) + ${graceOfLoan} <= ${at}`;

export function findPastGrace(listingId: string, now: Date): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.listingId = ${listingId} AND ${isPastGrace(now.getTime())}`);
}

/** Over, with a part that was given for good and a rest that nobody collected. */
export function findGivenInPart(now: Date): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.status = 'partly_handed_over' AND b.endAt <= ${now.getTime()}
    AND json_extract(b.termsSnapshot, '$.oneWay') = 1 LIMIT ${atMost}`);
}

/** Back for long enough, with nothing left to settle. */
export function findClosable(before: Date): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.status = 'returned' AND b.returnedAt <= ${before.getTime()}
    AND NOT EXISTS (SELECT 1 FROM Incident i WHERE i.bookingId = b.id AND i.status = 'open') LIMIT ${atMost}`);
}

/** Leaving or due back within three days, or late for at most ten; a few at a time, in the order of their ids, after `after`. */
export function findToRemind(now: Date, after: string): Promise<BookingRow[]> {
  const at = now.getTime();
  return findBookings(Prisma.sql`WHERE b.use = 'away' AND b.id IN (
      ${agreedWithin(at, at + 3 * day)}
      UNION ALL SELECT id FROM Booking WHERE status IN ('partly_handed_over', 'handed_over', 'partly_returned')
        AND endAt > ${at - 10 * day} AND endAt <= ${at + 3 * day})
    AND b.id > ${after} ORDER BY b.id LIMIT ${aFew}`);
}

/** Listings for which somebody waits. */
export async function findAwaitedListings(): Promise<string[]> {
  const rows = await readRows<{ id: string }>(
    Prisma.sql`SELECT DISTINCT json_object('id', b.listingId) AS row FROM Booking b WHERE b.status = 'waitlisted'`,
  );
  return rows.map(({ id }) => id);
}
