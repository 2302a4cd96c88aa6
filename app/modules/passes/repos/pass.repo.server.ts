import { database } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { type Entry, type EntryKind, entryKinds } from "../pass.ts";

const shown = {
  space: { select: { id: true, slug: true, name: true, zone: true } },
  holder: { select: { id: true, name: true } },
  entries: {
    orderBy: { id: "asc" },
    include: { booking: { select: { code: true, listing: { select: { title: true } } } } },
  },
} as const;

/** By its id, or by the code that people type. */
export async function findPass(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return db.pass.findUnique({ where, include: shown });
}

export type PassRow = NonNullable<Awaited<ReturnType<typeof findPass>>>;

export function entriesOf(row: PassRow): Entry[] {
  return row.entries.map(({ kind, days, bookingId }) => ({
    kind: entryKinds.find((one) => one === kind) ?? "corrected",
    days,
    bookingId,
  }));
}

/** The newest first. */
export async function listPassRows(of: { holderId: string } | { spaceId: string }, limit: number, after?: string) {
  const db = await database();
  return db.pass.findMany({
    where: of,
    include: shown,
    orderBy: { id: "desc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

export async function insertPass(given: {
  code: string;
  spaceId: string;
  holderId: string;
  validFrom: string;
  validUntil: string;
  note: string;
  createdById: string;
  createdAt: Date;
}): Promise<string> {
  const db = await database();
  return (await db.pass.create({ data: given })).id;
}

export interface NewEntry {
  passId: string;
  bookingId?: string;
  kind: EntryKind;
  days: number;
  actorId: string | null;
  at: Date;
  note?: string;
}

/** Never edited afterwards: a mistake is corrected by another entry. */
export async function insertEntries(entries: readonly NewEntry[]): Promise<void> {
  const db = await database();
  await db.passEntry.createMany({ data: entries.map((entry) => ({ id: newId(entry.at), ...entry })) });
}

export function insertEntry(entry: NewEntry): Promise<void> {
  return insertEntries([entry]);
}

export async function markRevoked(id: string, revokedAt: Date): Promise<void> {
  const db = await database();
  await db.pass.update({ where: { id }, data: { revokedAt } });
}

const member = (spaceId: string) => ({ some: { spaceId, status: "member" } });

/** Its own space honours a pass always; another one where it accepts those of a network that both belong to. */
export async function isHonoured(issuerId: string, spaceId: string): Promise<boolean> {
  if (issuerId === spaceId) return true;
  const db = await database();
  const both = { AND: [{ memberships: member(issuerId) }, { memberships: member(spaceId) }] };
  return (await db.passAcceptance.count({ where: { spaceId, network: both } })) > 0;
}

/** The spaces that honour the passes of this one, itself first. */
export async function honouringSpaces(issuerId: string): Promise<{ id: string; slug: string; name: string }[]> {
  const db = await database();
  const select = { id: true, slug: true, name: true, archivedAt: true } as const;
  const own = await db.space.findUniqueOrThrow({ where: { id: issuerId }, select });
  const accepted = await db.passAcceptance.findMany({
    where: { spaceId: { not: issuerId }, network: { memberships: member(issuerId) } },
    select: { networkId: true, space: { select: { ...select, networkMemberships: { where: { status: "member" } } } } },
    orderBy: { createdAt: "asc" },
  });
  const found = new Map([[own.id, own]]);
  for (const { networkId, space } of accepted)
    if (!space.archivedAt && space.networkMemberships.some((one) => one.networkId === networkId))
      found.set(space.id, space);
  return [...found.values()].map(({ id, slug, name }) => ({ id, slug, name }));
}

export async function acceptedNetworkIds(spaceId: string): Promise<string[]> {
  const db = await database();
  return (await db.passAcceptance.findMany({ where: { spaceId } })).map(({ networkId }) => networkId);
}

export async function insertAcceptance(spaceId: string, networkId: string, createdAt: Date): Promise<void> {
  const db = await database();
  const key = { spaceId, networkId };
  await db.passAcceptance.upsert({ where: { spaceId_networkId: key }, create: { ...key, createdAt }, update: {} });
}

export async function deleteAcceptance(spaceId: string, networkId: string): Promise<void> {
  const db = await database();
  await db.passAcceptance.deleteMany({ where: { spaceId, networkId } });
}

export async function isNetworkMember(networkId: string, spaceId: string): Promise<boolean> {
  const db = await database();
  return (await db.networkMembership.count({ where: { networkId, spaceId, status: "member" } })) > 0;
}
