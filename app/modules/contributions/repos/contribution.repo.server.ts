import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";

export type ContributionKind = "made" | "assembled" | "gave" | "received" | "inspected";

export interface ContributionRow {
  campaign: string;
  title: string;
  item: string;
  kind: ContributionKind;
  pieces: number;
  from: Date;
  until: Date;
}

const pieces = Prisma.sql`sum(iif(m.reversed, -m.quantity, m.quantity))`;
const span = Prisma.sql`min(m.occurredAt) AS began, max(m.occurredAt) AS ended`;

/** Only of campaigns that everybody may read. */
async function contributions(parts: readonly Prisma.Sql[]): Promise<ContributionRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT c.code, c.title, i.name, x.kind, CAST(x.pieces AS TEXT), CAST(x.began AS TEXT), CAST(x.ended AS TEXT)
    FROM (${Prisma.join([...parts], " UNION ALL ")}) x JOIN Campaign c ON c.id = x.campaignId JOIN ProductionItem i ON i.id = x.itemId
    WHERE c.kind = 'campaign' AND c.stage <> 'prepared' AND x.pieces > 0 ORDER BY c.id DESC, i.id, x.kind`);
  return rows.map(([campaign, title, item, kind, count, began, ended]) => ({
    ...{ campaign: String(campaign), title: String(title), item: String(item), kind: String(kind) as ContributionKind },
    ...{ pieces: Number(count), from: new Date(Number(began)), until: new Date(Number(ended)) },
  }));
}

function ofLots(kind: ContributionKind, moved: "accepted" | "assembled", whose: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT m.campaignId, m.itemId, ${kind} AS kind, ${pieces} AS pieces, ${span}
    FROM Lot l JOIN ProductionMovement m ON m.lotId = l.id WHERE ${whose} AND m.kind = ${moved} GROUP BY m.campaignId, m.itemId`;
}

export function contributionsOfSpace(spaceId: string): Promise<ContributionRow[]> {
  const here = Prisma.sql`l.spaceId = ${spaceId}`;
  return contributions([
    ofLots("made", "accepted", here),
    ofLots("assembled", "assembled", here),
    // Between spaces nothing is given: only what whoever asked has counted as good.
    Prisma.sql`SELECT m.campaignId, m.itemId, 'gave' AS kind, ${pieces} AS pieces, ${span}
      FROM Shipment s JOIN ShipmentLine n ON n.shipmentId = s.id JOIN ProductionMovement m ON m.shipmentLineId = n.id
      WHERE s.fromSpaceId = ${spaceId} AND s.purpose = 'deliver' AND m.kind = 'good' GROUP BY m.campaignId, m.itemId`,
    Prisma.sql`SELECT m.campaignId, m.itemId, 'received' AS kind, ${pieces} AS pieces, ${span}
      FROM ProductionRequest r JOIN RequestLine n ON n.requestId = r.id JOIN ProductionMovement m ON m.requestLineId = n.id
      WHERE r.spaceId = ${spaceId} AND m.kind = 'good' GROUP BY m.campaignId, m.itemId`,
  ]);
}

export function contributionsOfPerson(userId: string): Promise<ContributionRow[]> {
  const own = Prisma.sql`l.makerId = ${userId}`;
  return contributions([
    ofLots("made", "accepted", own),
    ofLots("assembled", "assembled", own),
    Prisma.sql`SELECT l.campaignId, l.itemId, 'inspected' AS kind, sum(n.accepted + n.rework + n.scrapped) AS pieces,
        min(n.occurredAt) AS began, max(n.occurredAt) AS ended
      FROM Inspection n JOIN Lot l ON l.id = n.lotId WHERE n.inspectorId = ${userId} GROUP BY l.campaignId, l.itemId`,
  ]);
}

export interface EntrustedRow {
  campaign: string;
  title: string;
  material: string;
  unit: string;
  quantity: number;
  from: Date;
  until: Date;
}

/** Material of the space’s stock in the hands of makers: what was given, less what came back. */
export async function entrustedBySpace(spaceId: string): Promise<EntrustedRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT c.code, c.title, e.material, e.unit,
      CAST(sum(CASE e.kind WHEN 'advanced' THEN e.quantity WHEN 'returned' THEN -e.quantity ELSE 0 END) AS TEXT) AS given,
      CAST(min(e.occurredAt) AS TEXT), CAST(max(e.occurredAt) AS TEXT)
    FROM Listing l JOIN Material a ON a.listingId = l.id JOIN StockAdvance s ON s.materialId = a.id
      JOIN AdvanceEntry e ON e.stockAdvanceId = s.id JOIN Pledge p ON p.id = e.pledgeId JOIN Campaign c ON c.id = p.campaignId
    WHERE l.spaceId = ${spaceId} AND c.kind = 'campaign' AND c.stage <> 'prepared'
    GROUP BY c.id, e.material, e.unit HAVING CAST(given AS INTEGER) > 0 ORDER BY c.id DESC, e.material`);
  return rows.map(([campaign, title, material, unit, quantity, began, ended]) => ({
    ...{ campaign: String(campaign), title: String(title), material: String(material), unit: String(unit) },
    ...{ quantity: Number(quantity), from: new Date(Number(began)), until: new Date(Number(ended)) },
  }));
}

export interface LentRow {
  campaign: string;
  title: string;
  machine: string;
  listing: string;
  loans: number;
  from: Date;
  until: Date;
}

/** Machines of the space that were handed over for a run; whoever borrowed them is not named. */
export async function lentBySpace(spaceId: string): Promise<LentRow[]> {
  const rows = await readValues(Prisma.sql`
    SELECT c.code, c.title, l.title, l.code, CAST(count(DISTINCT b.id) AS TEXT),
      CAST(min(b.handedOverAt) AS TEXT), CAST(max(coalesce(b.returnedAt, b.handedOverAt)) AS TEXT)
    FROM Booking b JOIN RunLoan n ON n.bookingId = b.id JOIN ProductionRun r ON r.id = n.runId
      JOIN Campaign c ON c.id = r.campaignId JOIN Listing l ON l.id = b.listingId
    WHERE b.lenderSpaceId = ${spaceId} AND b.handedOverAt IS NOT NULL AND c.kind = 'campaign' AND c.stage <> 'prepared'
    GROUP BY c.id, l.id ORDER BY c.id DESC, l.title`);
  return rows.map(([campaign, title, machine, listing, loans, began, ended]) => ({
    ...{ campaign: String(campaign), title: String(title), machine: String(machine), listing: String(listing) },
    ...{ loans: Number(loans), from: new Date(Number(began)), until: new Date(Number(ended)) },
  }));
}

/** Who made it, of those who agree to be named. */
export async function namedMakers(spaceId: string): Promise<{ name: string; pieces: number }[]> {
  const rows = await readValues(Prisma.sql`
    SELECT u.name, CAST(${pieces} AS TEXT) FROM Lot l JOIN User u ON u.id = l.makerId JOIN Campaign c ON c.id = l.campaignId
      JOIN ProductionMovement m ON m.lotId = l.id
    WHERE l.spaceId = ${spaceId} AND u.contributionsShownAt IS NOT NULL AND m.kind IN ('accepted', 'assembled')
      AND c.kind = 'campaign' AND c.stage <> 'prepared'
    GROUP BY u.id ORDER BY u.name`);
  return rows.map(([name, count]) => ({ name: String(name), pieces: Number(count) })).filter((row) => row.pieces > 0);
}

export async function consentOf(userId: string): Promise<Date | null> {
  const db = await database();
  const { contributionsShownAt } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return contributionsShownAt;
}

export async function setConsent(userId: string, contributionsShownAt: Date | null): Promise<void> {
  const db = await database();
  await db.user.update({ where: { id: userId }, data: { contributionsShownAt } });
}
