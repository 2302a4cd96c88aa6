import { kindOf } from "#app/modules/flows/flows.server.ts";
import type { MoveKind } from "#app/modules/flows/ledger.ts";
import { Prisma, readValues } from "#app/platform/db/database.server.ts";
import type { Moved } from "./figures.ts";

const countedStages = Prisma.sql`('verified', 'closed_short')`;
const acceptedPledges = Prisma.sql`('accepted', 'finished_short')`;
const signed = Prisma.sql`iif(m.reversed, -m.quantity, m.quantity)`;

/** What the ledger says of one item, by kind of movement; `before`: what had happened by then. */
export async function movedOf(campaignId: string, itemId: string, before?: Date): Promise<Moved[]> {
  const until = before ? Prisma.sql`AND m.occurredAt < ${before.getTime()}` : Prisma.empty;
  const rows = await readValues(Prisma.sql`
    SELECT m.kind, CAST(m.requestLineId IS NOT NULL AS TEXT), CAST(sum(${signed}) AS TEXT)
    FROM ProductionMovement m WHERE m.campaignId = ${campaignId} AND m.itemId = ${itemId} ${until} GROUP BY 1, 2`);
  return rows.map(([kind, delivers, pieces]) => ({
    kind: kindOf(String(kind)),
    delivers: delivers === "1",
    pieces: Number(pieces),
  }));
}

/** Pieces asked of each item by the requests that stand, and how many of those requests there are. */
export async function askedOf(campaignId: string, itemId: string): Promise<{ pieces: number; requests: number }> {
  const [row] = await readValues(Prisma.sql`
    SELECT CAST(coalesce(sum(l.target), 0) AS TEXT), CAST(count(*) AS TEXT)
    FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId
    WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId} AND l.target > 0 AND r.stage IN ${countedStages}`);
  return { pieces: Number(row?.[0] ?? 0), requests: Number(row?.[1] ?? 0) };
}

/** Pieces promised by makers, by item. */
export async function pledgedByItem(campaignId: string): Promise<Map<string, number>> {
  const rows = await readValues(Prisma.sql`
    SELECT n.itemId, CAST(sum(p.quantity) AS TEXT) FROM Pledge p JOIN ProductionRun n ON n.id = p.runId
    WHERE p.campaignId = ${campaignId} AND p.stage IN ${acceptedPledges} GROUP BY 1`);
  return new Map(rows.map(([item, pieces]) => [String(item), Number(pieces)]));
}

/** Spaces that have made something. */
export async function makingSpaces(campaignId: string): Promise<number> {
  const [row] = await readValues(
    Prisma.sql`SELECT CAST(count(DISTINCT spaceId) AS TEXT) FROM Lot WHERE campaignId = ${campaignId}`,
  );
  return Number(row?.[0] ?? 0);
}

/** What lies free in the spaces, and what of it is promised, from the balances that the ledger keeps. */
export async function freeOf(campaignId: string, itemId: string): Promise<{ free: number; reserved: number }> {
  const [row] = await readValues(Prisma.sql`
    SELECT (SELECT CAST(coalesce(sum(b.quantity), 0) AS TEXT) FROM Lot l JOIN ProductionBalance b ON b.lotId = l.id AND b.bucket = 'free'
              WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId}),
           (SELECT CAST(coalesce(sum(r.quantity), 0) AS TEXT) FROM Lot l JOIN ReservationBalance r ON r.lotId = l.id
              WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId})`);
  return { free: Number(row?.[0] ?? 0), reserved: Number(row?.[1] ?? 0) };
}

/** What recipients keep in good state, from the balances: the figure « received » by another way. */
export async function keptOf(campaignId: string, itemId: string): Promise<number> {
  const [row] = await readValues(Prisma.sql`
    SELECT CAST(coalesce(sum(b.quantity), 0) AS TEXT) FROM Lot l JOIN ProductionBalance b ON b.lotId = l.id AND b.bucket = 'kept_good'
    WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId}`);
  return Number(row?.[0] ?? 0);
}

interface Wanted {
  campaignId: string;
  itemId: string;
  kinds: readonly MoveKind[];
  /** Kinds that count the other way. */
  against: readonly MoveKind[];
  delivers: boolean | undefined;
}

export interface MovedRow {
  sequence: number;
  at: Date;
  kind: string;
  pieces: number;
  lot: string;
  space: string;
  shipment: string;
  requesterKind: string;
  town: string;
  postcode: string;
}

function wantedRows({ campaignId, itemId, kinds, against, delivers }: Wanted): Prisma.Sql {
  const line =
    delivers === undefined ? Prisma.empty : delivers ? Prisma.sql`AND m.requestLineId IS NOT NULL` : Prisma.empty;
  return Prisma.sql`FROM ProductionMovement m JOIN Lot l ON l.id = m.lotId JOIN Space s ON s.id = l.spaceId
    LEFT JOIN ShipmentLine h ON h.id = m.shipmentLineId LEFT JOIN Shipment d ON d.id = h.shipmentId
    LEFT JOIN RequestLine q ON q.id = m.requestLineId LEFT JOIN ProductionRequest r ON r.id = q.requestId
    WHERE m.campaignId = ${campaignId} AND m.itemId = ${itemId}
      AND m.kind IN (${Prisma.join([...kinds, ...against])}) ${line}`;
}

/** The rows behind a figure, as they were recorded. Whoever asked is told by kind and town, never by name. */
export async function listMovedRows(wanted: Wanted, limit: number, after = 0): Promise<MovedRow[]> {
  const sign = wanted.against.length
    ? Prisma.sql`iif(m.kind IN (${Prisma.join([...wanted.against])}), -1, 1) * ${signed}`
    : signed;
  const rows = await readValues(Prisma.sql`
    SELECT CAST(m.sequence AS TEXT), CAST(m.occurredAt AS TEXT), m.kind, CAST(${sign} AS TEXT), l.code, s.name,
      coalesce(d.code, ''), coalesce(r.requesterKind, ''), coalesce(r.town, ''), coalesce(r.postcode, '')
    ${wantedRows(wanted)} AND m.sequence > ${after} ORDER BY m.sequence LIMIT ${limit}`);
  return rows.map((row) => {
    const [sequence, at, kind, pieces, lot, space, shipment, requesterKind, town, postcode] = row.map(String);
    return {
      sequence: Number(sequence),
      at: new Date(Number(at)),
      pieces: Number(pieces),
      kind: kind ?? "",
      lot: lot ?? "",
      space: space ?? "",
      shipment: shipment ?? "",
      requesterKind: requesterKind ?? "",
      town: town ?? "",
      postcode: postcode ?? "",
    };
  });
}

const quarter = 900_000;

/** Pieces by quarter of an hour and town, for totals by local day and by territory. */
export async function movedByTime(campaignId: string, itemId: string) {
  const rows = await readValues(Prisma.sql`
    SELECT CAST(m.occurredAt / ${quarter} AS TEXT), m.kind, coalesce(r.town, ''), CAST(sum(${signed}) AS TEXT)
    FROM ProductionMovement m LEFT JOIN RequestLine q ON q.id = m.requestLineId LEFT JOIN ProductionRequest r ON r.id = q.requestId
    WHERE m.campaignId = ${campaignId} AND m.itemId = ${itemId}
      AND (m.kind IN ('accepted', 'assembled', 'reaccepted') OR (m.kind IN ('shipped', 'good') AND m.requestLineId IS NOT NULL))
    GROUP BY 1, 2, 3`);
  return rows.map(([time, kind, town, pieces]) => ({
    at: new Date(Number(time) * quarter),
    kind: kindOf(String(kind)),
    town: String(town),
    pieces: Number(pieces),
  }));
}

/** Pieces asked by town. */
export async function askedByTown(campaignId: string, itemId: string): Promise<Map<string, number>> {
  const rows = await readValues(Prisma.sql`
    SELECT r.town, CAST(sum(l.target) AS TEXT) FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId
    WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId} AND l.target > 0 AND r.stage IN ${countedStages} GROUP BY 1`);
  return new Map(rows.map(([town, pieces]) => [String(town), Number(pieces)]));
}

export interface AskedRow {
  id: string;
  code: string;
  at: Date;
  requesterKind: string;
  town: string;
  pieces: number;
}

export async function listAskedRows(
  campaignId: string,
  itemId: string,
  limit: number,
  after = "",
): Promise<AskedRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT l.id, CAST(coalesce(r.submittedAt, r.createdAt) AS TEXT), r.requesterKind, r.town, CAST(l.target AS TEXT), r.code
    FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId
    WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId} AND l.target > 0 AND r.stage IN ${countedStages}
      AND l.id > ${after} ORDER BY l.id LIMIT ${limit}`);
  return rows.map(([id, at, requesterKind, town, pieces, code]) => ({
    id: String(id),
    code: String(code),
    at: new Date(Number(at)),
    requesterKind: String(requesterKind),
    town: String(town),
    pieces: Number(pieces),
  }));
}

export interface PledgedRow {
  id: string;
  code: string;
  at: Date;
  space: string;
  itemId: string;
  pieces: number;
}

export async function listPledgedRows(
  campaignId: string,
  itemIds: readonly string[],
  limit: number,
  after = "",
): Promise<PledgedRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT p.id, CAST(p.createdAt AS TEXT), coalesce(s.name, ''), n.itemId, CAST(p.quantity AS TEXT), p.code
    FROM Pledge p JOIN ProductionRun n ON n.id = p.runId LEFT JOIN Space s ON s.id = p.spaceId
    WHERE p.campaignId = ${campaignId} AND n.itemId IN (${Prisma.join([...itemIds])}) AND p.stage IN ${acceptedPledges}
      AND p.id > ${after} ORDER BY p.id LIMIT ${limit}`);
  return rows.map(([id, at, space, itemId, pieces, code]) => ({
    id: String(id),
    code: String(code),
    at: new Date(Number(at)),
    space: String(space),
    itemId: String(itemId),
    pieces: Number(pieces),
  }));
}

/** Figures that were published, here or elsewhere. */
export async function publishedTotals(campaignId: string) {
  const rows = await readValues(Prisma.sql`
    SELECT id, coalesce(itemId, ''), label, CAST(total AS TEXT), source, CAST(asOf AS TEXT) FROM PublishedTotal
    WHERE campaignId = ${campaignId} ORDER BY asOf, id LIMIT 200`);
  return rows.map(([id, itemId, label, total, source, asOf]) => ({
    id: String(id),
    itemId: String(itemId),
    label: String(label),
    total: Number(total),
    source: String(source),
    asOf: new Date(Number(asOf)),
  }));
}
