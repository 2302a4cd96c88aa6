import { database, Prisma } from "#app/platform/db/database.server.ts";
import { type BookingRow, findBookings } from "./booking.repo.server.ts";
import { readRows } from "./rows.repo.server.ts";

/** Whose bookings: those of a space on one side, or those of a person in their own name. */
export type Whose = { spaceId: string; side: "lender" } | { spaceId: string; side: "borrower" } | { userId: string };

function owner(whose: Whose): Prisma.Sql {
  if ("userId" in whose) return Prisma.sql`b.borrowerUserId = ${whose.userId}`;
  return whose.side === "lender"
    ? Prisma.sql`b.lenderSpaceId = ${whose.spaceId}`
    : Prisma.sql`b.borrowerSpaceId = ${whose.spaceId}`;
}

export type Filter =
  | "all"
  | "to_answer"
  | "leaving"
  | "coming_back"
  | "late"
  | "out"
  | "requests"
  | "past"
  | "current"
  | "changes";

const out = Prisma.sql`('partly_handed_over', 'handed_over', 'partly_returned')`;

/**
 * `day` is the local day of now, `[start, end)`. The sign before `endAt` keeps SQLite from going through the bookings of every
 * space by their status and end, which it prefers to those of one owner.
 */
function condition(filter: Filter, now: Date, day: { start: number; end: number }, alias = "b"): Prisma.Sql {
  const b = Prisma.raw(alias);
  const at = now.getTime();
  switch (filter) {
    case "to_answer":
      return Prisma.sql`(${b}.status = 'requested' AND +${b}.endAt > ${at}
        AND (${b}.startAt > ${at} OR ${b}.answerBy > ${at} OR (${b}.answerBy IS NULL AND ${b}.createdAt >= ${b}.startAt AND ${b}.startAt > ${at - 86_400_000})))`;
    case "leaving":
      return Prisma.sql`(${b}.status = 'approved' AND ${b}.startAt < ${day.end} AND +${b}.endAt > ${at})`;
    case "coming_back":
      return Prisma.sql`(${b}.status IN ${out} AND +${b}.endAt > ${Math.max(at, day.start)} AND +${b}.endAt <= ${day.end})`;
    case "late":
      return Prisma.sql`(${b}.status IN ${out} AND +${b}.endAt <= ${at})`;
    case "out":
      return Prisma.sql`(${b}.status IN ${out})`;
    case "requests":
      return Prisma.sql`(${b}.status IN ('requested', 'countered', 'waitlisted'))`;
    case "current":
      return Prisma.sql`(${b}.status IN ('requested', 'countered', 'waitlisted', 'approved') AND +${b}.endAt > ${at}
        OR ${b}.status IN ${out})`;
    case "changes":
      return Prisma.sql`(${b}.status IN ('approved', 'partly_handed_over', 'handed_over', 'partly_returned')
        AND EXISTS (SELECT 1 FROM BookingProposal p WHERE p.bookingId = ${b}.id AND p.status = 'open'
          AND p.kind IN ('change', 'extension') AND p.side = 'borrower'))`;
    case "past":
      return Prisma.sql`(${b}.status IN ('returned', 'closed', 'declined', 'expired', 'cancelled', 'lapsed', 'took_place', 'no_show'))`;
    default:
      return Prisma.sql`1 = 1`;
  }
}

export interface Page {
  whose: Whose;
  filter: Filter;
  listingId?: string | undefined;
  /** What was asked together counts once: the first of its dates that the filter lets through. */
  once?: boolean;
  now: Date;
  day: { start: number; end: number };
  /** Start and id of the last one shown. */
  after?: { start: number; id: string } | undefined;
  take: number;
}

/** The latest start first; what is asked of somebody first comes first. */
export function listBookingRows(page: Page): Promise<BookingRow[]> {
  const { whose, filter, listingId, once = false, now, day, after, take } = page;
  const listing = listingId ? Prisma.sql`AND b.listingId = ${listingId}` : Prisma.empty;
  const beyond = after
    ? Prisma.sql`AND (b.startAt < ${after.start} OR (b.startAt = ${after.start} AND b.id < ${after.id}))`
    : Prisma.empty;
  const first = once
    ? Prisma.sql`AND (b.groupId IS NULL OR NOT EXISTS (SELECT 1 FROM Booking o WHERE o.groupId = b.groupId
        AND (o.startAt < b.startAt OR (o.startAt = b.startAt AND o.id < b.id)) AND ${condition(filter, now, day, "o")}))`
    : Prisma.empty;
  return findBookings(Prisma.sql`WHERE ${owner(whose)} AND ${condition(filter, now, day)} ${listing} ${first} ${beyond}
    ORDER BY b.startAt DESC, b.id DESC LIMIT ${take}`);
}

/**
 * How many requests, and changes of what is agreed, wait for an answer of those spaces. Two counts: one condition with an OR
 * would go through the bookings of every space by their status.
 */
export async function countToAnswer(spaceIds: readonly string[], now: Date): Promise<number> {
  if (spaceIds.length === 0) return 0;
  const count = (filter: Filter) => Prisma.sql`(SELECT count(DISTINCT coalesce(b.groupId, b.id)) FROM Booking b
    WHERE b.lenderSpaceId IN (SELECT value FROM json_each(${JSON.stringify(spaceIds)}))
      AND ${condition(filter, now, { start: 0, end: 0 })})`;
  const [found] = await readRows<{
    count: number;
  }>(Prisma.sql`SELECT json_object('count', ${count("to_answer")} + ${count("changes")}) AS row`);
  return found?.count ?? 0;
}

/** What came of the loans of a listing. */
export async function countLoans(listingId: string): Promise<{ lent: number; back: number; inOrder: number }> {
  const [found] = await readRows<{ lent: number; back: number; inOrder: number }>(Prisma.sql`SELECT json_object(
      'lent', count(*), 'back', coalesce(sum(b.status IN ('returned', 'closed')), 0),
      'inOrder', coalesce(sum(b.status IN ('returned', 'closed') AND b.lostQuantity = 0
        AND NOT EXISTS (SELECT 1 FROM Incident i WHERE i.bookingId = b.id)), 0)) AS row
    FROM Booking b WHERE b.listingId = ${listingId}
      AND b.status IN ('partly_handed_over', 'handed_over', 'partly_returned', 'returned', 'closed')`);
  return found ?? { lent: 0, back: 0, inOrder: 0 };
}

/** Loans that keep a person from leaving, or a listing from going: agreed or out. */
export async function countUnfinished(
  of: { userId: string } | { listingId: string } | { spaceId: string },
): Promise<number> {
  const owned =
    "userId" in of
      ? Prisma.sql`b.borrowerUserId = ${of.userId}`
      : "listingId" in of
        ? Prisma.sql`b.listingId = ${of.listingId}`
        : Prisma.sql`(b.lenderSpaceId = ${of.spaceId} OR b.borrowerSpaceId = ${of.spaceId})`;
  const [found] = await readRows<{
    count: number;
  }>(Prisma.sql`SELECT json_object('count', count(*)) AS row FROM Booking b
    WHERE ${owned} AND b.status IN ${out}`);
  return found?.count ?? 0;
}

export async function zoneOfSpace(id: string): Promise<string | undefined> {
  const db = await database();
  return (await db.space.findUnique({ where: { id }, select: { zone: true } }))?.zone;
}
