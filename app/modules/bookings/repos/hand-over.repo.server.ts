import { database, Prisma } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { readRows } from "./rows.repo.server.ts";

export interface CountedAccessory {
  accessoryId: string;
  name: string;
  expected: number;
  counted: number;
}

export interface TickedLine {
  line: string;
  ticked: boolean;
}

/** What travels with the listing, its units in service, and the lines to tick. */
export interface Luggage {
  accessories: { id: string; name: string; quantity: number }[];
  units: { id: string; label: string; condition: string }[];
  checklist: string[];
}

export async function findLuggage(listingId: string): Promise<Luggage> {
  const [found] = await readRows<Luggage>(Prisma.sql`SELECT json_object('checklist', json(l.checklist),
      'accessories', json((SELECT json_group_array(json_object('id', a.id, 'name', a.name, 'quantity', a.quantity) ORDER BY a.position)
        FROM Accessory a WHERE a.listingId = l.id)),
      'units', json((SELECT json_group_array(json_object('id', u.id, 'label', u.label, 'condition', u.condition) ORDER BY u.position)
        FROM Unit u WHERE u.listingId = l.id AND u.status = 'in_service'))) AS row
    FROM Listing l WHERE l.id = ${listingId}`);
  return found ?? { accessories: [], units: [], checklist: [] };
}

export interface NewHandOver {
  bookingId: string;
  direction: "out" | "back";
  quantity: number;
  lostQuantity: number;
  unitIds: string[];
  accessories: CountedAccessory[];
  checklist: TickedLine[];
  condition: string;
  note: string;
  recordedById: string;
  recordedBySide: string;
  confirmationCode: string;
  now: Date;
}

export async function insertHandOver({ now, ...handOver }: NewHandOver): Promise<string> {
  const db = await database();
  const id = newId(now);
  const accessories = handOver.accessories.map((accessory) => ({ ...accessory }));
  const checklist = handOver.checklist.map((line) => ({ ...line }));
  await db.handOver.create({ data: { ...handOver, id, at: now, accessories, checklist } });
  return id;
}

/** Attaches pictures that this person sent and that belong nowhere yet; false when one of them does not fit. */
export async function attachPictures(
  pictures: readonly string[],
  to: { handOverId: string } | { incidentId: string },
  userId: string,
): Promise<boolean> {
  if (pictures.length === 0) return true;
  const db = await database();
  const ids = [...new Set(pictures)];
  const { count } = await db.picture.updateMany({
    where: { id: { in: ids }, createdById: userId, listingId: null, spaceId: null, handOverId: null, incidentId: null },
    data: to,
  });
  return count === ids.length;
}

/** The last passage in that direction that the other side has not confirmed. */
export async function findUnconfirmed(bookingId: string, direction: "out" | "back") {
  const db = await database();
  const found = await db.handOver.findFirst({
    where: { bookingId, direction, confirmedAt: null, undoneAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return found ?? undefined;
}

export async function confirmPassage(id: string, confirmedById: string, confirmedAt: Date): Promise<void> {
  const db = await database();
  await db.handOver.update({ where: { id }, data: { confirmedById, confirmedAt } });
}

export async function findPassage(bookingId: string, id: string) {
  const db = await database();
  return (await db.handOver.findFirst({ where: { id, bookingId } })) ?? undefined;
}

export async function markUndone(id: string, undoneAt: Date): Promise<void> {
  const db = await database();
  await db.handOver.update({ where: { id }, data: { undoneAt } });
}

/** One more wrong code for this passage. */
export async function countWrongCode(id: string): Promise<void> {
  const db = await database();
  await db.handOver.update({ where: { id }, data: { wrongCodes: { increment: 1 } } });
}

export interface NewIncident {
  bookingId: string;
  handOverId?: string;
  listingId: string;
  unitId?: string | undefined;
  kind: "missing" | "damaged" | "lost" | "other";
  description: string;
  quantity: number;
  openedById: string;
  now: Date;
}

export async function insertIncident({ now, unitId = "", ...incident }: NewIncident): Promise<string> {
  const db = await database();
  const id = newId(now);
  await db.incident.create({ data: { ...incident, unitId: unitId || null, id, status: "open", openedAt: now } });
  return id;
}

export async function findIncidents(bookingId: string) {
  const db = await database();
  return db.incident.findMany({
    where: { bookingId },
    orderBy: { openedAt: "asc" },
    include: { pictures: { orderBy: { position: "asc" } } },
  });
}

export async function countOpenIncidents(bookingId: string): Promise<number> {
  const db = await database();
  return db.incident.count({ where: { bookingId, status: "open" } });
}

export async function settleIncidentRow(
  where: { id: string; bookingId: string },
  settled: { settledById: string; settledAt: Date; settlement: string },
): Promise<"done" | "settled" | "unknown"> {
  const db = await database();
  const { count } = await db.incident.updateMany({
    where: { ...where, status: "open" },
    data: { ...settled, status: "settled" },
  });
  if (count === 1) return "done";
  return (await db.incident.findFirst({ where })) ? "settled" : "unknown";
}

/** Takes units out of the pool until somebody ends it: what is damaged, what is lost. The listing's history says so. */
export async function takeOutOfService(block: {
  listingId: string;
  unitId?: string | undefined;
  quantity: number;
  incidentId: string;
  createdById: string;
  now: Date;
}): Promise<void> {
  const db = await database();
  const { now, unitId = "", ...rest } = block;
  const { id } = await db.block.create({
    data: { ...rest, unitId: unitId || null, cause: "maintenance", startAt: now, createdAt: now },
  });
  const details = { block: id, quantity: block.quantity, incident: block.incidentId };
  await db.listingEvent.create({
    data: { listingId: block.listingId, kind: "block_added", actorId: block.createdById, at: now, details },
  });
}

export async function putBackInService(
  incidentId: string,
  listingId: string,
  actorId: string,
  now: Date,
): Promise<void> {
  const db = await database();
  const { count } = await db.block.updateMany({ where: { incidentId, endedAt: null }, data: { endedAt: now } });
  if (count === 0) return;
  await db.listingEvent.create({
    data: { listingId, kind: "block_ended", actorId, at: now, details: { incident: incidentId } },
  });
}
