import { bookableKinds } from "#app/modules/listings/listing.ts";
import { database, Prisma } from "#app/platform/db/database.server.ts";
import { boxAround, cellsAround, matchExpression, type Point, titleExpression, wordsOf } from "../search-query.ts";

/** Matches within a circle that are put in order of distance. */
const candidatesAtMost = 2000;

export interface Search {
  words: readonly string[];
  categories: readonly string[];
  /** Absent: of every kind. */
  kind: string | undefined;
  /** Only what is had by dates. */
  bookable: boolean;
  /** How many people a room holds at least, seated or standing. */
  people: number | undefined;
  tokens: readonly string[];
  networkId: string | undefined;
  near: { centre: Point; radiusKm: number } | undefined;
}

export interface Found {
  number: number;
  listingId: string;
  distanceKm: number | null;
}

interface FoundRow {
  number: bigint | number;
  listingId: string;
  distance: number | null;
}

const ofNetwork = (networkId: string | undefined) =>
  networkId
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM NetworkMembership m
        WHERE m.networkId = ${networkId} AND m.spaceId = e.spaceId AND m.status = 'member')`
    : Prisma.empty;

/** Haversine, in the query: only what lies in the circle is sorted. */
function distanceFrom({ latitude, longitude }: Point): Prisma.Sql {
  return Prisma.sql`12742 * asin(min(1, sqrt(
    pow(sin(radians(e.latitude - ${latitude}) / 2), 2) +
    cos(radians(${latitude})) * cos(radians(e.latitude)) * pow(sin(radians(e.longitude - ${longitude}) / 2), 2))))`;
}

function inBox(near: NonNullable<Search["near"]>): Prisma.Sql {
  const box = boxAround(near.centre, near.radiusKm);
  const { latitude, longitude } = near.centre;
  return Prisma.sql`AND e.latitude BETWEEN ${latitude - box.latitude} AND ${latitude + box.latitude}
    AND e.longitude BETWEEN ${longitude - box.longitude} AND ${longitude + box.longitude}`;
}

function found(rows: readonly FoundRow[]): Found[] {
  return rows.map(({ number, listingId, distance }) => ({ number: Number(number), listingId, distanceKm: distance }));
}

function conditions({ kind, bookable, people, networkId, near }: Search): Prisma.Sql {
  const held = people
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM Listing l WHERE l.id = e.listingId
        AND max(coalesce(l.facts ->> '$.seated', 0), coalesce(l.facts ->> '$.standing', 0)) >= ${people})`
    : Prisma.empty;
  const ofKind = kind ? Prisma.sql`e.kind = ${kind}` : Prisma.sql`1`;
  const byDates = bookable ? Prisma.sql`AND e.kind IN (${Prisma.join([...bookableKinds])})` : Prisma.empty;
  return Prisma.sql`${ofKind} ${byDates} ${held} ${ofNetwork(networkId)} ${near ? inBox(near) : Prisma.empty}`;
}

async function latest(search: Search, match: string | null, offset: number, take: number): Promise<Found[]> {
  const db = await database();
  const rows = match
    ? await db.$queryRaw<FoundRow[]>`
        SELECT e.number AS number, e.listingId AS listingId, NULL AS distance
        FROM ListingSearch s CROSS JOIN ListingEntry e ON e.number = s.rowid
        WHERE s.ListingSearch MATCH ${match} AND ${conditions(search)}
        ORDER BY s.rowid DESC LIMIT ${take} OFFSET ${offset}`
    : await db.$queryRaw<FoundRow[]>`
        SELECT e.number AS number, e.listingId AS listingId, NULL AS distance
        FROM ListingEntry e WHERE e.listed = 1 AND ${conditions(search)}
        ORDER BY e.number DESC LIMIT ${take} OFFSET ${offset}`;
  return found(rows);
}

/** Those whose title says it, then those that say it elsewhere; the latest first in each. */
async function titlesFirst(search: Search, match: string, offset: number, take: number): Promise<Found[]> {
  const title = titleExpression(search.words);
  const inTitle = await latest(search, `(${match}) AND (${title})`, 0, offset + take);
  const shown = inTitle.slice(offset);
  if (shown.length >= take) return shown;
  const rest = { offset: Math.max(0, offset - inTitle.length), take: take - shown.length };
  return [...shown, ...(await latest(search, `(${match}) NOT (${title})`, rest.offset, rest.take))];
}

async function within(search: Search, near: NonNullable<Search["near"]>, slice: Slice): Promise<Found[]> {
  const { words, categories, tokens } = search;
  const match = matchExpression({ words, categories, tokens, cells: cellsAround(near.centre, near.radiusKm) });
  const db = await database();
  const source = match
    ? Prisma.sql`ListingSearch s CROSS JOIN ListingEntry e ON e.number = s.rowid WHERE s.ListingSearch MATCH ${match}`
    : Prisma.sql`ListingEntry e WHERE e.listed = 1`;
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT number, listingId, distance FROM (
      SELECT e.number AS number, e.listingId AS listingId, ${distanceFrom(near.centre)} AS distance
      FROM ${source} AND ${conditions({ ...search, near })} LIMIT ${candidatesAtMost}
    ) WHERE distance <= ${near.radiusKm} ORDER BY distance, number DESC LIMIT ${slice.take} OFFSET ${slice.offset}`;
  return found(rows);
}

/** Circles that grow: a full page of what is nearest needs no look at what is farther. */
async function nearest(search: Search, { centre, radiusKm }: NonNullable<Search["near"]>, slice: Slice) {
  for (const part of [8, 3]) {
    const close = await within(search, { centre, radiusKm: radiusKm / part }, slice);
    if (close.length >= slice.take) return close;
  }
  return within(search, { centre, radiusKm }, slice);
}

interface Slice {
  offset: number;
  take: number;
}

/** Nearest first where there is a place; otherwise those whose title says it, then the latest. */
export function matches(search: Search, offset: number, take: number): Promise<Found[]> {
  const { words, categories, tokens, near } = search;
  if (near) return nearest(search, near, { offset, take });
  const match = matchExpression({ words, categories, tokens, cells: [] });
  return match && words.length > 0 ? titlesFirst(search, match, offset, take) : latest(search, match, offset, take);
}

interface PlaceRow {
  latitude: number;
  longitude: number;
  town: string;
}

type NamedPoint = Point & { name: string };

const pointOf = ([place]: readonly PlaceRow[]): NamedPoint | undefined =>
  place && { latitude: place.latitude, longitude: place.longitude, name: place.town };

/** Where a town is, from the spaces that say they are there; undefined when none does. */
export async function townOfSpaces(town: string): Promise<NamedPoint | undefined> {
  const db = await database();
  const spellings = [town, town.toLowerCase(), town.replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase())];
  return pointOf(
    await db.$queryRaw<PlaceRow[]>`
      SELECT avg(latitude) AS latitude, avg(longitude) AS longitude, town FROM Space
      WHERE town IN (${Prisma.join(spellings)}) AND latitude IS NOT NULL AND longitude IS NOT NULL GROUP BY town LIMIT 1`,
  );
}

/** Where a space is whose name or town begins like these words. */
export async function townOfSpacesLike(words: string): Promise<NamedPoint | undefined> {
  const db = await database();
  const match = placeExpression(words);
  if (!match) return undefined;
  return pointOf(
    await db.$queryRaw<PlaceRow[]>`
      SELECT e.latitude AS latitude, e.longitude AS longitude, p.town AS town
      FROM ListingSearch s CROSS JOIN ListingEntry e ON e.number = s.rowid JOIN Space p ON p.id = e.spaceId
      WHERE s.ListingSearch MATCH ${match} AND e.latitude IS NOT NULL LIMIT 1`,
  );
}

function placeExpression(town: string): string | null {
  const words = wordsOf(town);
  return words.length > 0 ? `place : (${words.map((word) => `"${word}"*`).join(" AND ")})` : null;
}

/** A network by its id or its short address. */
export async function findNetwork(named: string): Promise<{ id: string; name: string; slug: string } | null> {
  const db = await database();
  return db.network.findFirst({
    where: { OR: [{ id: named }, { slug: named }] },
    select: { id: true, name: true, slug: true },
  });
}
