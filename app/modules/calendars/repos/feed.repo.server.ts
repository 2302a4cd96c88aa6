import { type Booking, statuses } from "#app/modules/bookings/booking.ts";
import type { EventKind } from "#app/modules/bookings/replay.ts";
import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { type FeedKind, feedKinds } from "../feed.policy.ts";

/** What an event is made of: a booking, or a block of a listing. */
export interface EventRow {
  source: "booking" | "block";
  id: string;
  listingId: string;
  code: string;
  title: string;
  /** In service. */
  units: number;
  quantity: number;
  startAt: Date;
  endAt: Date;
  changedAt: Date;
  place: {
    name: string;
    address: string;
    postcode: string;
    town: string;
    latitude: number | null;
    longitude: number | null;
    zone: string;
    contactEmail: string;
  };
  listingCode: string;
}

export interface BookingEventRow
  extends EventRow,
    Pick<Booking, "status" | "granularity" | "use" | "createdAt" | "decidedAt" | "grace" | "version"> {
  source: "booking";
  purpose: string;
  persons: number | null;
  /** In whose name it is. */
  borrower: string;
  personName: string;
}

export interface BlockEventRow extends EventRow {
  source: "block";
  cause: string;
  note: string;
  ended: boolean;
}

export type AnyEventRow = BookingEventRow | BlockEventRow;

const place = Prisma.sql`json_object('name', s.name, 'address', s.address, 'postcode', s.postcode, 'town', s.town,
  'latitude', s.latitude, 'longitude', s.longitude, 'zone', s.zone, 'contactEmail', s.contactEmail)`;

const shared = Prisma.sql`'listingId', l.id, 'listingCode', l.code, 'title', l.title, 'place', ${place},
  'units', (SELECT count(*) FROM Unit u WHERE u.listingId = l.id AND u.status = 'in_service')`;

const bookingColumns = Prisma.sql`b.startAt AS startAt, json_object('source', 'booking', 'id', b.id, 'code', b.code, ${shared},
  'quantity', b.quantity, 'startAt', b.startAt, 'endAt', b.endAt, 'status', b.status, 'granularity', b.granularity,
  'use', b.use, 'createdAt', b.createdAt, 'decidedAt', b.decidedAt, 'version', b.version, 'purpose', b.purpose,
  'persons', b.persons, 'grace', json(json_extract(l.rules, '$.' || b.use || '.grace')), 'personName', coalesce(u.name, ''),
  'borrower', CASE b.borrowerKind WHEN 'space' THEN coalesce(x.name, '') WHEN 'organisation' THEN coalesce(b.organisationName, '')
    ELSE coalesce(u.name, '') END,
  'changedAt', coalesce((SELECT e.occurredAt FROM BookingEvent e WHERE e.bookingId = b.id ORDER BY e.sequence DESC LIMIT 1),
    b.createdAt)) AS row`;

const bookingTables = Prisma.sql`Booking b JOIN Listing l ON l.id = b.listingId JOIN Space s ON s.id = b.lenderSpaceId
  LEFT JOIN Space x ON x.id = b.borrowerSpaceId LEFT JOIN User u ON u.id = b.borrowerUserId`;

const blockColumns = Prisma.sql`k.startAt AS startAt, json_object('source', 'block', 'id', k.id, 'code', '', ${shared},
  'quantity', k.quantity, 'startAt', k.startAt, 'endAt', coalesce(min(k.endAt, k.endedAt), k.endAt, k.endedAt),
  'changedAt', coalesce(k.endedAt, k.createdAt), 'cause', k.cause, 'note', k.note, 'ended', k.endedAt IS NOT NULL) AS row`;

/** Every status, named: the indexes of bookings have the status before the dates. */
const anyStatus = Prisma.sql`b.status IN (${Prisma.join([...statuses])})`;

export interface FeedSubject {
  kind: FeedKind;
  subjectId: string;
}

export interface FeedRange {
  from: Date;
  until: Date;
  now: Date;
}

const mostEvents = 5000;

function bookingsOf({ kind, subjectId }: FeedSubject, { from, until }: FeedRange): Prisma.Sql {
  const dates = Prisma.sql`${anyStatus} AND b.endAt > ${from.getTime()} AND b.startAt < ${until.getTime()}`;
  const select = Prisma.sql`SELECT ${bookingColumns} FROM ${bookingTables}`;
  if (kind === "person") return Prisma.sql`${select} WHERE b.borrowerUserId = ${subjectId} AND ${dates}`;
  if (kind === "space") return Prisma.sql`${select} WHERE b.lenderSpaceId = ${subjectId} AND ${dates}`;
  return Prisma.sql`${select} WHERE b.listingId = ${subjectId} AND ${dates}
    UNION ALL ${select} WHERE b.listingId IN (SELECT otherListingId FROM InterlockPair WHERE listingId = ${subjectId})
      AND b.use = 'on_the_spot' AND ${dates}`;
}

function blocksOf({ kind, subjectId }: FeedSubject, { from, until }: FeedRange): Prisma.Sql {
  if (kind === "person") return Prisma.empty;
  const listings =
    kind === "listing"
      ? Prisma.sql`k.listingId = ${subjectId}`
      : Prisma.sql`k.listingId IN (SELECT id FROM Listing WHERE spaceId = ${subjectId})`;
  return Prisma.sql`UNION ALL SELECT ${blockColumns} FROM Block k JOIN Listing l ON l.id = k.listingId
    JOIN Space s ON s.id = l.spaceId
    WHERE ${listings} AND (k.endAt IS NULL OR k.endAt > ${from.getTime()}) AND k.startAt < ${until.getTime()}
      AND (k.endedAt IS NULL OR k.endedAt > max(${from.getTime()}, k.startAt))`;
}

type Stored<Row extends EventRow> = { [Name in keyof Row]: Row[Name] extends Date ? number : Row[Name] };
type StoredBooking = Omit<Stored<BookingEventRow>, "decidedAt"> & { decidedAt: number | null };
type StoredBlock = Omit<Stored<BlockEventRow>, "endAt" | "ended"> & { endAt: number | null; ended: number };

/** A block that nobody has ended yet lasts as long as the feed. */
export function readEvent(text: string, until: Date): AnyEventRow {
  const stored = JSON.parse(text) as StoredBooking | StoredBlock;
  const startAt = new Date(stored.startAt);
  const endAt = new Date(stored.endAt ?? until.getTime());
  const changedAt = new Date(stored.changedAt);
  if (stored.source === "block") return { ...stored, startAt, endAt, changedAt, ended: stored.ended === 1 };
  const { createdAt, decidedAt } = stored;
  const dates = { startAt, endAt, changedAt, createdAt: new Date(createdAt) };
  return { ...stored, ...dates, decidedAt: decidedAt === null ? null : new Date(decidedAt) };
}

/** The rows of a calendar as they are stored, those around `now` first when there are too many: what its fingerprint is made of. */
export async function eventTexts(subject: FeedSubject, range: FeedRange): Promise<string[]> {
  const rows = await readValues(Prisma.sql`SELECT row FROM (${bookingsOf(subject, range)} ${blocksOf(subject, range)})
    ORDER BY abs(startAt - ${range.now.getTime()}) LIMIT ${mostEvents}`);
  return rows.map(([row]) => String(row));
}

/** Bookings as their mails tell of them, by start. */
export async function findBookingEvents(bookingIds: readonly string[]): Promise<BookingEventRow[]> {
  const found = await readValues(Prisma.sql`SELECT row FROM (SELECT ${bookingColumns} FROM ${bookingTables}
    WHERE b.id IN (SELECT value FROM json_each(${JSON.stringify(bookingIds)}))) ORDER BY startAt`);
  return found.map(([row]) => readEvent(String(row), new Date(0))).filter((row) => row.source === "booking");
}

/** Events after which something stands in people's calendars, is elsewhere in them, or goes; a question, or a refusal, moves nothing. */
const moving: readonly EventKind[] = [
  ...(["asked", "approved", "asked_again", "proposal_accepted", "changed", "change_accepted"] as const),
  ...(["extended", "extension_accepted", "lender_changed", "cancelled", "lapsed"] as const),
];

/** Of these bookings, those whose last event is of that instant, and moved them. */
export async function findMovedAt(bookingIds: readonly string[], at: Date): Promise<string[]> {
  const found = await readValues(Prisma.sql`SELECT e.bookingId FROM json_each(${JSON.stringify(bookingIds)}) asked
    JOIN BookingEvent e ON e.bookingId = asked.value
    WHERE e.sequence = (SELECT max(l.sequence) FROM BookingEvent l WHERE l.bookingId = asked.value)
      AND e.occurredAt = ${at.getTime()} AND e.kind IN (${Prisma.join([...moving])})`);
  return found.map(([id]) => String(id));
}

export interface Feed extends FeedSubject {
  id: string;
  turn: number;
  createdAt: Date;
  renewedAt: Date | null;
}

function feedOf<Stored extends { kind: string }>(stored: Stored | null): (Stored & { kind: FeedKind }) | null {
  const kind = feedKinds.find((known) => known === stored?.kind);
  return stored && kind ? { ...stored, kind } : null;
}

export async function findFeed(subject: FeedSubject): Promise<Feed | null> {
  const db = await database();
  return feedOf(await db.calendarFeed.findUnique({ where: { kind_subjectId: subject } }));
}

export async function findFeedById(id: string): Promise<Feed | null> {
  const db = await database();
  return feedOf(await db.calendarFeed.findUnique({ where: { id } }));
}

/** The first address, or the next one: the former then leads nowhere. */
export async function turnFeed({ kind, subjectId }: FeedSubject, now: Date): Promise<Feed> {
  const db = await database();
  const turned = await db.calendarFeed.upsert({
    where: { kind_subjectId: { kind, subjectId } },
    create: { kind, subjectId, createdAt: now },
    update: { turn: { increment: 1 }, renewedAt: now },
  });
  return { ...turned, kind };
}

export interface SubjectRow {
  id: string;
  spaceId: string | null;
  name: string;
  /** Whose space, of a listing. */
  spaceName: string;
  language: string;
}

/** The person, the space or the listing of a feed, by its id (a space also by its slug, a listing by its code). */
export async function findSubject(kind: FeedKind, named: string): Promise<SubjectRow | undefined> {
  const db = await database();
  if (kind === "person") {
    const user = await db.user.findFirst({ where: { id: named, erasedAt: null } });
    return user ? { id: user.id, spaceId: null, name: user.name, spaceName: "", language: user.language } : undefined;
  }
  if (kind === "space") {
    const space = await db.space.findFirst({ where: { OR: [{ id: named }, { slug: named }] } });
    return space
      ? { id: space.id, spaceId: space.id, name: space.name, spaceName: space.name, language: "" }
      : undefined;
  }
  const listing = await db.listing.findFirst({
    where: named.length > 12 ? { id: named } : { code: named.toUpperCase() },
    include: { space: { select: { name: true } } },
  });
  if (!listing) return undefined;
  return { id: listing.id, spaceId: listing.spaceId, name: listing.title, spaceName: listing.space.name, language: "" };
}
