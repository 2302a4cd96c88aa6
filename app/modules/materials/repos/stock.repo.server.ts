import { database, Prisma } from "#app/platform/db/database.server.ts";
import { type Movement, type MovementKind, movementKinds, type Shelf } from "../stock.ts";

interface ShelfRow {
  batchId: string;
  materialId: string;
  label: string;
  expiresOn: string | null;
  createdAt: bigint | number;
  onHand: bigint | number;
}

export interface LabelledShelf extends Shelf {
  materialId: string;
  label: string;
}

/**
 * What stands on the shelf of each batch at an instant: the balance of the last movement until then, one look into the index
 * however long the history.
 */
export async function shelvesOf(materialIds: readonly string[], at: Date): Promise<LabelledShelf[]> {
  if (materialIds.length === 0) return [];
  const db = await database();
  const rows = await db.$queryRaw<ShelfRow[]>`
    SELECT b.id AS batchId, b.materialId AS materialId, b.label AS label, b.expiresOn AS expiresOn, b.createdAt AS createdAt,
      coalesce((SELECT s.balance FROM StockMovement s WHERE s.batchId = b.id AND s.occurredAt <= ${at.getTime()}
        ORDER BY s.occurredAt DESC, s.number DESC LIMIT 1), 0) AS onHand
    FROM Batch b WHERE b.materialId IN (${Prisma.join([...materialIds])}) ORDER BY b.createdAt, b.id`;
  return rows.map((row) => ({ ...row, createdAt: Number(row.createdAt), onHand: Number(row.onHand) }));
}

/** What accepted requests reserve of each material; `except` leaves one of them out. */
export async function reservedOf(materialIds: readonly string[], except = ""): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.materialRequest.groupBy({
    by: ["materialId"],
    where: { materialId: { in: [...materialIds] }, status: "accepted", id: { not: except } },
    _sum: { accepted: true },
  });
  return new Map(rows.map(({ materialId, _sum }) => [materialId, _sum.accepted ?? 0]));
}

export interface NewMovement {
  materialId: string;
  batchId: string;
  kind: MovementKind;
  delta: number;
  custody: number;
  advanceId?: string;
  requestId?: string;
  correctsNumber?: number;
  reason?: string;
  causeKind?: string;
  causeId?: string;
  key?: string;
  actorId: string | null;
  occurredAt: Date;
  recordedAt: Date;
}

/** Never edited afterwards: a mistake is corrected by another row. */
export async function insertMovement(data: NewMovement): Promise<number> {
  const db = await database();
  return (await db.stockMovement.create({ data, select: { number: true } })).number;
}

export type MovementRow = Prisma.StockMovementGetPayload<object>;

export async function findMovement(materialId: string, number: number): Promise<MovementRow | null> {
  const db = await database();
  return db.stockMovement.findFirst({ where: { number, materialId } });
}

export async function correctionsOf(number: number): Promise<MovementRow[]> {
  const db = await database();
  return db.stockMovement.findMany({ where: { correctsNumber: number } });
}

/** The lowest balance of a batch from an instant on, what it is then included. */
export async function lowestOf(batchId: string, from: Date): Promise<number> {
  const db = await database();
  const [row] = await db.$queryRaw<{ then: bigint | null; later: bigint | null }[]>`
    SELECT (SELECT balance FROM StockMovement WHERE batchId = ${batchId} AND occurredAt <= ${from.getTime()}
        ORDER BY occurredAt DESC, number DESC LIMIT 1) AS "then",
      (SELECT min(balance) FROM StockMovement WHERE batchId = ${batchId} AND occurredAt > ${from.getTime()}) AS later`;
  const then = Number(row?.then ?? 0);
  return row?.later === null || row?.later === undefined ? then : Math.min(then, Number(row.later));
}

/** The latest first; `before` is the number where the last page ended. */
export async function listMovementRows(
  where: { materialId: string; kind?: MovementKind; batchId?: string },
  { before, take }: { before?: number | undefined; take: number },
) {
  const db = await database();
  return db.stockMovement.findMany({
    where: { ...where, ...(before ? { number: { lt: before } } : {}) },
    include: {
      batch: { select: { label: true } },
      request: {
        select: { code: true, askerSpace: { select: { name: true } }, giverSpace: { select: { name: true } } },
      },
      advance: { select: { holderName: true, holderSpace: { select: { name: true } } } },
    },
    orderBy: { number: "desc" },
    take,
  });
}

export type ShownMovementRow = Awaited<ReturnType<typeof listMovementRows>>[number];

interface PointRow {
  at: bigint | number;
  delta: bigint | number;
}

/** What each local-less day (UTC) changed on the shelves of a material since an instant: the points of its plot. */
export async function dailyChanges(materialId: string, from: Date): Promise<{ at: number; delta: number }[]> {
  const db = await database();
  const rows = await db.$queryRaw<PointRow[]>`
    SELECT occurredAt / 86400000 * 86400000 AS at, sum(delta) AS delta FROM StockMovement
    WHERE materialId = ${materialId} AND occurredAt >= ${from.getTime()} GROUP BY 1 ORDER BY 1`;
  return rows.map(({ at, delta }) => ({ at: Number(at), delta: Number(delta) }));
}

/** A row as the domain reads it. */
export function movementOf(row: MovementRow): Movement {
  return {
    ...row,
    kind: movementKinds.find((kind) => kind === row.kind) ?? "adjust",
    occurredAt: row.occurredAt.getTime(),
  };
}

const advanceInclude = {
  holderSpace: { select: { id: true, slug: true, name: true } },
  movements: { orderBy: { number: "asc" } },
} as const satisfies Prisma.StockAdvanceInclude;

export type AdvanceRow = Prisma.StockAdvanceGetPayload<{ include: typeof advanceInclude }>;

export async function listAdvanceRows(materialId: string): Promise<AdvanceRow[]> {
  const db = await database();
  return db.stockAdvance.findMany({
    where: { materialId },
    include: advanceInclude,
    orderBy: { createdAt: "desc" },
    take: 200,
  });
}

export async function findAdvance(id: string): Promise<AdvanceRow | null> {
  const db = await database();
  return db.stockAdvance.findUnique({ where: { id }, include: advanceInclude });
}

/** Entrusted for a run of production, where what becomes of it is said. */
export function isOfRun({ movements }: AdvanceRow): boolean {
  return movements.some(({ kind, causeKind }) => kind === "advance" && causeKind === "pledge");
}

export async function insertAdvance(data: Prisma.StockAdvanceUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.stockAdvance.create({ data, select: { id: true } })).id;
}

export async function movementOfKey(key: string): Promise<MovementRow[]> {
  const db = await database();
  return db.stockMovement.findMany({ where: { OR: [{ key }, { key: { startsWith: `${key}#` } }] } });
}

export async function insertCount(data: {
  spaceId: string;
  note: string;
  countedById: string;
  countedAt: Date;
  lines: { batchId: string; expected: number; counted: number; reason: string }[];
}): Promise<string> {
  const db = await database();
  const { lines, ...count } = data;
  return (await db.stockCount.create({ data: { ...count, lines: { create: lines } }, select: { id: true } })).id;
}

const countInclude = {
  space: { select: { id: true, slug: true, name: true, zone: true } },
  lines: {
    include: { batch: { include: { material: { include: { listing: { select: { code: true, title: true } } } } } } },
  },
} as const satisfies Prisma.StockCountInclude;

export async function findCount(id: string) {
  const db = await database();
  return db.stockCount.findUnique({ where: { id }, include: countInclude });
}

export async function listCounts(spaceId: string, take: number) {
  const db = await database();
  return db.stockCount.findMany({ where: { spaceId }, include: countInclude, orderBy: { id: "desc" }, take });
}

const traced = {
  material: { select: { id: true, unit: true, listing: { select: { code: true, title: true } } } },
  batch: true,
} as const;

/** What something moved, the corrections included. */
export async function movementsOfCause(causeKind: string, causeId: string) {
  const db = await database();
  return db.stockMovement.findMany({ where: { causeKind, causeId }, include: traced, orderBy: { number: "asc" } });
}

/** The movements that stand under these keys, corrections apart. */
export async function movementsOfKeys(keys: readonly string[]) {
  const db = await database();
  return db.stockMovement.findMany({ where: { key: { in: [...keys] } }, include: traced, orderBy: { number: "asc" } });
}

/** What used a batch: for each thing that it went into, how much. */
export async function usesOfBatch(batchId: string): Promise<{ kind: string; id: string; quantity: number }[]> {
  const db = await database();
  const rows = await db.stockMovement.groupBy({
    by: ["causeKind", "causeId"],
    where: { batchId, causeKind: { not: null } },
    _sum: { delta: true, custody: true },
  });
  return rows.map(({ causeKind, causeId, _sum }) => ({
    kind: causeKind ?? "",
    id: causeId ?? "",
    quantity: -((_sum.delta ?? 0) + (_sum.custody ?? 0)),
  }));
}
