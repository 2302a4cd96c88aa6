import { kindOf } from "#app/modules/flows/flows.server.ts";
import { Prisma, readValues } from "#app/platform/db/database.server.ts";
import type { At } from "../at.ts";
import type { Joined, Moved } from "../figures.ts";
import { linesThen, pledgesThen } from "./then.repo.server.ts";

const upTo = (at: At | undefined) => (at ? Prisma.sql`AND day <= ${at.date}` : Prisma.empty);

/** What the ledger says of one item, by kind of movement and by the buckets that it joined: from the totals that it keeps by day. */
export async function movedOf(campaignId: string, itemId: string, at?: At): Promise<Joined[]> {
  const rows = await readValues(Prisma.sql`
    SELECT kind, fromBucket, toBucket, CAST(delivers AS TEXT), CAST(sum(quantity) AS TEXT) FROM ProductionDayTotal
    WHERE campaignId = ${campaignId} AND itemId = ${itemId} ${upTo(at)} GROUP BY 1, 2, 3, 4`);
  return rows.map(([kind, from, to, delivers, pieces]) => ({
    kind: kindOf(String(kind)),
    from: String(from),
    to: String(to),
    delivers: delivers === "1",
    pieces: Number(pieces),
  }));
}

/** The sums of the movements themselves: what the totals are compared with. */
export async function movedInLedger(campaignId: string, itemId: string): Promise<Moved[]> {
  const rows = await readValues(Prisma.sql`
    SELECT kind, CAST(requestLineId IS NOT NULL AS TEXT), CAST(sum(iif(reversed, -quantity, quantity)) AS TEXT)
    FROM ProductionMovement WHERE campaignId = ${campaignId} AND itemId = ${itemId} GROUP BY 1, 2`);
  return rows.map(([kind, delivers, pieces]) => ({
    kind: kindOf(String(kind)),
    delivers: delivers === "1",
    pieces: Number(pieces),
  }));
}

/** The same by day, of the kinds that are published day by day; the latest day first. */
export async function movedByDay(campaignId: string, itemId: string, at?: At) {
  const rows = await readValues(Prisma.sql`
    SELECT day, kind, CAST(sum(quantity) AS TEXT) FROM ProductionDayTotal
    WHERE campaignId = ${campaignId} AND itemId = ${itemId} ${upTo(at)}
      AND (kind IN ('accepted', 'assembled', 'reaccepted') OR (kind IN ('shipped', 'good') AND delivers))
    GROUP BY 1, 2 ORDER BY day DESC`);
  return rows.map(([day, kind, pieces]) => ({
    day: String(day),
    kind: kindOf(String(kind)),
    pieces: Number(pieces),
  }));
}

/** Pieces received in good state, by town. */
export async function receivedByTown(campaignId: string, itemId: string, at?: At): Promise<Map<string, number>> {
  const rows = await readValues(Prisma.sql`
    SELECT town, CAST(sum(quantity) AS TEXT) FROM ProductionDayTotal
    WHERE campaignId = ${campaignId} AND itemId = ${itemId} AND kind = 'good' AND delivers ${upTo(at)} GROUP BY 1`);
  return new Map(rows.map(([town, pieces]) => [String(town), Number(pieces)]));
}

/** Pieces asked by town by the requests that stood, how many of those requests there were, and the postcodes that they wrote. */
export async function askedByTown(campaignId: string, itemId: string, at?: At) {
  const rows = await readValues(Prisma.sql`
    SELECT town, CAST(sum(pieces) AS TEXT), CAST(count(*) AS TEXT), json_group_array(DISTINCT postcode)
    FROM (${linesThen(campaignId, itemId, at)}) GROUP BY 1`);
  return rows.map(([town, pieces, requests, postcodes]) => ({
    town: String(town),
    pieces: Number(pieces),
    requests: Number(requests),
    postcodes: JSON.parse(String(postcodes)) as string[],
  }));
}

/** Pieces promised by makers, by item and by space; the space is empty where people promise by themselves. */
export async function pledgedBySpace(campaignId: string, at?: At) {
  const rows = await readValues(Prisma.sql`
    SELECT itemId, coalesce(spaceId, ''), CAST(sum(pieces) AS TEXT) FROM (${pledgesThen(campaignId, at)}) GROUP BY 1, 2`);
  return rows.map(([itemId, spaceId, pieces]) => ({
    itemId: String(itemId),
    spaceId: String(spaceId),
    pieces: Number(pieces),
  }));
}

/** Pieces of an item that are promised to lines and have not left. */
export async function reservedOf(campaignId: string, itemId: string, at?: At): Promise<number> {
  const [row] = await readValues(
    at
      ? Prisma.sql`SELECT CAST(coalesce(sum(e.delta), 0) AS TEXT) FROM ReservationEntry e JOIN RequestLine l ON l.id = e.requestLineId
          WHERE e.campaignId = ${campaignId} AND l.itemId = ${itemId} AND e.occurredAt < ${at.before.getTime()}`
      : Prisma.sql`SELECT CAST(coalesce(sum(quantity), 0) AS TEXT) FROM ProductionSpaceTotal
          WHERE campaignId = ${campaignId} AND itemId = ${itemId} AND kind = 'promised'`,
  );
  return Number(row?.[0] ?? 0);
}

/** What recipients keep in good state, from the balances: the figure « received » by another way. */
export async function keptOf(campaignId: string, itemId: string): Promise<number> {
  const [row] = await readValues(Prisma.sql`
    SELECT CAST(coalesce(sum(b.quantity), 0) AS TEXT) FROM Lot l JOIN ProductionBalance b ON b.lotId = l.id AND b.bucket = 'kept_good'
    WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId}`);
  return Number(row?.[0] ?? 0);
}

/** Spaces that have made something. */
export async function countMakingSpaces(campaignId: string): Promise<number> {
  const [row] = await readValues(Prisma.sql`
    SELECT CAST(count(DISTINCT spaceId) AS TEXT) FROM ProductionSpaceTotal
    WHERE campaignId = ${campaignId} AND kind IN ('declared', 'assembled')`);
  return Number(row?.[0] ?? 0);
}

/** Spaces that are still there and made some of these items: where they say that they are, and how many of each. */
export async function makingPlaces(campaignId: string, itemIds: readonly string[]) {
  const rows = await readValues(Prisma.sql`
    SELECT s.id, s.name, s.town, s.postcode, s.country, CAST(s.latitude AS TEXT), CAST(s.longitude AS TEXT), t.itemId,
      CAST(sum(iif(t.kind = 'counted_down', -t.quantity, t.quantity)) AS TEXT)
    FROM ProductionSpaceTotal t JOIN Space s ON s.id = t.spaceId
    WHERE t.campaignId = ${campaignId} AND t.itemId IN (SELECT value FROM json_each(${JSON.stringify(itemIds)}))
      AND t.kind IN ('declared', 'counted_up', 'counted_down', 'assembled') AND s.archivedAt IS NULL
    GROUP BY s.id, t.itemId ORDER BY s.name, s.id`);
  return rows.map(([spaceId, name, town, postcode, country, latitude, longitude, itemId, pieces]) => ({
    ...{ spaceId: String(spaceId), name: String(name), town: String(town), itemId: String(itemId) },
    ...{ postcode: String(postcode), country: String(country) },
    latitude: latitude === null ? null : Number(latitude),
    longitude: longitude === null ? null : Number(longitude),
    pieces: Number(pieces),
  }));
}

/** What became of what each space made. A past day reads the ledger itself: nothing is kept by space and day. */
export async function movedBySpace(campaignId: string, at?: At) {
  const rows = await readValues(
    at
      ? Prisma.sql`
          SELECT m.itemId, l.spaceId, m.kind, iif(m.reversed, m.toBucket, m.fromBucket), iif(m.reversed, m.fromBucket, m.toBucket),
            CAST(m.requestLineId IS NOT NULL AS TEXT), CAST(sum(iif(m.reversed, -m.quantity, m.quantity)) AS TEXT)
          FROM ProductionMovement m JOIN Lot l ON l.id = m.lotId
          WHERE m.campaignId = ${campaignId} AND m.day <= ${at.date} GROUP BY 1, 2, 3, 4, 5, 6
          UNION ALL
          SELECT l.itemId, l.spaceId, 'promised', '', '', '1', CAST(sum(e.delta) AS TEXT)
          FROM ReservationEntry e JOIN Lot l ON l.id = e.lotId
          WHERE e.campaignId = ${campaignId} AND e.occurredAt < ${at.before.getTime()} GROUP BY 1, 2`
      : Prisma.sql`
          SELECT itemId, spaceId, kind, fromBucket, toBucket, CAST(delivers AS TEXT), CAST(quantity AS TEXT)
          FROM ProductionSpaceTotal WHERE campaignId = ${campaignId}`,
  );
  const all = rows.map((row) => {
    const [itemId = "", spaceId = "", kind = "", from = "", to = "", delivers, pieces] = row.map(String);
    return { itemId, spaceId, kind, from, to, delivers: delivers === "1", pieces: Number(pieces) };
  });
  const isPromise = ({ kind }: { kind: string }) => kind === "promised";
  return {
    moved: all.filter((row) => !isPromise(row)).map((row) => ({ ...row, kind: kindOf(row.kind) })),
    /** Promised to lines, and not left. */
    reserved: all.filter(isPromise).map(({ itemId, spaceId, pieces }) => ({ itemId, spaceId, pieces })),
  };
}
