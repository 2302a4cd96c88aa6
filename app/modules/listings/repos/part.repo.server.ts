import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/** Units, accessories and blocks of a listing. */

export async function insertUnit(data: Prisma.UnitUncheckedCreateInput) {
  const db = await database();
  return db.unit.create({ data });
}

export async function insertUnits(data: Prisma.UnitCreateManyInput[]): Promise<void> {
  const db = await database();
  await db.unit.createMany({ data });
}

export async function changeUnit(listingId: string, unitId: string, data: Prisma.UnitUncheckedUpdateManyInput) {
  const db = await database();
  await db.unit.updateMany({ where: { id: unitId, listingId }, data });
}

/** Accessories that keep their name keep their id: hand-overs refer to it. */
export async function replaceAccessories(
  listingId: string,
  accessories: readonly { name: string; quantity: number }[],
): Promise<void> {
  const db = await database();
  const before = await db.accessory.findMany({ where: { listingId } });
  const kept = new Set<string>();
  for (const [position, accessory] of accessories.entries()) {
    const same = before.find((one) => one.name === accessory.name && !kept.has(one.id));
    if (same) {
      kept.add(same.id);
      await db.accessory.update({ where: { id: same.id }, data: { quantity: accessory.quantity, position } });
    } else {
      await db.accessory.create({ data: { listingId, ...accessory, position } });
    }
  }
  const gone = before.filter((one) => !kept.has(one.id)).map((one) => one.id);
  await db.accessory.deleteMany({ where: { listingId, id: { in: gone } } });
}

export async function markAsPlans(listingId: string, pictureIds: readonly string[]): Promise<void> {
  const db = await database();
  await db.picture.updateMany({ where: { listingId, id: { in: [...pictureIds] } }, data: { role: "plan" } });
}

export async function insertBlock(data: Prisma.BlockUncheckedCreateInput) {
  const db = await database();
  return db.block.create({ data });
}

export async function findBlock(listingId: string, blockId: string) {
  const db = await database();
  return db.block.findFirst({ where: { id: blockId, listingId, calendarId: null } });
}

export async function changeBlock(listingId: string, blockId: string, data: Prisma.BlockUncheckedUpdateManyInput) {
  const db = await database();
  await db.block.updateMany({ where: { id: blockId, listingId }, data });
}

/** Those of keepers; what attached calendars take is told with the calendars. */
export async function listBlocks(listingId: string) {
  const db = await database();
  return db.block.findMany({
    where: { listingId, calendarId: null },
    include: { unit: { select: { id: true, label: true } } },
    orderBy: [{ startAt: "desc" }, { id: "desc" }],
    take: 200,
  });
}

/** The codes by which people know these bookings. */
export async function codesOfBookings(bookingIds: readonly string[]): Promise<string[]> {
  if (bookingIds.length === 0) return [];
  const db = await database();
  const rows = await db.booking.findMany({
    where: { id: { in: [...bookingIds] } },
    select: { code: true },
    orderBy: { startAt: "asc" },
  });
  return rows.map(({ code }) => code);
}
