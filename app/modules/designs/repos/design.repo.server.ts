import { normalizedCode } from "#app/modules/listings/short-code.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

const space = {
  select: { id: true, slug: true, name: true, town: true, zone: true, country: true, territory: true },
} as const;

const shown = {
  listing: {
    select: {
      ...{ id: true, code: true, title: true, category: true, description: true, status: true, version: true },
      ...{ spaceId: true, space, pictures: { orderBy: { position: "asc" } }, publishedAt: true },
    },
  },
  editors: { include: { space }, orderBy: { addedAt: "asc" } },
  revisions: {
    select: { id: true, number: true, publishedAt: true, createdAt: true, note: true, licence: true },
    orderBy: { number: "desc" },
  },
} as const satisfies Prisma.DesignInclude;

export type DesignRow = Prisma.DesignGetPayload<{ include: typeof shown }>;

/** By its id, by that of its listing, or by the code that people type. */
export async function findDesign(named: string): Promise<DesignRow | null> {
  const db = await database();
  const where =
    named.length > 12 ? { OR: [{ id: named }, { listingId: named }] } : { listing: { code: normalizedCode(named) } };
  return db.design.findFirst({ where, include: shown });
}

export async function insertDesign(data: Prisma.DesignUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.design.create({ data, select: { id: true } })).id;
}

export async function changeDesign(id: string, data: Prisma.DesignUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.design.update({ where: { id }, data });
}

/** Of one space, or of all that are public; the newest first. */
export async function listDesignRows(
  where: { spaceId?: string; publicOnly: boolean },
  limit: number,
  after?: string,
): Promise<DesignRow[]> {
  const db = await database();
  return db.design.findMany({
    where: {
      listing: {
        ...(where.spaceId ? { spaceId: where.spaceId } : {}),
        ...(where.publicOnly ? { status: { in: ["published", "paused"] } } : {}),
      },
      ...(after ? { id: { lt: after } } : {}),
    },
    include: shown,
    orderBy: { id: "desc" },
    take: limit,
  });
}

export async function insertEditor(given: {
  designId: string;
  spaceId: string;
  addedById: string;
  addedAt: Date;
}): Promise<void> {
  const db = await database();
  const { designId, spaceId } = given;
  await db.designEditor.upsert({ where: { designId_spaceId: { designId, spaceId } }, create: given, update: {} });
}

export async function deleteEditor(designId: string, spaceId: string): Promise<void> {
  const db = await database();
  await db.designEditor.deleteMany({ where: { designId, spaceId } });
}

export async function findSpaceNamed(named: string) {
  const db = await database();
  return db.space.findFirst({
    where: { OR: [{ id: named }, { slug: named.toLowerCase() }] },
    select: { id: true, slug: true, name: true, zone: true, archivedAt: true },
  });
}

/** A listing of the family of equipment, as a machine on which something was made. */
export async function findMachine(named: string) {
  const db = await database();
  const where = named.length > 12 ? { id: named } : { code: normalizedCode(named) };
  const row = await db.listing.findUnique({
    where,
    select: { id: true, code: true, title: true, kind: true, status: true, spaceId: true },
  });
  return row?.kind === "equipment" ? row : null;
}

export async function machineTitles(ids: readonly string[]): Promise<Map<string, { code: string; title: string }>> {
  const db = await database();
  const rows = await db.listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, title: true },
  });
  return new Map(rows.map(({ id, code, title }) => [id, { code, title }]));
}
