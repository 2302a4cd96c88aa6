import { balancesOf } from "#app/modules/flows/flows.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { ShippedLine } from "../shipment.ts";

/** In which they were written. */
const inOrder = { orderBy: { id: "asc" } } as const;

/** A shipment as it is read everywhere. */
export const shipmentShown = {
  lines: {
    orderBy: { id: "asc" },
    include: { lot: { select: { id: true, code: true, revision: true, quarantineUntil: true, isKit: true } } },
  },
  request: {
    select: {
      id: true,
      code: true,
      requesterName: true,
      town: true,
      usage: true,
      contactId: true,
      userId: true,
      spaceId: true,
    },
  },
  receipts: { orderBy: { id: "asc" }, include: { lines: inOrder } },
  round: { select: { leavesAt: true, stage: true } },
} as const satisfies Prisma.ShipmentInclude;

/** By its id, or by the code on the delivery note. */
export async function findShipment(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.shipment.findUnique({ where, include: shipmentShown })) ?? undefined;
}

export type ShipmentRow = NonNullable<Awaited<ReturnType<typeof findShipment>>>;

export async function insertShipment(
  data: Omit<Prisma.ShipmentUncheckedCreateInput, "lines" | "note">,
  lines: readonly { requestLineId: string | null; lotId: string; itemId: string; quantity: number }[],
): Promise<string> {
  const db = await database();
  const { id } = await db.shipment.create({
    data: {
      id: newId(data.createdAt),
      ...data,
      note: [],
      lines: { create: lines.map((line) => ({ id: newId(data.createdAt), ...line })) },
    },
    select: { id: true },
  });
  return id;
}

export async function updateShipment(id: string, data: Prisma.ShipmentUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.shipment.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

export async function listShipmentRows(
  where: { campaignId: string; stage?: string | { in: string[] }; requestId?: string },
  limit: number,
  after?: string,
): Promise<ShipmentRow[]> {
  const db = await database();
  return db.shipment.findMany({
    where,
    include: shipmentShown,
    orderBy: { id: "asc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

/** How many deliveries of a campaign are at each stage. */
export async function countShipmentsByStage(campaignId: string): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.shipment.groupBy({ by: ["stage"], where: { campaignId }, _count: true });
  return new Map(rows.map(({ stage, _count }) => [stage, _count]));
}

/** The lines of a shipment with what the ledger says is still on the way. */
export async function shippedLines(row: ShipmentRow): Promise<ShippedLine[]> {
  const balances = await balancesOf(row.lines.map(({ lotId }) => lotId));
  const held = (lineId: string, bucket: string) =>
    balances.find((one) => one.holder === lineId && one.bucket === bucket)?.quantity ?? 0;
  return row.lines.map(({ id, lotId, itemId, quantity, requestLineId }) => ({
    ...{ id, lotId, itemId, quantity, requestLineId },
    fromSpaceId: row.fromSpaceId,
    toSpaceId: row.toSpaceId,
    inTransit: held(id, "in_transit"),
    atIntermediary: held(id, "at_intermediary"),
  }));
}

/** Pieces of prepared shipments that have not left yet, by line, lot and place. */
export async function preparedQuantities(requestLineIds: readonly string[]) {
  const db = await database();
  const rows = await db.shipmentLine.findMany({
    where: { requestLineId: { in: [...requestLineIds] }, shipment: { stage: "prepared" } },
    select: { requestLineId: true, lotId: true, quantity: true, shipment: { select: { fromSpaceId: true } } },
  });
  return rows.map(({ requestLineId, lotId, quantity, shipment }) => ({
    ...{ requestLineId, lotId, quantity, spaceId: shipment.fromSpaceId },
  }));
}

export async function insertReceipt(
  receipt: Omit<Prisma.ReceiptUncheckedCreateInput, "lines">,
  lines: readonly Omit<Prisma.ReceiptLineUncheckedCreateInput, "receiptId">[],
) {
  const db = await database();
  return db.receipt.create({
    data: {
      id: newId(receipt.recordedAt),
      ...receipt,
      lines: { create: lines.map((line) => ({ id: newId(receipt.recordedAt), ...line })) },
    },
    include: { lines: inOrder },
  });
}

/** Whether a count with this key is written already: who sends one twice means it once. */
export async function isReceived(key: string): Promise<boolean> {
  const db = await database();
  return (await db.receipt.count({ where: { key } })) > 0;
}

/** The codes of shipments by their ids. */
export async function codesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const rows = await db.shipment.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true } });
  return new Map(rows.map(({ id, code }) => [id, code]));
}

const spaceShown = {
  ...{ id: true, name: true, address: true, town: true, postcode: true },
  ...{ latitude: true, longitude: true, country: true },
} as const;

export async function spacePins(ids: readonly string[]) {
  const db = await database();
  const rows = await db.space.findMany({
    where: { id: { in: [...ids] } },
    select: { ...spaceShown, slug: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Spaces that are called exactly so: an intermediary may be one of them. */
export async function spacesNamed(names: readonly string[]) {
  const db = await database();
  return db.space.findMany({ where: { name: { in: [...names] }, archivedAt: null }, select: spaceShown });
}

export async function requestPins(ids: readonly string[]) {
  const db = await database();
  const rows = await db.productionRequest.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      town: true,
      postcode: true,
      latitude: true,
      longitude: true,
      deliveryHours: true,
      contact: { select: { name: true, address: true, phone: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Lines of verified requests that ask for an item, with what the rules of allocation need. */
export async function askingLines(campaignId: string, itemId: string) {
  const db = await database();
  return db.requestLine.findMany({
    where: { campaignId, itemId, target: { gt: 0 }, request: { stage: "verified" } },
    include: {
      request: {
        select: {
          id: true,
          code: true,
          requesterName: true,
          usage: true,
          tier: true,
          createdAt: true,
          verifiedAt: true,
          town: true,
          postcode: true,
          latitude: true,
          longitude: true,
        },
      },
    },
    orderBy: { id: "asc" },
  });
}

/** Lines of all requests of a campaign that still stand, with whom they are for. */
export async function linesOfCampaign(campaignId: string) {
  const db = await database();
  return db.requestLine.findMany({
    where: { campaignId, request: { stage: "verified" } },
    select: { id: true, itemId: true, requestId: true, request: { select: { code: true, requesterName: true } } },
    orderBy: { id: "asc" },
  });
}

export async function findLine(id: string) {
  const db = await database();
  return (await db.requestLine.findUnique({ where: { id }, include: { request: true } })) ?? undefined;
}

/** Prepared ones included, cancelled ones left out; the oldest first. */
export async function shipmentIdsOf(requestId: string): Promise<string[]> {
  const db = await database();
  const rows = await db.shipment.findMany({
    where: { requestId, stage: { not: "cancelled" } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
