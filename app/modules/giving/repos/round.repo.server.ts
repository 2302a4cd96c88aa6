import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { shipmentShown } from "./shipment.repo.server.ts";

/** Stops that were taken out are kept, and are of the round no more. */
const stands = { leftOutAt: null };

const roundShown = {
  stops: { where: stands, orderBy: { position: "asc" } },
  driver: true,
} as const satisfies Prisma.RoundInclude;

type Bare = Prisma.RoundGetPayload<{ include: typeof roundShown }>;

/** With the deliveries of their stops, also those that have gone on in another round since. */
async function withShipments(rows: readonly Bare[]) {
  const db = await database();
  const ids = new Set(rows.flatMap(({ stops }) => stops.map(({ shipmentId }) => shipmentId)));
  const shipments = await db.shipment.findMany({ where: { id: { in: [...ids] } }, include: shipmentShown });
  return rows.map((row) => ({
    ...row,
    shipments: shipments.filter(({ id }) => row.stops.some(({ shipmentId }) => shipmentId === id)),
  }));
}

export type RoundRow = Awaited<ReturnType<typeof withShipments>>[number];

export async function findRound(named: string): Promise<RoundRow | undefined> {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  const row = await db.round.findUnique({ where, include: roundShown });
  return row ? (await withShipments([row]))[0] : undefined;
}

/** The last to leave first. */
export async function listRoundRows(campaignId: string, limit: number): Promise<RoundRow[]> {
  const db = await database();
  const rows = await db.round.findMany({
    where: { campaignId },
    include: roundShown,
    orderBy: [{ leavesAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return withShipments(rows);
}

/** The rounds that a delivery is or was planned in. */
export async function roundsWith(shipmentId: string) {
  const db = await database();
  const rows = await db.roundStop.findMany({
    where: { shipmentId },
    select: { round: { select: { id: true, driverId: true, leavesAt: true, stage: true } } },
    distinct: ["roundId"],
  });
  return rows.map(({ round }) => round);
}

interface NewRound {
  round: Omit<Prisma.RoundUncheckedCreateInput, "stops" | "driverId">;
  driver: Prisma.ProductionContactUncheckedCreateInput;
  stops: readonly Omit<Prisma.RoundStopUncheckedCreateInput, "roundId">[];
  shipmentIds: readonly string[];
}

export async function insertRound({ round, driver, stops, shipmentIds }: NewRound): Promise<string> {
  const db = await database();
  const { id: driverId } = await db.productionContact.create({ data: driver, select: { id: true } });
  const { id } = await db.round.create({
    data: { ...round, driverId, stops: { create: [...stops] } },
    select: { id: true },
  });
  await db.shipment.updateMany({ where: { id: { in: [...shipmentIds] } }, data: { roundId: id } });
  return id;
}

export async function updateRound(id: string, stage: string): Promise<void> {
  const db = await database();
  await db.round.update({ where: { id }, data: { stage, version: { increment: 1 } } });
}

export async function markStopsDone(
  stops: { roundId: string; shipmentId: string; kinds: readonly ("pickup" | "drop")[] },
  doneAt: Date,
): Promise<void> {
  const db = await database();
  const { roundId, shipmentId, kinds } = stops;
  const where = { roundId, shipmentId, kind: { in: [...kinds] }, doneAt: null, ...stands };
  await db.roundStop.updateMany({ where, data: { doneAt } });
}

/** These deliveries are in this round no more; what was done in it stays. */
export async function leaveOut(roundId: string, shipmentIds: readonly string[], leftOutAt: Date): Promise<void> {
  const db = await database();
  const ids = { in: [...shipmentIds] };
  const where = { roundId, shipmentId: ids, doneAt: null, ...stands };
  await db.roundStop.updateMany({ where, data: { leftOutAt } });
  await db.shipment.updateMany({
    where: { id: ids, roundId },
    data: { roundId: null, version: { increment: 1 } },
  });
}

/** How many stops a round has, and how many of them are done. */
export async function countStops(roundId: string): Promise<{ stops: number; done: number }> {
  const db = await database();
  const stops = await db.roundStop.count({ where: { roundId, ...stands } });
  const done = await db.roundStop.count({ where: { roundId, ...stands, doneAt: { not: null } } });
  return { stops, done };
}
