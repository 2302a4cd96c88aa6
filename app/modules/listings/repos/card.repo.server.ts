import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

const select = {
  id: true,
  code: true,
  title: true,
  kind: true,
  category: true,
  facts: true,
  terms: true,
  tariff: true,
  space: {
    select: {
      ...{ id: true, slug: true, name: true },
      ...{ town: true, postcode: true, country: true, latitude: true, longitude: true },
    },
  },
  pictures: {
    select: { storageKey: true, width: true, height: true },
    where: { role: "photo" },
    orderBy: { position: "asc" },
    take: 1,
  },
} as const satisfies Prisma.ListingSelect;

export type CardRow = Prisma.ListingGetPayload<{ select: typeof select }>;

/** What a list shows of each listing. */
export async function cardRows(listingIds: readonly string[]): Promise<Map<string, CardRow>> {
  if (listingIds.length === 0) return new Map();
  const db = await database();
  const rows = await db.listing.findMany({ where: { id: { in: [...listingIds] } }, select });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What these spaces lend, the latest first. */
export async function publishedCards(spaceIds: readonly string[], take: number): Promise<CardRow[]> {
  const db = await database();
  return db.listing.findMany({
    where: {
      spaceId: { in: [...spaceIds] },
      status: "published",
      space: { archivedAt: null, status: { not: "closed" } },
    },
    select,
    orderBy: { publishedAt: "desc" },
    take,
  });
}
