import { localDateOf } from "#app/modules/availability/availability.ts";
import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import type { SubjectKind } from "../event.ts";
import { type Bucket, buckets, type Move, type MoveKind, moveKinds } from "../ledger.ts";

export interface Written {
  campaignId: string;
  actorId: string;
  occurredAt: Date;
  recordedAt: Date;
  /** One per write; each movement adds its place. */
  key: string;
  receiptLineId?: string;
  inspectionId?: string;
}

/** The zone in which the days of a campaign begin: that of the space that opened it. */
async function zoneOf(campaignId: string): Promise<string> {
  const [row] = await readValues(
    Prisma.sql`SELECT s.zone FROM Campaign c JOIN Space s ON s.id = c.spaceId WHERE c.id = ${campaignId}`,
  );
  return String(row?.[0]);
}

export async function insertMoves(moves: readonly Move[], written: Written): Promise<string[]> {
  const db = await database();
  const { key, ...common } = written;
  const day = localDateOf(written.occurredAt.getTime(), await zoneOf(written.campaignId));
  const ids: string[] = [];
  for (const [place, { from, to, ...move }] of moves.entries()) {
    const row = await db.productionMovement.create({
      data: {
        ...common,
        ...move,
        day,
        fromBucket: from.bucket,
        fromHolder: from.holder,
        toBucket: to.bucket,
        toHolder: to.holder,
        key: `${key}#${place}`,
      },
      select: { id: true },
    });
    ids.push(row.id);
  }
  return ids;
}

function bucketOf(text: string): Bucket {
  return buckets.find((one) => one === text) ?? "outside";
}

export function kindOf(text: string): MoveKind {
  return moveKinds.find((one) => one === text) ?? "declared";
}

export interface Held {
  lotId: string;
  bucket: Bucket;
  holder: string;
  quantity: number;
}

/** What the legs of these lots hold, the empty ones left out. Named by one value: a list of thousands is more than a statement may bind. */
export async function balancesOf(lotIds: readonly string[]): Promise<Held[]> {
  const rows = await readValues(Prisma.sql`
    SELECT lotId, bucket, holder, CAST(quantity AS TEXT) FROM ProductionBalance
    WHERE lotId IN (SELECT value FROM json_each(${JSON.stringify(lotIds)})) AND quantity > 0`);
  return rows.map(([lotId, bucket, holder, quantity]) => ({
    lotId: String(lotId),
    bucket: bucketOf(String(bucket)),
    holder: String(holder),
    quantity: Number(quantity),
  }));
}

/** One leg, zero when nothing ever came into it. */
export async function heldBy(lotId: string, bucket: Bucket, holder: string): Promise<number> {
  const db = await database();
  const found = await db.productionBalance.findUnique({
    where: { lotId_bucket_holder: { lotId, bucket, holder } },
    select: { quantity: true },
  });
  return found?.quantity ?? 0;
}

/** Instants and changes of one leg, for the timeline. */
export async function entriesOfLeg(lotId: string, bucket: Bucket, holder: string) {
  const db = await database();
  const rows = await db.productionMovement.findMany({
    where: {
      lotId,
      OR: [
        { fromBucket: bucket, fromHolder: holder },
        { toBucket: bucket, toHolder: holder },
      ],
    },
    select: { occurredAt: true, quantity: true, toBucket: true, toHolder: true },
  });
  return rows.map(({ occurredAt, quantity, toBucket, toHolder }) => ({
    at: occurredAt.getTime(),
    delta: toBucket === bucket && toHolder === holder ? quantity : -quantity,
  }));
}

export async function findMovement(id: string) {
  const db = await database();
  const row = await db.productionMovement.findUnique({ where: { id } });
  if (!row) return undefined;
  const { _sum } = await db.productionMovement.aggregate({ where: { correctsId: id }, _sum: { quantity: true } });
  return { ...row, already: _sum.quantity ?? 0 };
}

export type MovementRow = Prisma.ProductionMovementGetPayload<object>;

export function moveOf(row: MovementRow): Move & { id: string } {
  return {
    id: row.id,
    kind: kindOf(row.kind),
    lotId: row.lotId,
    itemId: row.itemId,
    quantity: row.quantity,
    from: { bucket: bucketOf(row.fromBucket), holder: row.fromHolder },
    to: { bucket: bucketOf(row.toBucket), holder: row.toHolder },
    reversed: row.reversed,
    ...(row.correctsId ? { correctsId: row.correctsId } : {}),
    ...(row.shipmentLineId ? { shipmentLineId: row.shipmentLineId } : {}),
    ...(row.requestLineId ? { requestLineId: row.requestLineId } : {}),
    ...(row.kitLotId ? { kitLotId: row.kitLotId } : {}),
    reason: row.reason,
  };
}

/** In the order in which they were recorded, those that had happened by `asOf` and were known by `knownAt`. */
export async function listMovements(
  campaignId: string,
  page: { after?: number; limit: number; asOf?: Date; knownAt?: Date },
) {
  const db = await database();
  return db.productionMovement.findMany({
    where: {
      campaignId,
      ...(page.after === undefined ? {} : { sequence: { gt: page.after } }),
      ...(page.asOf ? { occurredAt: { lte: page.asOf } } : {}),
      ...(page.knownAt ? { recordedAt: { lte: page.knownAt } } : {}),
    },
    orderBy: { sequence: "asc" },
    take: page.limit,
  });
}

export interface Decision {
  campaignId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  kind: string;
  fromStage?: string | null;
  toStage?: string | null;
  details?: Prisma.InputJsonObject;
  actorId: string;
  occurredAt: Date;
  recordedAt: Date;
  key?: string;
}

export async function insertEvent(decision: Decision): Promise<void> {
  const db = await database();
  await db.productionEvent.create({ data: { ...decision, details: decision.details ?? {} } });
}

/** Whether a decision with this key is written already: who sends one thing twice means it once. */
export async function isWritten(key: string): Promise<boolean> {
  const db = await database();
  return (await db.productionEvent.count({ where: { key } })) > 0;
}

export async function eventsOf(subjectKind: SubjectKind, subjectId: string) {
  const db = await database();
  return db.productionEvent.findMany({ where: { subjectKind, subjectId }, orderBy: { sequence: "asc" } });
}
