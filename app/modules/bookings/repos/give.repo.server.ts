import { database, Prisma } from "#app/platform/db/database.server.ts";
import { readRows } from "./rows.repo.server.ts";

/** Units that leave for good, and come back into service when that is undone. */

interface ServedUnit {
  id: string;
  label: string;
}

/** Units in service that no other loan has chosen and that are not in repair; the last ones first. */
function findGivable(listingId: string, bookingId: string, now: Date): Promise<ServedUnit[]> {
  const at = now.getTime();
  return readRows<ServedUnit>(Prisma.sql`SELECT json_object('id', u.id, 'label', u.label) AS row FROM Unit u
    WHERE u.listingId = ${listingId} AND u.status = 'in_service'
      AND NOT EXISTS (SELECT 1 FROM Booking b, json_each(b.unitIds) chosen WHERE chosen.value = u.id AND b.listingId = ${listingId}
        AND b.id <> ${bookingId} AND b.status IN ('partly_handed_over', 'handed_over', 'partly_returned'))
      AND NOT EXISTS (SELECT 1 FROM Block k WHERE k.unitId = u.id AND k.startAt <= ${at} AND k.endedAt IS NULL
        AND (k.endAt IS NULL OR k.endAt > ${at}))
    ORDER BY u.position DESC, u.id DESC`);
}

async function recordUnits(
  kind: "unit_withdrawn" | "unit_returned",
  units: readonly ServedUnit[],
  { listingId, bookingCode, actorId, now }: Giving,
): Promise<void> {
  const db = await database();
  await db.listingEvent.createMany({
    data: units.map(({ label }) => ({ listingId, kind, actorId, at: now, details: { label, booking: bookingCode } })),
  });
}

export interface Giving {
  listingId: string;
  bookingId: string;
  bookingCode: string;
  actorId: string;
  now: Date;
}

/**
 * Takes `quantity` units out of service: those that were chosen, then the last ones. Their ids, or undefined when there are
 * not as many. The history of the listing says so.
 */
export async function withdrawGiven(
  giving: Giving,
  chosen: readonly string[],
  quantity: number,
): Promise<string[] | undefined> {
  const givable = await findGivable(giving.listingId, giving.bookingId, giving.now);
  const named = givable.filter(({ id }) => chosen.includes(id));
  const others = givable.filter(({ id }) => !chosen.includes(id));
  const leaving = [...named, ...others].slice(0, quantity);
  if (named.length < chosen.length || leaving.length < quantity) return undefined;
  const ids = leaving.map(({ id }) => id);
  const db = await database();
  await db.unit.updateMany({ where: { id: { in: ids } }, data: { status: "withdrawn", withdrawnAt: giving.now } });
  await recordUnits("unit_withdrawn", leaving, giving);
  return ids;
}

/** Puts back in service what was given by mistake. */
export async function putBackGiven(giving: Giving, unitIds: readonly string[]): Promise<void> {
  const db = await database();
  const where = { id: { in: [...unitIds] }, listingId: giving.listingId, status: "withdrawn" };
  const units = await db.unit.findMany({ where, select: { id: true, label: true } });
  await db.unit.updateMany({ where, data: { status: "in_service", withdrawnAt: null } });
  await recordUnits("unit_returned", units, giving);
}
