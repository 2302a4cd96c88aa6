import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

export async function insertPublished(data: Prisma.PublishedTotalUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.publishedTotal.create({ data, select: { id: true } })).id;
}
