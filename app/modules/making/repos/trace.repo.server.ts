import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";

export interface Served {
  requestId: string;
  requestCode: string;
  requesterName: string;
  lotCode: string;
  /** Received good or damaged, or on the way. */
  kept: number;
  onTheWay: number;
  usage: string;
  /** For who must call; empty once erased. */
  contact: { name: string; email: string; phone: string };
}

/** Who has, or is about to have, pieces of these lots; of one usage if said. */
export async function servedFrom(lotIds: readonly string[], usage?: string): Promise<Served[]> {
  if (lotIds.length === 0) return [];
  const scope = usage === undefined ? Prisma.empty : Prisma.sql`AND r.usage = ${usage}`;
  const rows = await readValues(Prisma.sql`
    SELECT r.id, r.code, r.requesterName, t.code,
      CAST(sum(iif(b.bucket IN ('kept_good', 'kept_damaged'), b.quantity, 0)) AS TEXT),
      CAST(sum(iif(b.bucket IN ('in_transit', 'at_intermediary'), b.quantity, 0)) AS TEXT),
      c.name, c.email, c.phone, r.usage
    FROM ShipmentLine s JOIN Lot t ON t.id = s.lotId JOIN RequestLine l ON l.id = s.requestLineId
    JOIN ProductionRequest r ON r.id = l.requestId
    JOIN ProductionContact c ON c.id = r.contactId
    JOIN ProductionBalance b ON b.lotId = s.lotId AND b.holder = s.id
    WHERE s.lotId IN (${Prisma.join([...lotIds])}) ${scope}
    GROUP BY r.id, t.id HAVING sum(iif(b.bucket IN ('kept_good', 'kept_damaged', 'in_transit', 'at_intermediary'), b.quantity, 0)) > 0
    ORDER BY r.code, t.code`);
  return rows.map(([requestId, requestCode, requesterName, lotCode, kept, onTheWay, name, email, phone, usedFor]) => ({
    requestId: String(requestId),
    requestCode: String(requestCode),
    requesterName: String(requesterName),
    lotCode: String(lotCode),
    kept: Number(kept),
    onTheWay: Number(onTheWay),
    usage: String(usedFor),
    contact: { name: String(name), email: String(email), phone: String(phone) },
  }));
}

/** What the pieces that are promised of these lots are for. */
export async function promisedUsages(lotIds: readonly string[]): Promise<string[]> {
  const db = await database();
  const rows = await db.productionRequest.findMany({
    where: { lines: { some: { reservations: { some: { lotId: { in: [...lotIds] } } } } } },
    select: { usage: true },
    distinct: ["usage"],
  });
  return rows.map(({ usage }) => usage);
}

/** Lots of a campaign, enough of them to trace. */
export async function tracedLots(campaignId: string, itemId?: string) {
  const db = await database();
  return db.lot.findMany({
    where: { campaignId, ...(itemId ? { itemId } : {}) },
    select: { id: true, code: true, itemId: true, revision: true, materialBatch: true },
    orderBy: { id: "asc" },
  });
}

/** Lines of requests for one usage that these lots are promised to. */
export async function promisedLines(lotIds: readonly string[], usage?: string): Promise<Set<string>> {
  const db = await database();
  const rows = await db.requestLine.findMany({
    where: {
      reservations: { some: { lotId: { in: [...lotIds] } } },
      ...(usage === undefined ? {} : { request: { usage } }),
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

export interface Kin {
  code: string;
  itemId: string;
  item: string;
  quantity: number;
}

const bag = { code: true, itemId: true, item: { select: { name: true } } } as const;

/** The other bags of a lot’s family: those of a kit’s components, or the kits into which pieces went; what was taken back counts no more. */
export async function kinOf(lotId: string, of: "components" | "kits"): Promise<Kin[]> {
  const db = await database();
  const rows = await db.productionMovement.findMany({
    where: { kind: "consumed_in_kit", ...(of === "components" ? { kitLotId: lotId } : { lotId }) },
    select: {
      ...{ quantity: true, reversed: true },
      lot: { select: bag },
      kitLot: { select: bag },
    },
    orderBy: { sequence: "asc" },
  });
  const kin = new Map<string, Kin>();
  for (const row of rows) {
    const lot = of === "components" ? row.lot : row.kitLot;
    if (!lot) continue;
    const before = kin.get(lot.code)?.quantity ?? 0;
    const quantity = before + (row.reversed ? -row.quantity : row.quantity);
    kin.set(lot.code, { code: lot.code, itemId: lot.itemId, item: lot.item.name, quantity });
  }
  return [...kin.values()].filter(({ quantity }) => quantity > 0);
}
