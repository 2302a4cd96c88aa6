import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

const shown = {
  coOwners: { include: { space: { select: { id: true, slug: true, name: true } } }, orderBy: { spaceId: "asc" } },
  space: { select: { id: true, slug: true, name: true, zone: true } },
  ownership: { include: { acceptances: { orderBy: { at: "asc" } } }, orderBy: { number: "asc" } },
} as const satisfies Prisma.ListingInclude;

/** A listing by its id or its code, with its owners and everything they were ever asked to agree to. */
export async function findOwned(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return db.listing.findUnique({ where, include: shown });
}
export type OwnedRow = NonNullable<Awaited<ReturnType<typeof findOwned>>>;

/** By id or slug, archived ones left out. */
export async function findSpacesNamed(names: readonly string[]) {
  const db = await database();
  return db.space.findMany({
    where: { archivedAt: null, OR: [{ id: { in: [...names] } }, { slug: { in: [...names] } }] },
    select: { id: true, slug: true, name: true },
  });
}

export async function insertVersion(data: Prisma.OwnershipVersionUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.ownershipVersion.create({ data })).id;
}

export async function endVersion(id: string, endedAt: Date): Promise<void> {
  const db = await database();
  await db.ownershipVersion.update({ where: { id }, data: { endedAt } });
}

export async function insertAcceptance(data: {
  versionId: string;
  spaceId: string;
  userId: string;
  at: Date;
}): Promise<void> {
  const db = await database();
  const { versionId, spaceId } = data;
  await db.ownershipAcceptance.upsert({
    where: { versionId_spaceId: { versionId, spaceId } },
    create: data,
    update: {},
  });
}

/** From now on these own it. */
export async function holdVersion(
  version: { id: string; listingId: string },
  owners: readonly { spaceId: string; share: number }[],
  atOnce: boolean,
  heldAt: Date,
): Promise<void> {
  const db = await database();
  const { id, listingId } = version;
  await db.ownershipVersion.update({ where: { id }, data: { heldAt } });
  await db.coOwner.deleteMany({ where: { listingId } });
  await db.coOwner.createMany({ data: owners.map(({ spaceId, share }) => ({ listingId, spaceId, share, atOnce })) });
}

export async function isOrderListed(orderId: string): Promise<boolean> {
  const db = await database();
  return (await db.ownershipVersion.count({ where: { orderId } })) > 0;
}

/** Spaces with which this one may share something: those of its networks, and whoever owns it already. */
export async function candidateSpaces(owned: Pick<OwnedRow, "spaceId" | "coOwners">) {
  const db = await database();
  const among = {
    networkMemberships: {
      some: { status: "member", network: { memberships: { some: { spaceId: owned.spaceId, status: "member" } } } },
    },
  };
  const ids = [owned.spaceId, ...owned.coOwners.map(({ spaceId }) => spaceId)];
  return db.space.findMany({
    where: { archivedAt: null, OR: [{ id: { in: ids } }, among] },
    select: { id: true, slug: true, name: true },
    orderBy: { name: "asc" },
    take: 200,
  });
}
