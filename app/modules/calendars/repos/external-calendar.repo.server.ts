import { database, Prisma, runStatement, transaction } from "#app/platform/db/database.server.ts";
import type { Taken } from "../expand-event.ts";

const withListing = {
  listing: {
    select: { id: true, code: true, title: true, status: true, spaceId: true, space: { select: { zone: true } } },
  },
} as const;

/** One that was removed is not found any more. */
export async function findExternalCalendar(id: string) {
  const db = await database();
  return db.externalCalendar.findFirst({ where: { id, removedAt: null }, include: withListing });
}
export type ExternalCalendarRow = NonNullable<Awaited<ReturnType<typeof findExternalCalendar>>>;

export async function listExternalCalendars(listingId: string): Promise<ExternalCalendarRow[]> {
  const db = await database();
  return db.externalCalendar.findMany({
    where: { listingId, removedAt: null },
    include: withListing,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

export async function countExternalCalendars(listingId: string): Promise<number> {
  const db = await database();
  return db.externalCalendar.count({ where: { listingId, removedAt: null } });
}

export async function insertExternalCalendar(data: Prisma.ExternalCalendarUncheckedCreateInput) {
  const db = await database();
  return db.externalCalendar.create({ data, include: withListing });
}

export async function changeExternalCalendar(id: string, data: Prisma.ExternalCalendarUncheckedUpdateInput) {
  const db = await database();
  return db.externalCalendar.update({ where: { id }, data, include: withListing });
}

/** Those whose turn has come, the longest waiting first; of a listing that is put away none is read. */
export async function findDueCalendars(now: Date, most: number): Promise<{ id: string }[]> {
  const db = await database();
  return db.externalCalendar.findMany({
    where: { dueAt: { lte: now }, removedAt: null, listing: { status: { not: "archived" } } },
    select: { id: true },
    orderBy: { dueAt: "asc" },
    take: most,
  });
}

export async function removeBlocksOf(calendarId: string): Promise<void> {
  const db = await database();
  await db.block.deleteMany({ where: { calendarId } });
}

/** Whose address or file it is stays with whoever had it: a listing that changes hands loses its calendars. */
export async function removeCalendarsOf(listingId: string, now: Date): Promise<void> {
  for (const { id } of await listExternalCalendars(listingId)) {
    await changeExternalCalendar(id, { removedAt: now, dueAt: null, url: null, content: "", etag: "" });
    await removeBlocksOf(id);
  }
}

/** Of these ids, those of bookings of that listing. */
async function bookingsAmong(listingId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const db = await database();
  const rows = await db.booking.findMany({ where: { listingId, id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

const ownUid = /^([0-9A-Z]{26})@entrelieux$/;

/** A booking of the listing that came back by way of somebody's calendar does not stand in its own way. */
async function withoutOwnBookings(listingId: string, taken: readonly Taken[]): Promise<Taken[]> {
  const idOf = ({ uid }: Taken) => ownUid.exec(uid)?.[1] ?? "";
  const own = await bookingsAmong(listingId, [...new Set(taken.map(idOf).filter(Boolean))]);
  return taken.filter((one) => !own.has(idOf(one)));
}

interface Change {
  gone: string[];
  moved: { id: string; start: number; end: number; quantity: number }[];
  fresh: Taken[];
}

async function changeOf(calendarId: string, taken: readonly Taken[], quantity: number, from: number): Promise<Change> {
  const db = await database();
  const rows = await db.block.findMany({
    where: { calendarId },
    select: { id: true, externalKey: true, startAt: true, endAt: true, quantity: true },
  });
  const known = new Map(rows.map((row) => [row.externalKey ?? "", row]));
  const change: Change = { gone: [], moved: [], fresh: [] };
  for (const one of taken) {
    const row = known.get(one.key);
    known.delete(one.key);
    if (!row) change.fresh.push(one);
    else if (row.startAt.getTime() !== one.start || row.endAt?.getTime() !== one.end || row.quantity !== quantity)
      change.moved.push({ id: row.id, start: one.start, end: one.end, quantity });
  }
  change.gone = [...known.values()].filter(({ endAt }) => endAt && endAt.getTime() > from).map(({ id }) => id);
  return change;
}

async function apply(calendar: ExternalCalendarRow, change: Change, quantity: number, now: Date): Promise<void> {
  const db = await database();
  await runStatement(
    Prisma.sql`DELETE FROM Block WHERE id IN (SELECT value FROM json_each(${JSON.stringify(change.gone)}))`,
  );
  await runStatement(Prisma.sql`UPDATE Block SET startAt = new.value ->> 'start', endAt = new.value ->> 'end', quantity = new.value ->> 'quantity'
    FROM json_each(${JSON.stringify(change.moved)}) new WHERE Block.id = new.value ->> 'id'`);
  for (let from = 0; from < change.fresh.length; from += 500) {
    await db.block.createMany({
      data: change.fresh.slice(from, from + 500).map(({ key, start, end }) => ({
        ...{ listingId: calendar.listingId, calendarId: calendar.id, externalKey: key, cause: "external", quantity },
        ...{ startAt: new Date(start), endAt: new Date(end), createdAt: now },
      })),
    });
  }
}

/** Nothing is written for a calendar that was removed, or given another address or file, while it was being read. */
async function unchangedSince(calendar: ExternalCalendarRow): Promise<boolean> {
  const found = await findExternalCalendar(calendar.id);
  return found !== null && found.url === calendar.url && found.content === calendar.content;
}

/**
 * In one transaction: events that are new become blocks, those that moved are moved, those that are gone are taken away. What was
 * over before `from` stays for a while.
 */
export async function replaceBlocks(
  calendar: ExternalCalendarRow,
  taken: readonly Taken[],
  facts: {
    from: number;
    forgetBefore: Date;
    now: Date;
    data: Prisma.ExternalCalendarUncheckedUpdateInput;
    /** In the same transaction. */
    afterwards: () => Promise<void>;
  },
): Promise<void> {
  await transaction(async () => {
    if (!(await unchangedSince(calendar))) return;
    const db = await database();
    const others = await withoutOwnBookings(calendar.listingId, taken);
    const units = await db.unit.count({ where: { listingId: calendar.listingId, status: "in_service" } });
    const quantity = Math.max(1, units);
    await apply(calendar, await changeOf(calendar.id, others, quantity, facts.from), quantity, facts.now);
    await db.block.deleteMany({ where: { calendarId: calendar.id, endAt: { lt: facts.forgetBefore } } });
    await changeExternalCalendar(calendar.id, { ...facts.data, eventCount: others.length });
    await facts.afterwards();
  });
}

/** A reading that changed no block: it failed, or nothing had changed. */
export async function recordReading(
  calendar: ExternalCalendarRow,
  data: Prisma.ExternalCalendarUncheckedUpdateInput,
): Promise<void> {
  await transaction(async () => {
    if (await unchangedSince(calendar)) await changeExternalCalendar(calendar.id, data);
  });
}
