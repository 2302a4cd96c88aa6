import { Prisma, readValues } from "#app/platform/db/database.server.ts";
import type { AgreedThings } from "../agreement.ts";
import type { Borrower } from "../borrower.ts";
import type { CommitmentRow } from "../commitments.ts";
import { agreedColumns } from "./agreement.repo.server.ts";
import { isPastGrace } from "./due.repo.server.ts";
import type { Recipient } from "./mail-recipients.repo.server.ts";
import { readRows } from "./rows.repo.server.ts";

/** What is read of a listing to judge a window; JSON columns as their text. */
export interface ListingRow {
  id: string;
  code: string;
  title: string;
  status: string;
  spaceId: string;
  spaceName: string;
  spaceSlug: string;
  spaceClosed: boolean;
  rules: string;
  asking: string;
  terms: string;
  pauseReason: string;
  trainingId: string | null;
  training: string | null;
  zone: string;
  territory: string;
  opening: string;
  /** Hours of its own; null: those of its space. */
  ownOpening: string | null;
  kind: string;
  occupancy: string;
  /** Null: the terms say it all. */
  tariff: string | null;
  units: string[];
}

export interface AskerRow {
  networkIds: string[];
  trusted: number;
  /** Null: owns nothing of it; 2: an owner who takes it without an answer. */
  coOwner: number | null;
  openBookings: string[];
  held: string | null;
  heldGroup: string | null;
  /** Who may commit the borrowing space. */
  askingRole: string | null;
  borrowerName: string | null;
  records: { heldFrom: number; expiresAt: number | null; revokedAt: number | null }[];
}

/** What is read beside, where a loan is about to be written: the agreement and the mails need it. */
export interface ThingsRow {
  things: AgreedThings;
  keepers: Recipient[];
  /** Requests of this listing that wait for an answer. */
  waiting: number;
  /** Loans of this listing that nobody collected within its grace. */
  pastGrace: number;
}

const listingColumns = Prisma.sql`json_object(
  'id', l.id, 'code', l.code, 'title', l.title, 'status', l.status, 'spaceId', l.spaceId, 'spaceName', s.name, 'spaceSlug', s.slug,
  'spaceClosed', s.archivedAt IS NOT NULL OR s.status = 'closed', 'rules', CAST(l.rules AS TEXT), 'asking', CAST(l.asking AS TEXT),
  'terms', CAST(l.terms AS TEXT), 'pauseReason', l.pauseReason, 'trainingId', l.trainingId, 'training', t.name,
  'zone', s.zone, 'territory', s.territory, 'opening', CAST(s.opening AS TEXT),
  'ownOpening', CAST(l.opening AS TEXT), 'kind', l.kind, 'occupancy', l.occupancy, 'tariff', CAST(l.tariff AS TEXT),
  'units', json((SELECT json_group_array(u.id ORDER BY u.position) FROM Unit u WHERE u.listingId = l.id AND u.status = 'in_service'))
)`;

/** By ids. */
export function findListings(ids: readonly string[]): Promise<ListingRow[]> {
  return readRows(Prisma.sql`SELECT ${listingColumns} AS row
    FROM Listing l JOIN Space s ON s.id = l.spaceId LEFT JOIN Training t ON t.id = l.trainingId
    WHERE l.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}

/** Which listing, by its id or by its code. */
function named(name: string): Prisma.Sql {
  return name.length > 12 ? Prisma.sql`id = ${name}` : Prisma.sql`code = ${name.toUpperCase()}`;
}

export async function findListingNamed(name: string): Promise<ListingRow | undefined> {
  const [found] = await readRows<ListingRow>(Prisma.sql`SELECT ${listingColumns} AS row
    FROM Listing l JOIN Space s ON s.id = l.spaceId LEFT JOIN Training t ON t.id = l.trainingId
    WHERE l.${named(name)}`);
  return found;
}

const planned = Prisma.sql`('approved', 'partly_handed_over', 'handed_over', 'partly_returned')`;
const handedOver = Prisma.sql`('partly_handed_over', 'handed_over', 'partly_returned')`;

function bookingColumns(source: CommitmentRow["source"], listing = Prisma.sql`b.listingId`): Prisma.Sql {
  return Prisma.sql`json_object('listing', ${listing}, 'source', ${source}, 'id', b.id, 'cause', NULL, 'use', b.use,
    'quantity', b.quantity, 'start', b.startAt, 'end', b.endAt, 'heldUntil', b.heldUntil, 'handedOver', b.handedOverQuantity,
    'returned', b.returnedQuantity, 'lost', b.lostQuantity, 'returnedAt', b.returnedAt, 'decidedAt', b.decidedAt, 'unitIds', json(b.unitIds),
    'borrowerKind', b.borrowerKind, 'borrowerSpaceId', b.borrowerSpaceId, 'organisationName', b.organisationName,
    'borrowerUserId', b.borrowerUserId)`;
}

interface Range {
  from: number;
  to: number;
  now: number;
  backSince: number | null;
}

/**
 * What takes units of those listings between `from` and `to` (epoch milliseconds): planned bookings and what is out past its
 * end, requests held at `now`, what came back since `backSince` (its buffer may still run), blocks, uses of interlocked listings
 * and the events of calendars attached to them.
 */
function commitmentsOf(ids: Prisma.Sql, { from, to, now, backSince }: Range): Prisma.Sql {
  const back =
    backSince === null
      ? Prisma.empty
      : Prisma.sql`UNION ALL SELECT ${bookingColumns("back")} FROM Booking b
          WHERE b.listingId IN (${ids}) AND b.returnedAt IS NOT NULL AND b.returnedAt > ${backSince}
            AND +b.status IN ('returned', 'closed')`;
  return Prisma.sql`
    SELECT ${bookingColumns("planned")} AS row FROM Booking b
      WHERE b.listingId IN (${ids}) AND b.status = 'approved' AND b.startAt < ${to} AND b.endAt > ${from}
    UNION ALL SELECT ${bookingColumns("planned")} AS row FROM Booking b
      WHERE b.listingId IN (${ids}) AND b.status IN ${handedOver} AND b.startAt < ${to}
        AND (b.endAt > ${from} OR b.handedOverQuantity > b.returnedQuantity + b.lostQuantity OR b.returnedAt > ${from})
    UNION ALL SELECT ${bookingColumns("held")} FROM Booking b
      WHERE b.listingId IN (${ids}) AND b.status = 'requested' AND b.heldUntil IS NOT NULL
        AND b.heldUntil > ${now} AND b.endAt > ${from} AND b.startAt < ${to}
    ${back}
    UNION ALL SELECT json_object('listing', k.listingId, 'source', 'block', 'id', k.id, 'cause', k.cause, 'use', 'away',
        'quantity', k.quantity, 'start', k.startAt, 'end', coalesce(min(k.endAt, k.endedAt), k.endAt, k.endedAt),
        'heldUntil', NULL, 'handedOver', 0, 'returned', 0, 'lost', 0, 'returnedAt', NULL,
        'unitIds', CASE WHEN k.unitId IS NULL THEN json_array() ELSE json_array(k.unitId) END,
        'borrowerKind', NULL, 'borrowerSpaceId', NULL, 'organisationName', NULL, 'borrowerUserId', NULL) FROM Block k
      WHERE k.listingId IN (${ids}) AND k.startAt < ${to}
        AND (k.endAt IS NULL OR k.endAt > ${from}) AND (k.endedAt IS NULL OR k.endedAt > max(${from}, k.startAt))
    UNION ALL SELECT ${bookingColumns("interlocked", Prisma.sql`p.listingId`)} FROM InterlockPair p
      CROSS JOIN Booking b ON b.listingId = p.otherListingId
      WHERE p.listingId IN (${ids}) AND b.use = 'on_the_spot' AND b.status IN ${planned}
        AND b.startAt < ${to} AND b.endAt > ${from}
    UNION ALL SELECT json_object('listing', p.listingId, 'source', 'interlocked', 'id', k.id, 'cause', k.cause, 'use', 'on_the_spot',
        'quantity', k.quantity, 'start', k.startAt, 'end', k.endAt, 'heldUntil', NULL, 'handedOver', 0, 'returned', 0, 'lost', 0,
        'returnedAt', NULL, 'unitIds', json_array(),
        'borrowerKind', NULL, 'borrowerSpaceId', NULL, 'organisationName', NULL, 'borrowerUserId', NULL) FROM InterlockPair p
      CROSS JOIN Block k ON k.listingId = p.otherListingId
      WHERE p.listingId IN (${ids}) AND k.cause = 'external' AND k.startAt < ${to} AND k.endAt > ${from} AND k.endedAt IS NULL`;
}

export function findCommitments(listingIds: readonly string[], range: Range): Promise<CommitmentRow[]> {
  return readRows(commitmentsOf(Prisma.sql`SELECT value FROM json_each(${JSON.stringify(listingIds)})`, range));
}

const unfinished = Prisma.sql`('requested', 'countered', 'approved', 'partly_handed_over', 'handed_over', 'partly_returned')`;

/** Where a borrower, and the person behind, stand with the listing `l`. */
function askerColumns(borrower: Borrower, now: number): Prisma.Sql {
  const spaceId = borrower.kind === "space" ? borrower.spaceId : "";
  const organisation = borrower.kind === "organisation" ? borrower.organisationName : "";
  const same =
    borrower.kind === "space"
      ? Prisma.sql`b.borrowerKind = 'space' AND b.borrowerSpaceId = ${spaceId}`
      : Prisma.sql`b.borrowerKind = ${borrower.kind} AND b.borrowerUserId = ${borrower.userId}
          AND coalesce(b.organisationName, '') = ${organisation}`;
  const held = Prisma.sql`FROM Booking b WHERE b.listingId = l.id AND b.status = 'requested'
    AND b.heldUntil IS NOT NULL AND b.heldUntil > ${now} AND ${same} ORDER BY b.rowid LIMIT 1`;
  return Prisma.sql`json_object(
    'askingRole', (SELECT askingRole FROM Space WHERE id = ${spaceId} AND archivedAt IS NULL), 'borrowerName', (SELECT name FROM Space WHERE id = ${spaceId}),
    'networkIds', json((SELECT json_group_array(n.networkId) FROM NetworkMembership n WHERE n.spaceId = ${spaceId} AND n.status = 'member')),
    'trusted', EXISTS (SELECT 1 FROM TrustedSpace x WHERE x.spaceId = l.spaceId AND x.trustedSpaceId = ${spaceId}),
    'coOwner', (SELECT 1 + o.atOnce FROM CoOwner o WHERE o.listingId = l.id AND o.spaceId = ${spaceId}),
    'openBookings', json((SELECT json_group_array(b.id) FROM Booking b
      WHERE b.listingId = l.id AND b.status IN ${unfinished} AND ${same}
        AND (b.endAt > ${now} OR b.handedOverQuantity > b.returnedQuantity + b.lostQuantity))),
    'held', (SELECT b.code ${held}), 'heldGroup', (SELECT b.groupId ${held}),
    'records', json((SELECT json_group_array(json_object('heldFrom', r.heldFrom, 'expiresAt', r.expiresAt, 'revokedAt', r.revokedAt))
      FROM TrainingRecord r WHERE r.trainingId = l.trainingId AND r.userId = ${borrower.userId}))
  )`;
}

export async function findAsker(listingId: string, borrower: Borrower, now: number): Promise<AskerRow | undefined> {
  const columns = askerColumns(borrower, now);
  const [found] = await readRows<AskerRow>(
    Prisma.sql`SELECT ${columns} AS row FROM Listing l WHERE l.id = ${listingId}`,
  );
  return found;
}

const thingsColumns = (now: number) => Prisma.sql`json_object('things', ${agreedColumns},
  'keepers', json((SELECT json_group_array(json_object('userId', u.id, 'email', u.email, 'language', u.language))
    FROM Membership m JOIN User u ON u.id = m.userId
    WHERE m.spaceId = l.spaceId AND m.role IN ('steward', 'keeper') AND u.erasedAt IS NULL)),
  'waiting', (SELECT count(*) FROM Booking b WHERE b.listingId = l.id AND b.status IN ('requested', 'countered')),
  'pastGrace', (SELECT count(*) FROM Booking b WHERE b.listingId = l.id AND ${isPastGrace(now)}))`;

export interface CourtRows {
  listing: ListingRow;
  commitments: CommitmentRow[];
  asker: AskerRow | undefined;
  written: ThingsRow;
}

/**
 * Everything that judging and writing a booking needs to read, in one statement: the transaction that writes keeps the others
 * waiting. By id or by code.
 */
export async function findCourt(
  name: string,
  range: Range,
  borrower: Borrower | undefined,
): Promise<CourtRows | undefined> {
  const ids = Prisma.sql`SELECT id FROM Listing WHERE ${named(name)}`;
  const asker = borrower
    ? Prisma.sql`UNION ALL SELECT 'asker', ${askerColumns(borrower, range.now)} FROM Listing l WHERE l.id IN (${ids})`
    : Prisma.empty;
  const found = await readValues(Prisma.sql`
    SELECT 'listing' AS part, ${listingColumns} AS row
      FROM Listing l JOIN Space s ON s.id = l.spaceId LEFT JOIN Training t ON t.id = l.trainingId WHERE l.id IN (${ids})
    UNION ALL SELECT 'written', ${thingsColumns(range.now)} FROM Listing l JOIN Space s ON s.id = l.spaceId WHERE l.id IN (${ids})
    ${asker}
    UNION ALL SELECT 'commitment', row FROM (${commitmentsOf(ids, range)})`);
  const part = (name: string) => found.filter((one) => one[0] === name).map(([, row]) => String(row));
  const [listing, written] = [part("listing")[0], part("written")[0]];
  if (listing === undefined || written === undefined) return undefined;
  const standing = part("asker")[0];
  return {
    listing: JSON.parse(listing) as ListingRow,
    written: JSON.parse(written) as ThingsRow,
    asker: standing === undefined ? undefined : (JSON.parse(standing) as AskerRow),
    commitments: part("commitment").map((row) => JSON.parse(row) as CommitmentRow),
  };
}
