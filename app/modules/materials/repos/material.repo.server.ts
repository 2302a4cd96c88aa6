import { normalizedCode } from "#app/modules/listings/short-code.ts";
import { database, type Prisma } from "#app/platform/db/database.server.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";

const include = {
  listing: {
    include: {
      space: { select: { id: true, slug: true, name: true, town: true, zone: true, status: true, archivedAt: true } },
      pictures: { orderBy: { position: "asc" } },
    },
  },
  batches: { orderBy: { createdAt: "asc" } },
} as const satisfies Prisma.MaterialInclude;

export type MaterialRow = Prisma.MaterialGetPayload<{ include: typeof include }>;

/** By its id, that of its listing, or the code that people type. */
export async function findMaterial(named: string): Promise<MaterialRow | null> {
  const db = await database();
  const where: Prisma.MaterialWhereInput =
    named.length > 12
      ? { OR: [{ id: named }, { listingId: named }] }
      : { listing: { is: { code: normalizedCode(named) } } };
  return db.material.findFirst({ where, include });
}

/** The materials of a space, by title; drafts and archived ones only where `all`. */
export async function listMaterialRows(spaceId: string, all: boolean): Promise<MaterialRow[]> {
  const db = await database();
  const status = all ? { not: "archived" } : { in: ["published", "paused"] };
  return db.material.findMany({
    where: { listing: { is: { spaceId, status } } },
    include,
    orderBy: { listing: { title: "asc" } },
    take: 500,
  });
}

/** Materials whose keepers want to be told, or were: by id, a page at a time. */
export async function listWatched(after: string, take: number): Promise<MaterialRow[]> {
  const db = await database();
  return db.material.findMany({
    where: {
      id: { gt: after },
      OR: [{ lowStock: { not: null } }, { lowToldAt: { not: null } }],
      listing: { is: { status: { not: "archived" } } },
    },
    include,
    orderBy: { id: "asc" },
    take,
  });
}

export async function insertMaterial(data: Prisma.MaterialUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.material.create({ data, select: { id: true } })).id;
}

export async function changeMaterial(
  id: string,
  spaceId: string,
  data: Prisma.MaterialUncheckedUpdateManyInput,
): Promise<void> {
  const db = await database();
  await db.material.updateMany({ where: { id, listing: { is: { spaceId } } }, data });
}

/** The batch of that label, made where it is new; its expiry is told once. */
export async function batchNamed(given: {
  materialId: string;
  label: string;
  expiresOn: string | null;
  createdAt: Date;
}): Promise<string> {
  const db = await database();
  const { materialId, label, expiresOn } = given;
  const where = { materialId_label: { materialId, label } };
  const update = expiresOn === null ? {} : { expiresOn };
  return (await db.batch.upsert({ where, create: given, update })).id;
}

/** Where a space stands with another: what its rules of asking are judged on. */
export async function standingOf(giverSpaceId: string, askerSpaceId: string, viewer: Viewer) {
  const db = await database();
  const networks = await db.networkMembership.findMany({
    where: { spaceId: askerSpaceId, status: "member" },
    select: { networkId: true },
  });
  const trusted = await db.trustedSpace.count({ where: { spaceId: giverSpaceId, trustedSpaceId: askerSpaceId } });
  return {
    networkIds: networks.map(({ networkId }) => networkId),
    trusted: trusted > 0,
    own: giverSpaceId === askerSpaceId,
    ownMember: hasRole(viewer, giverSpaceId, "member"),
    // Only machines are owned together.
    coOwner: false,
    coOwnerAtOnce: false,
  };
}

export async function findSpaceNamed(named: string) {
  const db = await database();
  return db.space.findFirst({
    where: { OR: [{ id: named }, { slug: named.toLowerCase() }] },
    select: { id: true, slug: true, name: true, zone: true, askingRole: true, archivedAt: true, status: true },
  });
}

/** Who may commit each of these spaces, by its id; those that are no more are left out. */
export async function askingRolesOf(spaceIds: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const rows = await db.space.findMany({
    where: { id: { in: [...spaceIds] }, archivedAt: null },
    select: { id: true, askingRole: true },
  });
  return new Map(rows.map(({ id, askingRole }) => [id, askingRole]));
}
