import type { Parties } from "#app/modules/bookings/booking.policy.ts";
import { Prisma, readValues, runStatement } from "#app/platform/db/database.server.ts";
import type { GroupKind } from "../group.ts";

/** A group with what every view and every mail says of its two sides; its facts are in its bookings. */
export interface GroupRow extends Parties {
  id: string;
  code: string;
  kind: GroupKind;
  /** Of a series: the one listing it is for. */
  listingId: string | null;
  listingCode: string | null;
  listingTitle: string | null;
  title: string;
  persons: number | null;
  /** Of a series, as it was typed: JSON text. */
  series: string | null;
  continuesId: string | null;
  createdById: string;
  createdAt: number;
  lenderName: string;
  lenderSlug: string;
  zone: string;
  borrowerSpaceId: string | null;
  borrowerSpaceName: string | null;
  borrowerSlug: string | null;
  personName: string;
}

const columns = Prisma.sql`json_object('id', g.id, 'code', g.code, 'kind', g.kind, 'listingId', g.listingId,
  'listingCode', l.code, 'listingTitle', l.title, 'lenderSpaceId', g.lenderSpaceId, 'borrowerKind', g.borrowerKind,
  'borrowerSpaceId', g.borrowerSpaceId, 'organisationName', g.organisationName, 'borrowerUserId', g.borrowerUserId,
  'title', g.title, 'persons', g.persons, 'series', CAST(g.series AS TEXT), 'continuesId', g.continuesId,
  'createdById', g.createdById, 'createdAt', g.createdAt, 'lenderName', s.name, 'lenderSlug', s.slug, 'zone', s.zone,
  'borrowerSpaceName', x.name, 'borrowerSlug', x.slug, 'askingRole', x.askingRole, 'personName', coalesce(u.name, ''))`;

const tables = Prisma.sql`BookingGroup g JOIN Space s ON s.id = g.lenderSpaceId LEFT JOIN Listing l ON l.id = g.listingId
  LEFT JOIN Space x ON x.id = g.borrowerSpaceId LEFT JOIN User u ON u.id = g.borrowerUserId`;

async function findGroups(where: Prisma.Sql): Promise<GroupRow[]> {
  const rows = await readValues(Prisma.sql`SELECT ${columns} AS row FROM ${tables} ${where}`);
  return rows.map(([row]) => JSON.parse(String(row)) as GroupRow);
}

/** By its id, or by the code that people type. */
export async function findGroup(named: string): Promise<GroupRow | undefined> {
  const where = named.length > 20 ? Prisma.sql`g.id = ${named}` : Prisma.sql`g.code = ${named.toUpperCase()}`;
  const [found] = await findGroups(Prisma.sql`WHERE ${where}`);
  return found;
}

/** Whose groups: those of a space on one side, or those that a person asked for. */
export type Whose = { spaceId: string; side: "lender" | "borrower" } | { userId: string };

function owner(whose: Whose): Prisma.Sql {
  if ("userId" in whose) return Prisma.sql`g.borrowerUserId = ${whose.userId}`;
  return whose.side === "lender"
    ? Prisma.sql`g.lenderSpaceId = ${whose.spaceId}`
    : Prisma.sql`g.borrowerSpaceId = ${whose.spaceId}`;
}

/** The newest first, after the group `after` (its id). */
export function listGroupRows(whose: Whose, take: number, after?: string): Promise<GroupRow[]> {
  const beyond = after
    ? Prisma.sql`AND (g.createdAt, g.id) < (SELECT o.createdAt, o.id FROM BookingGroup o WHERE o.id = ${after})`
    : Prisma.empty;
  return findGroups(Prisma.sql`WHERE ${owner(whose)} ${beyond} ORDER BY g.createdAt DESC, g.id DESC LIMIT ${take}`);
}

/** Groups that carry this one on, after its following dates were changed, the oldest first. */
export function findContinuations(groupId: string): Promise<GroupRow[]> {
  return findGroups(Prisma.sql`WHERE g.continuesId = ${groupId} ORDER BY g.createdAt, g.id`);
}

export interface NewGroup {
  id: string;
  code: string;
  kind: GroupKind;
  lenderSpaceId: string;
  listingId: string | null;
  borrowerKind: string;
  borrowerSpaceId: string | null;
  organisationName: string | null;
  borrowerUserId: string;
  title: string;
  persons: number | null;
  series: object | null;
  continuesId: string | null;
  createdById: string;
  createdAt: Date;
}

export async function insertGroup(group: NewGroup): Promise<void> {
  const { id, code, kind, lenderSpaceId, listingId, title, persons, series, continuesId, createdById, createdAt } =
    group;
  await runStatement(Prisma.sql`INSERT INTO BookingGroup (id, code, kind, lenderSpaceId, listingId, borrowerKind,
      borrowerSpaceId, organisationName, borrowerUserId, title, persons, series, continuesId, createdById, createdAt, version)
    VALUES (${id}, ${code}, ${kind}, ${lenderSpaceId}, ${listingId}, ${group.borrowerKind}, ${group.borrowerSpaceId},
      ${group.organisationName}, ${group.borrowerUserId}, ${title}, ${persons}, ${series && JSON.stringify(series)},
      ${continuesId}, ${createdById}, ${createdAt.getTime()}, 1)`);
}

/** Which of these listings are inside each other, both ways. */
export async function findInterlocks(listingIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const ids = JSON.stringify([...new Set(listingIds)]);
  const rows = await readValues(Prisma.sql`SELECT listingId, otherListingId FROM InterlockPair
    WHERE listingId IN (SELECT value FROM json_each(${ids})) AND otherListingId IN (SELECT value FROM json_each(${ids}))`);
  const pairs = new Map<string, Set<string>>();
  for (const [one, other] of rows) pairs.set(String(one), (pairs.get(String(one)) ?? new Set()).add(String(other)));
  return pairs;
}

/** What a space offers, as a row of the page on which several things are asked together. */
export interface OfferRow {
  id: string;
  code: string;
  title: string;
  kind: string;
  category: string;
  seated: number | null;
}

/** What a space has to book, rooms first; `take` of them at most. */
export async function findOffers(spaceId: string, take: number): Promise<OfferRow[]> {
  const rows =
    await readValues(Prisma.sql`SELECT json_object('id', l.id, 'code', l.code, 'title', l.title, 'kind', l.kind,
      'category', l.category, 'seated', json_extract(l.facts, '$.seated')) AS row
    FROM Listing l WHERE l.spaceId = ${spaceId} AND l.status = 'published' AND l.kind IN ('equipment', 'room')
    ORDER BY l.kind = 'room' DESC, l.category = 'bedroom', json_extract(l.facts, '$.seated') DESC, l.title, l.id LIMIT ${take}`);
  return rows.map(([row]) => JSON.parse(String(row)) as OfferRow);
}

/** A space that is open to requests, by the word of its address. */
export async function findSpace(slug: string): Promise<{ id: string; slug: string; name: string } | undefined> {
  const [found] = await readValues(Prisma.sql`SELECT json_object('id', id, 'slug', slug, 'name', name) AS row
    FROM Space WHERE slug = ${slug} AND archivedAt IS NULL`);
  return found && (JSON.parse(String(found[0])) as { id: string; slug: string; name: string });
}
