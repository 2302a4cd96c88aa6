import type { MoveKind } from "#app/modules/flows/ledger.ts";
import { Prisma, readValues } from "#app/platform/db/database.server.ts";
import type { At } from "../at.ts";
import { linesThen, pledgesThen } from "./then.repo.server.ts";

/** Only those rows of a figure: of what one space made, or of what is for one town. */
export interface Part {
  spaceId?: string | undefined;
  town?: string | undefined;
}

interface Wanted extends Part {
  campaignId: string;
  itemId: string;
  kinds: readonly MoveKind[];
  /** Kinds that count the other way. */
  against: readonly MoveKind[];
  delivers: boolean | undefined;
  at: At | undefined;
}

interface Page {
  limit: number;
  after?: string | undefined;
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
}

/** To SQLite, no limit. */
const everyRow = -1;

/** Kind by kind, so that each is read in its order from the index and no more of it than a page. */
function wantedRows(
  { campaignId, itemId, kinds, against, delivers, at, spaceId, town }: Wanted,
  page: Page,
): Prisma.Sql {
  const conditions = [
    delivers ? Prisma.sql`AND requestLineId IS NOT NULL` : Prisma.empty,
    at ? Prisma.sql`AND day <= ${at.date}` : Prisma.empty,
    spaceId === undefined
      ? Prisma.empty
      : Prisma.sql`AND lotId IN (SELECT id FROM Lot WHERE campaignId = ${campaignId} AND itemId = ${itemId} AND spaceId = ${spaceId})`,
    town === undefined
      ? Prisma.empty
      : Prisma.sql`AND requestLineId IN (SELECT l.id FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId
          WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId} AND r.town = ${town})`,
  ];
  const of = (kind: MoveKind) => Prisma.sql`SELECT * FROM (SELECT sequence FROM ProductionMovement
    WHERE campaignId = ${campaignId} AND itemId = ${itemId} AND kind = ${kind} AND sequence > ${Number(page.after) || 0}
    ${Prisma.join(conditions, " ")} ORDER BY sequence LIMIT ${page.limit})`;
  return Prisma.join([...kinds, ...against].map(of), " UNION ALL ");
}

const signedPieces = ({ against }: Wanted) =>
  against.length
    ? Prisma.sql`iif(m.kind IN (${Prisma.join([...against])}), -1, 1) * iif(m.reversed, -m.quantity, m.quantity)`
    : Prisma.sql`iif(m.reversed, -m.quantity, m.quantity)`;

/** The rows behind a figure, as they were recorded. Whoever asked is told by kind and town, never by name. */
export async function listMovedRows(wanted: Wanted, page: Page): Promise<MovedRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT CAST(m.sequence AS TEXT), CAST(m.occurredAt AS TEXT), m.kind, CAST(${signedPieces(wanted)} AS TEXT),
      l.code, s.name, coalesce(d.code, ''), coalesce(r.requesterKind, ''), coalesce(r.town, '')
    FROM (SELECT sequence FROM (${wantedRows(wanted, page)}) ORDER BY sequence LIMIT ${page.limit}) w
    JOIN ProductionMovement m ON m.sequence = w.sequence JOIN Lot l ON l.id = m.lotId JOIN Space s ON s.id = l.spaceId
    LEFT JOIN ShipmentLine h ON h.id = m.shipmentLineId LEFT JOIN Shipment d ON d.id = h.shipmentId
    LEFT JOIN RequestLine q ON q.id = m.requestLineId LEFT JOIN ProductionRequest r ON r.id = q.requestId
    ORDER BY m.sequence`);
  return rows.map((row) => {
    const [sequence, at, kind = "", pieces, lot = "", space = "", shipment = "", requesterKind = "", town = ""] =
      row.map(String);
    const numbers = { sequence: Number(sequence), at: new Date(Number(at)), pieces: Number(pieces) };
    return { ...numbers, kind, lot, space, shipment, requesterKind, town };
  });
}

/** What those rows add up to: the same rows, without a page's end. */
export async function sumMovedRows(wanted: Wanted): Promise<number> {
  const [row] = await readValues(Prisma.sql`
    SELECT CAST(coalesce(sum(${signedPieces(wanted)}), 0) AS TEXT)
    FROM (${wantedRows(wanted, { limit: everyRow })}) w JOIN ProductionMovement m ON m.sequence = w.sequence`);
  return Number(row?.[0] ?? 0);
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
  { campaignId, itemId, at, town }: Pick<Wanted, "campaignId" | "itemId" | "at" | "town">,
  { limit, after = "" }: Page,
): Promise<AskedRow[]> {
  const there = town === undefined ? Prisma.empty : Prisma.sql`AND town = ${town}`;
  const rows = await readValues(Prisma.sql`
    SELECT id, CAST(askedAt AS TEXT), requesterKind, town, CAST(pieces AS TEXT), code
    FROM (${linesThen(campaignId, itemId, at)}) WHERE id > ${after} ${there} ORDER BY id LIMIT ${limit}`);
  return rows.map((row) => {
    const [id = "", askedAt, requesterKind = "", town = "", pieces, code = ""] = row.map(String);
    return { id, code, at: new Date(Number(askedAt)), requesterKind, town, pieces: Number(pieces) };
  });
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
  { campaignId, itemIds, at, spaceId }: Pick<Wanted, "campaignId" | "at" | "spaceId"> & { itemIds: readonly string[] },
  { limit, after = "" }: Page,
): Promise<PledgedRow[]> {
  const there = spaceId === undefined ? Prisma.empty : Prisma.sql`AND p.spaceId = ${spaceId}`;
  const rows = await readValues(Prisma.sql`
    SELECT p.id, CAST(p.createdAt AS TEXT), coalesce(s.name, ''), p.itemId, CAST(p.pieces AS TEXT), p.code
    FROM (${pledgesThen(campaignId, at)}) p LEFT JOIN Space s ON s.id = p.spaceId
    WHERE p.itemId IN (${Prisma.join([...itemIds])}) AND p.id > ${after} ${there} ORDER BY p.id LIMIT ${limit}`);
  return rows.map((row) => {
    const [id = "", createdAt, space = "", itemId = "", pieces, code = ""] = row.map(String);
    return { id, code, at: new Date(Number(createdAt)), space, itemId, pieces: Number(pieces) };
  });
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
