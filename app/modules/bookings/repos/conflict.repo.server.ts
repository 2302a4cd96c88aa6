import { Prisma, readValues, runStatement, transaction } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { readRows } from "./rows.repo.server.ts";

const planned = Prisma.sql`('approved', 'partly_handed_over', 'handed_over', 'partly_returned')`;
const out = Prisma.sql`('partly_handed_over', 'handed_over', 'partly_returned')`;

/** More than a person settles in a day: the others show once these are. */
const mostListings = 40;

/**
 * Listings of those spaces of which something planned may lack its units: a block meets it, something is late, or a unit was
 * withdrawn. Whether it really does is judged afterwards.
 */
export async function findContestedListings(spaceIds: readonly string[], now: Date): Promise<string[]> {
  const at = now.getTime();
  const toCome = Prisma.sql`EXISTS (SELECT 1 FROM Booking b WHERE b.listingId = l.id AND b.status IN ${planned} AND b.endAt > ${at})`;
  const meets = Prisma.sql`k.endedAt IS NULL AND (k.endAt IS NULL OR k.endAt > ${at}) AND EXISTS (SELECT 1 FROM Booking b
    WHERE b.listingId = l.id AND b.status IN ${planned} AND b.endAt > max(${at}, k.startAt)
      AND (k.endAt IS NULL OR b.startAt < k.endAt))`;
  const found = await readValues(Prisma.sql`SELECT l.id FROM Listing l
    WHERE l.spaceId IN (SELECT value FROM json_each(${JSON.stringify(spaceIds)})) AND (
      EXISTS (SELECT 1 FROM Block k WHERE k.listingId = l.id AND ${meets})
      OR EXISTS (SELECT 1 FROM InterlockPair p CROSS JOIN Block k ON k.listingId = p.otherListingId
        WHERE p.listingId = l.id AND k.cause = 'external' AND ${meets})
      OR (EXISTS (SELECT 1 FROM Booking o WHERE o.listingId = l.id AND o.status IN ${out} AND o.endAt <= ${at}) AND ${toCome})
      OR (EXISTS (SELECT 1 FROM Unit u WHERE u.listingId = l.id AND u.status <> 'in_service') AND ${toCome}))
    LIMIT ${mostListings}`);
  return found.map(([id]) => String(id));
}

/** A listing, and those that what takes it takes too. */
export async function findWithInterlocked(listingId: string): Promise<string[]> {
  const found = await readValues(
    Prisma.sql`SELECT ${listingId} UNION SELECT otherListingId FROM InterlockPair WHERE listingId = ${listingId}`,
  );
  return found.map(([id]) => String(id));
}

/** What stands in the way of a booking, as it is said to the lender. */
export interface ObstacleRow {
  id: string;
  /** booking, or the cause of a block: maintenance | own_use | external. */
  cause: string;
  listingId: string;
  title: string;
  /** Of a booking. */
  code: string | null;
  /** Of an external event. */
  calendarId: string | null;
  calendar: string | null;
  start: number;
  /** Null: nobody knows. */
  end: number | null;
}

export function findObstacles(ids: readonly string[]): Promise<ObstacleRow[]> {
  const asked = Prisma.sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return readRows(Prisma.sql`SELECT json_object('id', k.id, 'cause', k.cause, 'listingId', k.listingId, 'title', l.title,
      'code', NULL, 'calendarId', k.calendarId, 'calendar', c.name, 'start', k.startAt, 'end', k.endAt) AS row
    FROM Block k JOIN Listing l ON l.id = k.listingId LEFT JOIN ExternalCalendar c ON c.id = k.calendarId WHERE k.id IN ${asked}
    UNION ALL SELECT json_object('id', b.id, 'cause', 'booking', 'listingId', b.listingId, 'title', l.title,
      'code', b.code, 'calendarId', NULL, 'calendar', NULL, 'start', b.startAt, 'end', b.endAt)
    FROM Booking b JOIN Listing l ON l.id = b.listingId WHERE b.id IN ${asked}`);
}

export interface Meeting {
  bookingId: string;
  calendarId: string;
  startAt: Date;
  endAt: Date;
}

/** Writes down that keepers are told; gives back the bookings of which they were not told yet, at those dates and for that calendar. */
export async function noteMeetings(meetings: readonly Meeting[], now: Date): Promise<string[]> {
  const rows = meetings.map(({ startAt, endAt, ...meeting }) => ({
    ...meeting,
    id: newId(now),
    startAt: startAt.getTime(),
    endAt: endAt.getTime(),
  }));
  const text = JSON.stringify(rows);
  return transaction(async () => {
    await runStatement(Prisma.sql`INSERT OR IGNORE INTO CalendarConflict (id, bookingId, calendarId, startAt, endAt, toldAt)
      SELECT value ->> 'id', value ->> 'bookingId', value ->> 'calendarId', value ->> 'startAt', value ->> 'endAt', ${now.getTime()}
      FROM json_each(${text})`);
    const fresh = await readValues(Prisma.sql`SELECT bookingId FROM CalendarConflict
      WHERE id IN (SELECT value ->> 'id' FROM json_each(${text}))`);
    return fresh.map(([id]) => String(id));
  });
}
