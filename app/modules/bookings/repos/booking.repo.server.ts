import type { Granularity } from "#app/modules/availability/availability.ts";
import { database, Prisma, runStatement } from "#app/platform/db/database.server.ts";
import type { Parties } from "../booking.policy.ts";
import { type Booking, isStatus } from "../booking.ts";
import { insertRows, readRows } from "./rows.repo.server.ts";

/** A booking with what every view and every mail says of its listing and of its two sides. */
export interface BookingRow extends Booking, Parties {
  borrowerSpaceId: string | null;
  title: string;
  /** equipment | room */
  listingKind: string;
  groupCode: string | null;
  /** What the bookings asked together are for. */
  groupTitle: string | null;
  /** What it costs, as JSON text (prices/quote.ts); null where the listing has no tariff. */
  quote: string | null;
  /** By what the rules of its listing count now: it is typed as it was when it was asked. */
  counted: Granularity | null;
  listingCode: string;
  listingStatus: string;
  lenderName: string;
  lenderSlug: string;
  zone: string;
  /** Of the borrowing space. */
  borrowerSpaceName: string | null;
  borrowerSlug: string | null;
  /** Of the person on the borrower's side. */
  personName: string;
}

const dates = [
  "startAt",
  "endAt",
  "originalStartAt",
  "heldUntil",
  "answerBy",
  "createdAt",
  "decidedAt",
  "handedOverAt",
  "returnedAt",
  "closedAt",
] as const;

type StoredRow = Omit<BookingRow, (typeof dates)[number] | "use" | "granularity" | "status" | "oneWay"> &
  Record<(typeof dates)[number], number | null> & {
    use: string;
    granularity: string;
    status: string;
    oneWay: number | boolean;
  };

export const bookingColumns = Prisma.sql`json_object('id', b.id, 'code', b.code, 'listingId', b.listingId,
  'lenderSpaceId', b.lenderSpaceId, 'borrowerKind', b.borrowerKind, 'borrowerSpaceId', b.borrowerSpaceId,
  'organisationName', b.organisationName, 'borrowerUserId', b.borrowerUserId, 'lenderUserId', b.lenderUserId, 'use', b.use,
  'granularity', b.granularity, 'status', b.status, 'quantity', b.quantity, 'startAt', b.startAt, 'endAt', b.endAt,
  'originalStartAt', b.originalStartAt, 'heldUntil', b.heldUntil, 'answerBy', b.answerBy, 'handedOverQuantity', b.handedOverQuantity,
  'returnedQuantity', b.returnedQuantity, 'lostQuantity', b.lostQuantity, 'unitIds', json(b.unitIds),
  'createdAt', b.createdAt, 'decidedAt', b.decidedAt, 'handedOverAt', b.handedOverAt, 'returnedAt', b.returnedAt,
  'closedAt', b.closedAt, 'version', b.version, 'persons', b.persons, 'purpose', b.purpose, 'insurance', b.insurance,
  'groupId', b.groupId, 'groupCode', g.code, 'groupTitle', g.title, 'occurrence', b.occurrence, 'passId', b.passId, 'quote', CAST(b.quote AS TEXT), 'oneWay', coalesce(json_extract(b.termsSnapshot, '$.oneWay'), 0),
  'grace', json(json_extract(l.rules, '$.' || b.use || '.grace')), 'counted', json(l.rules -> ('$.' || b.use || '.granularity')), 'title', l.title, 'listingKind', l.kind, 'listingCode', l.code, 'listingStatus', l.status,
  'lenderName', s.name, 'lenderSlug', s.slug, 'zone', s.zone, 'borrowerSpaceName', x.name, 'borrowerSlug', x.slug,
  'askingRole', x.askingRole, 'personName', coalesce(u.name, ''))`;

export const bookingTables = Prisma.sql`Booking b JOIN Listing l ON l.id = b.listingId JOIN Space s ON s.id = b.lenderSpaceId
  LEFT JOIN Space x ON x.id = b.borrowerSpaceId LEFT JOIN User u ON u.id = b.borrowerUserId
  LEFT JOIN BookingGroup g ON g.id = b.groupId`;

function rowOf(stored: StoredRow): BookingRow {
  const times = Object.fromEntries(
    dates.map((name) => {
      const value = stored[name] ?? null;
      return [name, value === null ? null : new Date(value)];
    }),
  ) as Pick<BookingRow, (typeof dates)[number]>;
  return {
    ...stored,
    ...times,
    oneWay: Boolean(stored.oneWay),
    use: stored.use === "on_the_spot" ? "on_the_spot" : "away",
    granularity: stored.granularity === "day" ? "day" : "minutes",
    status: isStatus(stored.status) ? stored.status : "cancelled",
  };
}

export async function findBookings(where: Prisma.Sql): Promise<BookingRow[]> {
  return (await readRows<StoredRow>(Prisma.sql`SELECT ${bookingColumns} AS row FROM ${bookingTables} ${where}`)).map(
    rowOf,
  );
}

/** By its id, or by the code that people type. */
export async function findBooking(named: string): Promise<BookingRow | undefined> {
  const where =
    named.length > 20 ? Prisma.sql`WHERE b.id = ${named}` : Prisma.sql`WHERE b.code = ${named.toUpperCase()}`;
  const [found] = await findBookings(where);
  return found;
}

/** By start. */
export function findBookingsByIds(ids: readonly string[]): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    ORDER BY b.startAt, b.rowid`);
}

/** What was asked together, in the order of its dates, then of the request. */
export function findBookingsOfGroup(groupId: string): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.groupId = ${groupId} ORDER BY b.startAt, b.rowid`);
}

/** What tells the status of a booking at any moment. */
export type StandingRow = Pick<
  Booking,
  | "id"
  | "groupId"
  | "status"
  | "startAt"
  | "endAt"
  | "answerBy"
  | "createdAt"
  | "decidedAt"
  | "grace"
  | "use"
  | "version"
>;

/** Where the bookings of those groups stand, without the rest: a page of groups has thousands of them. */
export async function findStandings(groupIds: readonly string[]): Promise<StandingRow[]> {
  const rows =
    await readRows<StoredRow>(Prisma.sql`SELECT json_object('id', b.id, 'groupId', b.groupId, 'status', b.status,
      'startAt', b.startAt, 'endAt', b.endAt, 'answerBy', b.answerBy, 'createdAt', b.createdAt, 'decidedAt', b.decidedAt, 'use', b.use,
      'version', b.version, 'grace', json(json_extract(l.rules, '$.' || b.use || '.grace'))) AS row
    FROM Booking b JOIN Listing l ON l.id = b.listingId
    WHERE b.groupId IN (SELECT value FROM json_each(${JSON.stringify(groupIds)})) ORDER BY b.startAt, b.rowid`);
  return rows.map(rowOf);
}

/** Requests of the same listing that are still waiting and meet `[start, end)`, oldest first. */
export function findWaitingRequests(
  listingId: string,
  start: Date,
  end: Date,
  exceptId: string,
): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.listingId = ${listingId} AND b.status IN ('requested', 'countered')
    AND b.endAt > ${start.getTime()} AND b.startAt < ${end.getTime()} AND b.id <> ${exceptId} ORDER BY b.createdAt, b.rowid`);
}

/** What is asked, awaited or agreed of a listing, and of which nothing was handed over yet; oldest first. */
export function findUndoneBookings(listingId: string): Promise<BookingRow[]> {
  return findBookings(Prisma.sql`WHERE b.listingId = ${listingId}
    AND b.status IN ('requested', 'countered', 'approved', 'waitlisted') ORDER BY b.createdAt, b.rowid`);
}

/** The waiting list of a listing, oldest first. */
export function findWaitingList(listingId: string): Promise<BookingRow[]> {
  return findBookings(
    Prisma.sql`WHERE b.listingId = ${listingId} AND b.status = 'waitlisted' ORDER BY b.createdAt, b.rowid LIMIT 100`,
  );
}

/** `oneWay` and `grace` stand in the terms it is asked on, and in the rules of its listing. */
export type NewBooking = Booking & { termsSnapshot: object; quote: string | null };

export async function insertBookings(bookings: readonly NewBooking[]): Promise<void> {
  const rows = bookings.map(({ unitIds, termsSnapshot, oneWay: _terms, grace: _rules, ...rest }) => ({
    ...rest,
    unitIds,
    termsSnapshot: { ...termsSnapshot },
  }));
  await insertRows("Booking", rows);
}

/** False when the version is no longer the one that was read. */
export async function updateBooking(
  booking: Pick<Booking, "id" | "version">,
  data: Prisma.BookingUncheckedUpdateManyInput,
): Promise<boolean> {
  const db = await database();
  const { id, version } = booking;
  const { count } = await db.booking.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  return count === 1;
}

/** Holds that ran out stop counting: the borrower may hold again. */
export async function releaseHolds(listingId: string, now: Date): Promise<void> {
  const db = await database();
  await db.$executeRaw`UPDATE Booking SET heldUntil = NULL
    WHERE listingId = ${listingId} AND status = 'requested' AND heldUntil IS NOT NULL AND heldUntil <= ${now.getTime()}`;
}

/** The series of a listing follow it to its new space; what was asked of it together with other things goes on by itself. */
export async function followGroups(listingId: string, toSpaceId: string): Promise<void> {
  await runStatement(
    Prisma.sql`UPDATE BookingGroup SET lenderSpaceId = ${toSpaceId} WHERE listingId = ${listingId} AND kind = 'series'`,
  );
  await runStatement(Prisma.sql`UPDATE Booking SET groupId = NULL
    WHERE listingId = ${listingId} AND lenderSpaceId = ${toSpaceId}
      AND groupId IN (SELECT id FROM BookingGroup WHERE kind = 'together' AND lenderSpaceId <> ${toSpaceId})`);
}
