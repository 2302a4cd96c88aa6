import { kindOf } from "#app/modules/flows/flows.server.ts";
import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";

/** By its id, or by the code that people type. */
export async function findSnapshot(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.campaignSnapshot.findUnique({ where })) ?? undefined;
}

export type SnapshotRecord = NonNullable<Awaited<ReturnType<typeof findSnapshot>>>;

export async function insertSnapshot(data: Prisma.CampaignSnapshotUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.campaignSnapshot.create({ data, select: { id: true } })).id;
}

/** Without what they say; the latest first. */
export async function listSnapshots(campaignId: string, limit: number) {
  const db = await database();
  return db.campaignSnapshot.findMany({
    where: { campaignId },
    select: { code: true, takenAt: true, sha256: true },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** What the ledger moved of an item, by day and town. */
export async function movedByDayAndTown(campaignId: string, itemId: string) {
  const rows = await readValues(Prisma.sql`
    SELECT day, kind, CAST(delivers AS TEXT), town, CAST(sum(quantity) AS TEXT) FROM ProductionDayTotal
    WHERE campaignId = ${campaignId} AND itemId = ${itemId} GROUP BY 1, 2, 3, 4`);
  return rows.map(([day, kind, delivers, town, pieces]) => ({
    ...{ day: String(day), town: String(town), kind: kindOf(String(kind)) },
    delivers: delivers === "1",
    pieces: Number(pieces),
  }));
}

export async function spaceNamesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const rows = await db.space.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
