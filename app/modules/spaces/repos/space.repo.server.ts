import { pinOf } from "#app/modules/geography/geography.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Prisma, Space } from "#app/platform/db/generated/client.ts";
import { freeSlug, slugOf } from "../slug.ts";
import { searchable } from "../space.ts";

export type SpaceRow = Space;

/** By short address, by the one it had before, or by id; archived ones too. */
export async function findSpace(reference: string): Promise<SpaceRow | null> {
  const db = await database();
  return (
    (await db.space.findUnique({ where: { slug: reference } })) ??
    (await db.space.findFirst({ where: { OR: [{ id: reference }, { formerSlug: reference }] } }))
  );
}

export async function findSpaceByImportKey(importKey: string): Promise<SpaceRow | null> {
  return (await database()).space.findUnique({ where: { importKey } });
}

/** A free short address made from the name; former ones stay with their space. */
export async function freeSpaceSlug(name: string): Promise<string> {
  const base = slugOf(name);
  const db = await database();
  const stem = base.slice(0, 36);
  const similar = await db.space.findMany({
    where: { OR: [{ slug: { startsWith: stem } }, { formerSlug: { startsWith: stem } }] },
    select: { slug: true, formerSlug: true },
  });
  return freeSlug(base, new Set(similar.flatMap(({ slug, formerSlug }) => (formerSlug ? [slug, formerSlug] : [slug]))));
}

export async function slugIsTaken(slug: string): Promise<boolean> {
  const found = await (await database()).space.findFirst({ where: { OR: [{ slug }, { formerSlug: slug }] } });
  return found !== null;
}

/** What is worked out from it is written with it: the text that is searched, and where the town is. */
type Told = { name: string; town?: string; postcode?: string; country?: string; summary?: string };

function searchText({ name, town = "", postcode = "", summary = "" }: Told): string {
  return searchable(name, town, postcode, summary);
}

/** Where the town is, whatever pin the space has: it stays when the pin is taken away. */
function townPin({ town = "", postcode = "", country }: Omit<Told, "name">) {
  const { latitude, longitude } = pinOf({ latitude: null, longitude: null, town, postcode, country });
  return { townLatitude: latitude, townLongitude: longitude };
}

export async function insertSpace(data: Omit<Prisma.SpaceUncheckedCreateInput, "searchText">): Promise<SpaceRow> {
  return (await database()).space.create({ data: { ...data, ...townPin(data), searchText: searchText(data) } });
}

/** Puts each space where its town is by the present list of towns; returns how many moved. */
export function placeSpaces(): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const spaces = await db.space.findMany({
      select: { id: true, town: true, postcode: true, country: true, townLatitude: true, townLongitude: true },
    });
    let moved = 0;
    for (const { id, townLatitude, townLongitude, ...written } of spaces) {
      const pin = townPin(written);
      if (pin.townLatitude === townLatitude && pin.townLongitude === townLongitude) continue;
      await db.space.update({ where: { id }, data: pin });
      moved += 1;
    }
    return moved;
  });
}

/** False when somebody else changed the card since `version`. */
export async function updateSpaceRow(
  space: SpaceRow,
  version: number,
  data: Omit<Prisma.SpaceUncheckedUpdateManyInput, keyof Told> & Partial<Told>,
): Promise<boolean> {
  const db = await database();
  const { count } = await db.space.updateMany({
    where: { id: space.id, version },
    data: {
      ...data,
      ...townPin({ ...space, ...data }),
      searchText: searchText({ ...space, ...data }),
      version: version + 1,
    },
  });
  return count === 1;
}

export interface SpaceQuery {
  words?: string | undefined;
  town?: string | undefined;
  department?: string | undefined;
  status?: string | undefined;
  networkId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** By name; archived ones are left out. One more than `limit` tells whether the list goes on. */
export async function listSpaceRows(query: SpaceQuery): Promise<SpaceRow[]> {
  const words = query.words ? searchable(query.words).split(" ").filter(Boolean).slice(0, 8) : [];
  const where: Prisma.SpaceWhereInput = {
    archivedAt: null,
    AND: words.map((word) => ({ searchText: { contains: word } })),
    ...(query.town ? { town: query.town } : {}),
    ...(query.department ? { department: query.department } : {}),
    ...(query.status ? { status: query.status } : {}),
    ...(query.networkId ? { networkMemberships: { some: { networkId: query.networkId, status: "member" } } } : {}),
  };
  return (await database()).space.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: query.limit + 1,
    ...(query.after ? { cursor: { id: query.after }, skip: 1 } : {}),
  });
}

export async function spaceRowsOf(spaceIds: readonly string[]): Promise<SpaceRow[]> {
  return (await database()).space.findMany({ where: { id: { in: [...spaceIds] } }, orderBy: { name: "asc" } });
}

/** Things promised or out, in either direction: the space cannot disappear under them. */
export async function countBookingsUnderWay(spaceId: string): Promise<number> {
  const status = { in: ["approved", "partly_handed_over", "handed_over", "partly_returned"] };
  return (await database()).booking.count({
    where: { status, OR: [{ lenderSpaceId: spaceId }, { borrowerSpaceId: spaceId }] },
  });
}
