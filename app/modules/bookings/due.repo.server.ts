import { Prisma } from "#app/platform/db/database.server.ts";
import { type BookingRow, findBookings } from "./booking.repo.server.ts";
import { readRows } from "./rows.repo.server.ts";

const day = 86_400_000;
const atMost = 500;

/** Requests that nobody answered in time (see `requestExpiresAt`). */
export function findExpired(now: Date): Promise<BookingRow[]> {
  const at = now.getTime();
  return findBookings(Prisma.sql`WHERE b.status IN ('requested', 'countered', 'waitlisted') AND b.startAt <= ${at}
    AND (b.createdAt < b.startAt OR b.endAt <= ${at} OR b.startAt + ${day} <= ${at}) ORDER BY b.startAt LIMIT ${atMost}`);
}

/** Agreed, and over without anything having been handed over. */
export function findUncollected(now: Date): Promise<BookingRow[]> {
  return findBookings(
    Prisma.sql`WHERE b.status = 'approved' AND b.endAt <= ${now.getTime()} ORDER BY b.endAt LIMIT ${atMost}`,
  );
}

/** Back for long enough, with nothing left to settle. */
export function findClosable(before: Date): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.status = 'returned' AND b.returnedAt <= ${before.getTime()}
    AND NOT EXISTS (SELECT 1 FROM Incident i WHERE i.bookingId = b.id AND i.status = 'open') LIMIT ${atMost}`);
}

/** Leaving or due back within three days, or late for at most ten. */
export function findToRemind(now: Date): Promise<BookingRow[]> {
  const at = now.getTime();
  return findBookings(Prisma.sql`WHERE b.use = 'away' AND (
      (b.status = 'approved' AND b.endAt > ${at} AND b.startAt > ${at} AND b.startAt <= ${at + 3 * day})
      OR (b.status IN ('partly_handed_over', 'handed_over', 'partly_returned')
        AND b.endAt > ${at - 10 * day} AND b.endAt <= ${at + 3 * day}))`);
}

/** Listings for which somebody waits. */
export async function findAwaitedListings(): Promise<string[]> {
  const rows = await readRows<{ id: string }>(
    Prisma.sql`SELECT DISTINCT json_object('id', b.listingId) AS row FROM Booking b WHERE b.status = 'waitlisted'`,
  );
  return rows.map(({ id }) => id);
}
