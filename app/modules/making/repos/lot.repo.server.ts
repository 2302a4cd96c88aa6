import { balancesOf, promisesOfLots } from "#app/modules/flows/flows.server.ts";
import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { LotFacts } from "../lot.ts";
import { isBlocked, type RecallFacts, type RecallGround, recallGrounds } from "../recall.ts";

const shown = {
  item: { select: { id: true, name: true, kind: true, checklist: true } },
  pledge: { select: { id: true, userId: true, code: true } },
  space: { select: { id: true, slug: true, name: true, latitude: true, longitude: true } },
} as const satisfies Prisma.LotInclude;

/** By its id, or by the code on the bag. */
export async function findLot(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.lot.findUnique({ where, include: shown })) ?? undefined;
}

export type LotRow = NonNullable<Awaited<ReturnType<typeof findLot>>>;

export async function lotsById(ids: readonly string[]): Promise<LotRow[]> {
  const db = await database();
  return db.lot.findMany({ where: { id: { in: [...ids] } }, include: shown });
}

/** Of the places in which pieces lie. */
export async function spaceNames(ids: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const rows = await db.space.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function lotWithKey(key: string) {
  const db = await database();
  return (await db.lot.findUnique({ where: { key }, include: shown })) ?? undefined;
}

export async function insertLot(data: Prisma.LotUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.lot.create({ data: { id: newId(data.recordedAt), ...data }, select: { id: true } })).id;
}

interface LotFilter {
  itemId?: string;
  runId?: string;
  pledgeId?: string;
  spaceId?: string;
}

/** The oldest first. */
export async function listLotRows(
  campaignId: string,
  filter: LotFilter,
  limit: number,
  after?: string,
): Promise<LotRow[]> {
  const db = await database();
  return db.lot.findMany({
    where: { campaignId, ...filter },
    include: shown,
    orderBy: { id: "asc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

/** Lots of these items of which pieces are accepted and lie somewhere, the oldest first. */
export async function lotsWithFree(campaignId: string, itemIds: readonly string[]): Promise<LotRow[]> {
  const db = await database();
  return db.lot.findMany({
    where: { campaignId, itemId: { in: [...itemIds] }, balances: { some: { bucket: "free", quantity: { gt: 0 } } } },
    include: shown,
    orderBy: { id: "asc" },
  });
}

/** Whether pieces of a campaign are accepted and lie somewhere. */
export async function hasFree(campaignId: string): Promise<boolean> {
  const rows = await readValues(Prisma.sql`
    SELECT '1' FROM ProductionBalance b CROSS JOIN Lot l ON l.id = b.lotId
    WHERE b.bucket = 'free' AND b.quantity > 0 AND l.campaignId = ${campaignId} LIMIT 1`);
  return rows.length > 0;
}

export interface FreeInPlace {
  lotId: string;
  revision: string;
  spaceId: string;
  /** Accepted and promised to nobody. */
  quantity: number;
}

/** What of an item may still be promised, lot by lot and place by place, the oldest lot first; what is recalled is left out. */
export async function freeInPlaces(campaignId: string, itemId: string): Promise<FreeInPlace[]> {
  const rows = await readValues(Prisma.sql`
    SELECT l.id, l.code, l.revision, l.materialBatch, CAST(l.isKit AS TEXT), b.holder,
      CAST(b.quantity - coalesce((SELECT sum(r.quantity) FROM ReservationBalance r WHERE r.lotId = l.id AND r.spaceId = b.holder), 0) AS TEXT)
    FROM ProductionBalance b CROSS JOIN Lot l ON l.id = b.lotId
    WHERE b.bucket = 'free' AND b.quantity > 0 AND l.campaignId = ${campaignId} AND l.itemId = ${itemId} ORDER BY l.id, b.holder`);
  const recalls = await recallsOf(campaignId);
  const lots = rows.map((row) => {
    const [id = "", code = "", revision = "", materialBatch = "", isKit, spaceId = "", quantity] = row.map(String);
    const traced = { id, campaignId, itemId, code, revision, materialBatch, isKit: isKit === "1" };
    return { ...traced, spaceId, quantity: Number(quantity) };
  });
  const hit = await kitsHit(lots, new Map([[campaignId, recalls]]));
  return lots
    .filter((lot) => lot.quantity > 0 && !isBlocked(recalls, lot) && !hit.has(lot.id))
    .map(({ id: lotId, revision, spaceId, quantity }) => ({ lotId, revision, spaceId, quantity }));
}

export async function insertInspection(data: Prisma.InspectionUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.inspection.create({ data: { id: newId(data.recordedAt), ...data }, select: { id: true } })).id;
}

export async function inspectionsOf(lotIds: readonly string[]) {
  const db = await database();
  return db.inspection.findMany({
    where: { lotId: { in: [...lotIds] } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  });
}

function groundOf(text: string): RecallGround {
  return recallGrounds.find((one) => one === text) ?? "lot";
}

export async function recallsOf(
  campaignId: string,
): Promise<(RecallFacts & { id: string; reason: string; at: Date })[]> {
  const db = await database();
  const rows = await db.recall.findMany({ where: { campaignId }, orderBy: { id: "asc" } });
  return rows.map(({ id, by, value, itemId, liftedAt, reason, at }) => ({
    ...{ id, value, itemId, reason, at },
    by: groundOf(by),
    lifted: liftedAt !== null,
  }));
}

export async function insertRecall(data: Prisma.RecallUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.recall.create({ data: { id: newId(data.at), ...data }, select: { id: true } })).id;
}

export async function findRecall(id: string) {
  const db = await database();
  return (await db.recall.findUnique({ where: { id } })) ?? undefined;
}

export async function liftRecallRow(id: string, liftedAt: Date): Promise<void> {
  const db = await database();
  await db.recall.update({ where: { id }, data: { liftedAt } });
}

/** Which component lots are in which kits. */
export async function consumedInKits(campaignId: string) {
  const db = await database();
  return db.productionMovement.findMany({
    where: { campaignId, kind: "consumed_in_kit", reversed: false },
    select: { lotId: true, kitLotId: true, quantity: true },
  });
}

/** Lots as the rules see them, each in the places where something of it lies; the place of the lot itself always. */
export async function lotFacts(rows: readonly LotRow[]): Promise<Map<string, LotFacts[]>> {
  const ids = rows.map(({ id }) => id);
  const [balances, promises] = [await balancesOf(ids), await promisesOfLots(ids)];
  const recalls = new Map<string, RecallFacts[]>();
  for (const campaignId of new Set(rows.map((row) => row.campaignId)))
    recalls.set(campaignId, await recallsOf(campaignId));
  const hitInKits = await kitsHit(rows, recalls);
  const balancesOfLot = Map.groupBy(balances, ({ lotId }) => lotId);
  const promisesOfLot = Map.groupBy(promises, ({ lotId }) => lotId);
  const facts = new Map<string, LotFacts[]>();
  for (const row of rows) {
    const own = balancesOfLot.get(row.id) ?? [];
    const places = new Set([
      row.spaceId,
      ...own.filter(({ bucket }) => lying.includes(bucket)).map(({ holder }) => holder),
    ]);
    const held = (bucket: string, holder: string) =>
      own.find((one) => one.bucket === bucket && one.holder === holder)?.quantity ?? 0;
    const blocked = isBlocked(recalls.get(row.campaignId) ?? [], traced(row)) || hitInKits.has(row.id);
    facts.set(
      row.id,
      [...places].map((spaceId) => ({
        ...{ id: row.id, itemId: row.itemId, spaceId, makerId: row.makerId, blocked },
        ...(row.pledge ? { pledgerId: row.pledge.userId } : {}),
        awaiting: held("awaiting", spaceId),
        inRework: held("in_rework", spaceId),
        free: held("free", spaceId),
        quarantine: held("quarantine", spaceId),
        scrapped: held("scrapped", spaceId),
        reserved: (promisesOfLot.get(row.id) ?? [])
          .filter((one) => one.spaceId === spaceId)
          .reduce((sum, { quantity }) => sum + quantity, 0),
        quarantineUntil: row.quarantineUntil.getTime(),
      })),
    );
  }
  return facts;
}

const lying: readonly string[] = ["awaiting", "in_rework", "free", "quarantine"];

export function traced({ code, itemId, revision, materialBatch }: LotRow) {
  return { code, itemId, revision, materialBatch };
}

/** Kits in which a recalled component is. */
async function kitsHit(
  rows: readonly Pick<LotRow, "id" | "isKit">[],
  recalls: ReadonlyMap<string, RecallFacts[]>,
): Promise<Set<string>> {
  const kits = rows.filter(({ isKit }) => isKit);
  const hit = new Set<string>();
  if (kits.length === 0 || [...recalls.values()].every((list) => list.every(({ lifted }) => lifted))) return hit;
  const db = await database();
  const consumed = await db.productionMovement.findMany({
    where: { kitLotId: { in: kits.map(({ id }) => id) }, kind: "consumed_in_kit", reversed: false },
    select: {
      kitLotId: true,
      campaignId: true,
      lot: { select: { code: true, itemId: true, revision: true, materialBatch: true } },
    },
  });
  for (const { kitLotId, campaignId, lot } of consumed)
    if (kitLotId && isBlocked(recalls.get(campaignId) ?? [], lot)) hit.add(kitLotId);
  return hit;
}

/** One lot where it lies. */
export async function factsOfLot(row: LotRow, spaceId: string = row.spaceId): Promise<LotFacts | undefined> {
  return (await lotFacts([row])).get(row.id)?.find((one) => one.spaceId === spaceId);
}
