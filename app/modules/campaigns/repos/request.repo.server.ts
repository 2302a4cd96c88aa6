import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { LineFacts } from "../request.ts";

const shown = {
  contact: true,
  lines: { orderBy: { id: "asc" }, include: { item: { select: { id: true, name: true, kind: true } } } },
} as const satisfies Prisma.ProductionRequestInclude;

/** By its id, or by the code that people type. */
export async function findRequest(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.productionRequest.findUnique({ where, include: shown })) ?? undefined;
}

export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

interface NewRequest {
  request: Omit<Prisma.ProductionRequestUncheckedCreateInput, "contactId" | "lines">;
  contact: Prisma.ProductionContactUncheckedCreateInput;
  lines: readonly {
    itemId: string;
    asked: number;
    minimum: number;
    acceptsPart: boolean;
    surplusConsented: number;
  }[];
}

export async function insertRequest({ request, contact, lines }: NewRequest): Promise<string> {
  const db = await database();
  const { id: contactId } = await db.productionContact.create({ data: contact, select: { id: true } });
  const { campaignId } = request;
  const { id } = await db.productionRequest.create({
    data: {
      id: newId(request.createdAt),
      ...request,
      contactId,
      lines: {
        create: lines.map((line) => ({ id: newId(request.createdAt), ...line, campaignId, target: line.asked })),
      },
    },
    select: { id: true },
  });
  return id;
}

export async function updateRequest(id: string, data: Prisma.ProductionRequestUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.productionRequest.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

export async function updateContact(id: string, data: Prisma.ProductionContactUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.productionContact.update({ where: { id }, data });
}

export async function updateLine(id: string, data: Prisma.RequestLineUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.requestLine.update({ where: { id }, data });
}

interface QueueFilter {
  stages?: readonly string[];
  itemId?: string;
}

/** The queue: the oldest first. */
export async function listRequestRows(
  campaignId: string,
  { stages, itemId }: QueueFilter,
  limit: number,
  after?: string,
) {
  const db = await database();
  return db.productionRequest.findMany({
    where: {
      campaignId,
      ...(stages ? { stage: { in: [...stages] } } : {}),
      ...(itemId ? { lines: { some: { itemId } } } : {}),
    },
    include: shown,
    orderBy: { id: "asc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

export async function requestsByIds(ids: readonly string[]): Promise<RequestRow[]> {
  const db = await database();
  return db.productionRequest.findMany({ where: { id: { in: [...ids] } }, include: shown, orderBy: { id: "asc" } });
}

/** How many requests of a campaign are at each stage. */
export async function countByStage(campaignId: string): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.productionRequest.groupBy({ by: ["stage"], where: { campaignId }, _count: true });
  return new Map(rows.map(({ stage, _count }) => [stage, _count]));
}

/** Small requests addressed to these spaces that nobody has answered. */
export async function countHelpOutsToAnswer(spaceIds: readonly string[]): Promise<number> {
  if (spaceIds.length === 0) return 0;
  const db = await database();
  return db.productionRequest.count({
    where: { stage: "submitted", campaign: { kind: "help_out", spaceId: { in: [...spaceIds] } } },
  });
}

/** Names and towns of the others that are alive, to find the same request again. */
export async function matchKeysOf(campaignId: string) {
  const db = await database();
  return db.productionRequest.findMany({
    where: { campaignId, stage: { in: ["submitted", "verified"] } },
    select: { id: true, code: true, matchKey: true, requesterName: true, contact: { select: { email: true } } },
    orderBy: { id: "asc" },
  });
}

const due = {
  ...shown,
  campaign: {
    select: { id: true, kind: true, title: true, code: true, space: { select: { name: true, slug: true } } },
  },
} as const satisfies Prisma.ProductionRequestInclude;

/** Alive and past their date: what time ends. */
export async function expiredRequests(now: Date, limit: number) {
  const db = await database();
  return db.productionRequest.findMany({
    where: { stage: { in: ["draft", "submitted", "verified"] }, expiresAt: { lte: now } },
    include: due,
    orderBy: { expiresAt: "asc" },
    take: limit,
  });
}

/** Confirmed, about to expire, and not asked yet whether they are still needed. */
export async function requestsToAskAgain({ now, before }: { now: Date; before: Date }, limit: number) {
  const db = await database();
  return db.productionRequest.findMany({
    where: { stage: { in: ["submitted", "verified"] }, askedAgainAt: null, expiresAt: { gt: now, lt: before } },
    include: due,
    orderBy: { expiresAt: "asc" },
    take: limit,
  });
}

/** What the ledger says of each line. */
export async function lineFacts(lineIds: readonly string[]): Promise<Map<string, LineFacts>> {
  if (lineIds.length === 0) return new Map();
  const rows = await readValues(Prisma.sql`
    SELECT l.id, CAST(l.target AS TEXT), CAST(l.surplusConsented AS TEXT),
      (SELECT CAST(coalesce(sum(r.quantity), 0) AS TEXT) FROM ReservationBalance r WHERE r.requestLineId = l.id),
      CAST(coalesce(sum(iif(b.bucket = 'kept_good', b.quantity, 0)), 0) AS TEXT),
      CAST(coalesce(sum(iif(b.bucket = 'in_transit', b.quantity, 0)), 0) AS TEXT),
      CAST(coalesce(sum(iif(b.bucket = 'at_intermediary', b.quantity, 0)), 0) AS TEXT)
    FROM RequestLine l
    LEFT JOIN ShipmentLine s ON s.requestLineId = l.id
    LEFT JOIN ProductionBalance b ON b.lotId = s.lotId AND b.holder = s.id
    WHERE l.id IN (SELECT value FROM json_each(${JSON.stringify(lineIds)})) GROUP BY l.id`);
  return new Map(
    rows.map(([id, target, surplusConsented, reserved, good, inTransit, atIntermediary]) => [
      String(id),
      {
        target: Number(target),
        surplusConsented: Number(surplusConsented),
        reserved: Number(reserved),
        good: Number(good),
        inTransit: Number(inTransit),
        atIntermediary: Number(atIntermediary),
      },
    ]),
  );
}

/** Something is promised to these lines now, or has left for them. */
export async function isServed(lineIds: readonly string[]): Promise<boolean> {
  const ids = JSON.stringify(lineIds);
  const [row] = await readValues(Prisma.sql`
    SELECT 1 FROM ReservationBalance WHERE requestLineId IN (SELECT value FROM json_each(${ids})) AND quantity > 0
    UNION ALL
    SELECT 1 FROM ShipmentLine s JOIN ProductionBalance b ON b.lotId = s.lotId AND b.holder = s.id
    WHERE s.requestLineId IN (SELECT value FROM json_each(${ids})) LIMIT 1`);
  return row !== undefined;
}
