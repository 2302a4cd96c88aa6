import { database } from "#app/platform/db/database.server.ts";

export async function listTrustedRows(spaceId: string) {
  const rows = await (await database()).trustedSpace.findMany({
    where: { spaceId },
    include: { trustedSpace: true },
    orderBy: { trustedSpace: { name: "asc" } },
  });
  return rows.map(({ trustedSpace, createdAt }) => ({ space: trustedSpace, since: createdAt }));
}

/** False when it was trusted already. */
export async function insertTrust(spaceId: string, trustedSpaceId: string, createdAt: Date): Promise<boolean> {
  const db = await database();
  const known = await db.trustedSpace.findUnique({
    where: { spaceId_trustedSpaceId: { spaceId, trustedSpaceId } },
  });
  if (known) return false;
  await db.trustedSpace.create({ data: { spaceId, trustedSpaceId, createdAt } });
  return true;
}

export async function deleteTrust(spaceId: string, trustedSpaceId: string): Promise<boolean> {
  const { count } = await (await database()).trustedSpace.deleteMany({ where: { spaceId, trustedSpaceId } });
  return count > 0;
}
