import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";

/** What is drawn of a listing beside its situation. */
export interface RoomRow {
  id: string;
  code: string;
  title: string;
  kind: string;
  status: string;
  occupancy: string;
  showsNames: number;
  space: { id: string; slug: string; name: string; town: string; zone: string; closed: number };
}

/** A booking of which the viewer may know more than that it is there; instants are epoch milliseconds. */
export interface BookingRow {
  id: string;
  listing: string;
  code: string;
  version: number;
  status: string;
  use: string;
  quantity: number;
  start: number;
  end: number;
  borrowerKind: string;
  borrowerSpaceId: string | null;
  organisationName: string | null;
  borrowerUserId: string;
  lenderSpaceId: string;
  /** Who may commit the borrowing space. */
  askingRole: string | null;
  /** Of the space, the organisation or the person that comes. */
  who: string;
  purpose: string;
}

const roomColumns = Prisma.sql`json_object('id', l.id, 'code', l.code, 'title', l.title, 'kind', l.kind, 'status', l.status,
  'occupancy', l.occupancy, 'showsNames', l.showsNames, 'space', json_object('id', s.id, 'slug', s.slug, 'name', s.name,
  'town', s.town, 'zone', s.zone, 'closed', s.archivedAt IS NOT NULL OR s.status = 'closed'))`;

async function rowsOf<Row>(query: Prisma.Sql): Promise<Row[]> {
  return (await readValues(query)).map(([row]) => JSON.parse(String(row)) as Row);
}

export async function findRoom(code: string): Promise<RoomRow | undefined> {
  const [found] = await rowsOf<RoomRow>(
    Prisma.sql`SELECT ${roomColumns} FROM Listing l JOIN Space s ON s.id = l.spaceId WHERE l.code = ${code.toUpperCase()}`,
  );
  return found;
}

/** The rooms of a space that the public sees, by name, from the one after `after`. */
export function findRooms(spaceId: string, most: number, after: string): Promise<RoomRow[]> {
  return rowsOf(Prisma.sql`SELECT ${roomColumns} FROM Listing l JOIN Space s ON s.id = l.spaceId
    WHERE l.spaceId = ${spaceId} AND l.status IN ('published', 'paused') AND l.kind = 'room' AND l.title || l.code > ${after}
    ORDER BY l.title || l.code LIMIT ${most}`);
}

export interface PlaceRow {
  id: string;
  slug: string;
  name: string;
  town: string;
  zone: string;
}

export async function findPlace(slug: string): Promise<PlaceRow | undefined> {
  const [found] =
    await rowsOf<PlaceRow>(Prisma.sql`SELECT json_object('id', id, 'slug', slug, 'name', name, 'town', town,
    'zone', zone) FROM Space WHERE slug = ${slug}`);
  return found;
}

interface Range {
  from: number;
  to: number;
}

const bookingColumns = Prisma.sql`json_object('id', b.id, 'listing', b.listingId, 'code', b.code, 'version', b.version,
  'status', b.status, 'use', b.use, 'quantity', b.quantity, 'start', b.startAt, 'end', b.endAt, 'borrowerKind', b.borrowerKind,
  'borrowerSpaceId', b.borrowerSpaceId, 'organisationName', b.organisationName, 'borrowerUserId', b.borrowerUserId,
  'lenderSpaceId', b.lenderSpaceId, 'askingRole', o.askingRole, 'who', coalesce(o.name, b.organisationName, u.name, ''),
  'purpose', coalesce(nullif(b.purpose, ''), g.title, ''))`;

const joins = Prisma.sql`LEFT JOIN Space o ON o.id = b.borrowerSpaceId LEFT JOIN User u ON u.id = b.borrowerUserId
  LEFT JOIN BookingGroup g ON g.id = b.groupId`;

const seen = Prisma.sql`('approved', 'partly_handed_over', 'handed_over', 'partly_returned', 'took_place')`;

/** The bookings of those listings that meet the range, with the uses of what is interlocked with them. */
export function findBookings(listingIds: readonly string[], { from, to }: Range): Promise<BookingRow[]> {
  const ids = Prisma.sql`SELECT value FROM json_each(${JSON.stringify(listingIds)})`;
  return rowsOf(Prisma.sql`SELECT ${bookingColumns} FROM Booking b ${joins}
      WHERE b.listingId IN (${ids}) AND b.status IN ${seen} AND b.endAt > ${from} AND b.startAt < ${to}
    UNION SELECT ${bookingColumns} FROM InterlockPair p CROSS JOIN Booking b ON b.listingId = p.otherListingId ${joins}
      WHERE p.listingId IN (${ids}) AND b.use = 'on_the_spot' AND b.status IN ${seen}
        AND b.endAt > ${from} AND b.startAt < ${to}`);
}

interface NamesShown {
  listingId: string;
  shown: boolean;
  actorId: string;
  now: Date;
}

/** With its line in the history of the listing. */
export async function setShowsNames({ listingId, shown, actorId, now }: NamesShown): Promise<void> {
  const db = await database();
  await db.listing.update({ where: { id: listingId }, data: { showsNames: shown, updatedAt: now } });
  const kind = shown ? "names_shown" : "names_hidden";
  await db.listingEvent.create({ data: { listingId, kind, actorId, at: now, details: {} } });
}
