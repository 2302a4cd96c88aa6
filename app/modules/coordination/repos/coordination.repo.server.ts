import { Prisma, readValues } from "#app/platform/db/database.server.ts";

/** Something that waits, as a row: what, for whom, since when. */
export interface WaitingRow {
  code: string;
  name: string;
  detail: string;
  whom: string;
  pieces: number;
  since: Date;
  /** How many there are in all. */
  all: number;
}

async function waiting(query: Prisma.Sql): Promise<WaitingRow[]> {
  const rows = await readValues(query);
  return rows.map((row) => {
    const [code = "", name = "", detail = "", whom = "", pieces, since, all] = row.map(String);
    return { code, name, detail, whom, pieces: Number(pieces), since: new Date(Number(since)), all: Number(all) };
  });
}

const number = (value: Prisma.Sql) => Prisma.sql`CAST(${value} AS TEXT)`;
const all = Prisma.sql`CAST(count(*) OVER () AS TEXT)`;

/** Requests that nobody has verified. */
export function requestsToVerify(campaignId: string, limit: number): Promise<WaitingRow[]> {
  return waiting(Prisma.sql`
    SELECT r.code, r.requesterName, r.town, '', (SELECT ${number(Prisma.sql`sum(l.target)`)} FROM RequestLine l WHERE l.requestId = r.id),
      ${number(Prisma.sql`coalesce(r.submittedAt, r.createdAt)`)}, ${all}
    FROM ProductionRequest r WHERE r.campaignId = ${campaignId} AND r.stage = 'submitted' ORDER BY r.createdAt LIMIT ${limit}`);
}

/** Bags of which pieces wait for an inspector, newly made or come back. */
export function bagsToInspect(campaignId: string, limit: number): Promise<WaitingRow[]> {
  return waiting(Prisma.sql`
    SELECT l.code, i.name, s.name, '', ${number(Prisma.sql`sum(b.quantity)`)}, ${number(Prisma.sql`l.occurredAt`)}, ${all}
    FROM ProductionBalance b CROSS JOIN Lot l ON l.id = b.lotId JOIN ProductionItem i ON i.id = l.itemId JOIN Space s ON s.id = b.holder
    WHERE b.bucket IN ('awaiting', 'quarantine') AND b.quantity > 0 AND l.campaignId = ${campaignId}
    GROUP BY l.id, b.holder ORDER BY l.occurredAt, l.id LIMIT ${limit}`);
}

/** Pieces that are promised to somebody, lie in a space, and are in no shipment yet. */
export function promisesToShip(campaignId: string, limit: number): Promise<WaitingRow[]> {
  return waiting(Prisma.sql`
    SELECT code, name, town, whom, ${number(Prisma.sql`left`)}, ${number(Prisma.sql`since`)}, ${all} FROM (
      SELECT r.code AS code, r.requesterName AS name, r.town AS town, s.name AS whom, sum(h.promised - h.prepared) AS left, min(h.since) AS since
      FROM (SELECT b.requestLineId, b.spaceId, sum(b.quantity) AS promised,
          coalesce((SELECT sum(p.quantity) FROM ShipmentLine p JOIN Shipment d ON d.id = p.shipmentId
            WHERE p.requestLineId = b.requestLineId AND d.stage = 'prepared' AND d.fromSpaceId = b.spaceId), 0) AS prepared,
          (SELECT max(e.occurredAt) FROM ReservationEntry e WHERE e.requestLineId = b.requestLineId AND e.kind = 'promised') AS since
        FROM ReservationBalance b WHERE b.quantity > 0 GROUP BY 1, 2) h
      CROSS JOIN RequestLine q ON q.id = h.requestLineId JOIN ProductionRequest r ON r.id = q.requestId JOIN Space s ON s.id = h.spaceId
      WHERE q.campaignId = ${campaignId} GROUP BY r.id, h.spaceId HAVING left > 0)
    ORDER BY since, code LIMIT ${limit}`);
}

/** What left and nobody has counted yet. */
export function shipmentsToConfirm(campaignId: string, limit: number): Promise<WaitingRow[]> {
  return waiting(Prisma.sql`
    SELECT d.code, coalesce(r.requesterName, t.name, ''), d.stage, coalesce(nullif(d.intermediary, ''), r.requesterName, t.name, ''),
      (SELECT ${number(Prisma.sql`sum(h.quantity)`)} FROM ShipmentLine h WHERE h.shipmentId = d.id),
      ${number(Prisma.sql`coalesce(d.handedOverAt, d.createdAt)`)}, ${all}
    FROM Shipment d LEFT JOIN ProductionRequest r ON r.id = d.requestId LEFT JOIN Space t ON t.id = d.toSpaceId
    WHERE d.campaignId = ${campaignId} AND d.stage IN ('handed_over', 'in_transit', 'at_intermediary', 'delivered')
    ORDER BY coalesce(d.handedOverAt, d.createdAt), d.code LIMIT ${limit}`);
}

/** Of shipments by code: why the last hand-over had neither code nor signature; none where it had one. */
export async function unprovedHandOvers(codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await readValues(Prisma.sql`
    SELECT d.code, json_extract(e.details, '$.reason') FROM Shipment d JOIN ProductionEvent e ON e.sequence = (
      SELECT max(h.sequence) FROM ProductionEvent h WHERE h.subjectKind = 'shipment' AND h.subjectId = d.id
        AND h.kind IN ('hand_over', 'drop_at_intermediary', 'deliver'))
    WHERE d.code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
      AND coalesce(json_extract(e.details, '$.byCode'), 0) = 0 AND coalesce(json_extract(e.details, '$.signed'), 0) = 0`);
  return new Map(rows.map(([code, reason]) => [String(code), reason === null ? "" : String(reason)]));
}

/** Claims that nobody has decided on. */
export function claimsToDecide(campaignId: string, limit: number): Promise<WaitingRow[]> {
  return waiting(Prisma.sql`
    SELECT c.code, c.label, c.kind, '', ${number(Prisma.sql`c.amountCents`)}, ${number(Prisma.sql`c.createdAt`)}, ${all}
    FROM Claim c WHERE c.campaignId = ${campaignId} AND c.stage = 'submitted' ORDER BY c.createdAt, c.code LIMIT ${limit}`);
}

/** Promises of makers whose day comes before an instant and of which something is not made. `code` is that of the run. */
export function pledgesToLapse(campaignId: string, before: Date, limit: number): Promise<WaitingRow[]> {
  return waiting(Prisma.sql`
    SELECT run, item, code, whom, ${number(Prisma.sql`quantity - made`)}, ${number(Prisma.sql`promisedFor`)}, ${all} FROM (
      SELECT n.code AS run, i.name AS item, p.code AS code, coalesce(s.name, '') AS whom, p.quantity AS quantity, p.promisedFor AS promisedFor,
        coalesce((SELECT sum(iif(m.kind = 'counted_down', -1, 1) * iif(m.reversed, -m.quantity, m.quantity)) FROM Lot l
          JOIN ProductionMovement m ON m.lotId = l.id AND m.kind IN ('declared', 'counted_up', 'counted_down') WHERE l.pledgeId = p.id), 0) AS made
      FROM Pledge p JOIN ProductionRun n ON n.id = p.runId JOIN ProductionItem i ON i.id = n.itemId LEFT JOIN Space s ON s.id = p.spaceId
      WHERE p.campaignId = ${campaignId} AND p.stage = 'accepted' AND p.promisedFor < ${before.getTime()})
    WHERE made < quantity ORDER BY promisedFor, code LIMIT ${limit}`);
}

export interface StockRow {
  code: string;
  title: string;
  unit: string;
  space: string;
  quantity: number;
}

/** What the spaces of a campaign show of their stocks, what is promised to others left out. */
export async function stocksOf(campaignId: string, spaceId: string): Promise<StockRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT l.code, l.title || ' ' || m.grade || ' ' || m.colour, m.unit, s.name, CAST(n.onHand - n.reserved AS TEXT)
    FROM Material m JOIN Listing l ON l.id = m.listingId JOIN Space s ON s.id = l.spaceId JOIN StockNow n ON n.materialId = m.id
    WHERE l.status = 'published' AND l.spaceId IN (
      SELECT ${spaceId} UNION SELECT spaceId FROM Pledge WHERE campaignId = ${campaignId} AND stage = 'accepted'
      UNION SELECT spaceId FROM ProductionSpaceTotal WHERE campaignId = ${campaignId}) ORDER BY l.title, l.code`);
  return rows.map((row) => {
    const [code = "", title = "", unit = "", space = "", quantity] = row.map(String);
    return { code, title, unit, space, quantity: Number(quantity) };
  });
}

/** What makers were given and have neither used, given back nor lost. */
export async function inHands(campaignId: string): Promise<{ material: string; unit: string; quantity: number }[]> {
  const rows = await readValues(Prisma.sql`
    SELECT e.material, e.unit, CAST(sum(iif(e.kind = 'advanced', e.quantity, -e.quantity)) AS TEXT)
    FROM Pledge p JOIN AdvanceEntry e ON e.pledgeId = p.id WHERE p.campaignId = ${campaignId} GROUP BY 1, 2`);
  return rows.map(([material, unit, quantity]) => ({
    material: String(material),
    unit: String(unit),
    quantity: Number(quantity),
  }));
}

/** Pieces made of each item since a day, recounts and what was put together included; and the first day of all. */
export async function madeSince(campaignId: string, day: string) {
  const rows = await readValues(Prisma.sql`
    SELECT itemId, CAST(sum(iif(day >= ${day}, iif(kind = 'counted_down', -quantity, quantity), 0)) AS TEXT), min(day)
    FROM ProductionDayTotal WHERE campaignId = ${campaignId} AND kind IN ('declared', 'counted_up', 'counted_down', 'assembled')
    GROUP BY 1`);
  return rows.map(([itemId, pieces, first]) => ({
    itemId: String(itemId),
    pieces: Number(pieces),
    first: String(first),
  }));
}

export async function spaceNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await readValues(
    Prisma.sql`SELECT id, name FROM Space WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
  return new Map(rows.map(([id, name]) => [String(id), String(name)]));
}
