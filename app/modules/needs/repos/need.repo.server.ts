import { randomBytes } from "node:crypto";
import { normalizedCode, shortCode } from "#app/modules/listings/short-code.ts";
import { database, type Prisma } from "#app/platform/db/database.server.ts";

const include = {
  space: { select: { id: true, slug: true, name: true, town: true, zone: true, archivedAt: true, status: true } },
  requests: {
    include: { giverSpace: { select: { id: true, name: true, slug: true } } },
    orderBy: { id: "asc" },
  },
} as const satisfies Prisma.NeedInclude;

export type NeedRow = Prisma.NeedGetPayload<{ include: typeof include }>;

/** By its id, or by the code that people type. */
export async function findNeed(named: string): Promise<NeedRow | null> {
  const db = await database();
  const where = named.length > 12 ? { id: named } : { code: normalizedCode(named) };
  return db.need.findUnique({ where, include });
}

export async function insertNeed(data: Omit<Prisma.NeedUncheckedCreateInput, "code">): Promise<string> {
  const db = await database();
  return (await db.need.create({ data: { ...data, code: shortCode(randomBytes(5)) }, select: { id: true } })).id;
}

export async function changeNeed(
  id: string,
  spaceId: string,
  data: Prisma.NeedUncheckedUpdateManyInput,
): Promise<void> {
  const db = await database();
  await db.need.updateMany({ where: { id, spaceId }, data });
}

/** Those that are not closed and whose date is not before `since`, the latest first. */
export async function listNeedRows(
  where: { since: string; spaceId?: string },
  { after, take }: { after?: string | undefined; take: number },
): Promise<NeedRow[]> {
  const db = await database();
  const { since, spaceId } = where;
  return db.need.findMany({
    where: {
      closedAt: null,
      wantedBy: { gte: since },
      ...(spaceId ? { spaceId } : { space: { archivedAt: null } }),
      ...(after ? { id: { lt: after } } : {}),
    },
    include,
    orderBy: { id: "desc" },
    take,
  });
}

/** Whose date comes soon and of which nobody was asked yet whether they still stand. */
export async function needsToAskAbout(until: string, take: number): Promise<NeedRow[]> {
  const db = await database();
  return db.need.findMany({
    where: { closedAt: null, remindedAt: null, wantedBy: { lte: until } },
    include,
    orderBy: { wantedBy: "asc" },
    take,
  });
}
