import { database, Prisma } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { OwnOpening } from "../listing.ts";
import { normalizedCode } from "../short-code.ts";

const linked = { select: { id: true, code: true, title: true, kind: true, status: true } } as const;

const include = {
  space: { select: { id: true, slug: true, name: true, town: true, zone: true, status: true } },
  units: { orderBy: { position: "asc" } },
  accessories: { orderBy: { position: "asc" } },
  pictures: { orderBy: { position: "asc" } },
  training: { select: { id: true, name: true } },
  insideOf: { select: { outer: linked } },
  contains: { select: { inner: linked } },
} as const satisfies Prisma.ListingInclude;

export type ListingRow = Prisma.ListingGetPayload<{ include: typeof include }>;

/** By its id, or by the code that people type. */
export async function findListing(idOrCode: string): Promise<ListingRow | null> {
  const db = await database();
  const byId = idOrCode.length > 12;
  return db.listing.findUnique({
    where: byId ? { id: idOrCode } : { code: normalizedCode(idOrCode) },
    include,
  });
}

export async function insertListing(data: Prisma.ListingUncheckedCreateInput): Promise<string> {
  const db = await database();
  const { id } = await db.listing.create({ data, select: { id: true } });
  return id;
}

/** Hours of its own, or none at all in the database: an absent value is not the JSON null. */
export function openingColumn(opening: OwnOpening | null) {
  return opening ? (JSON.parse(JSON.stringify(opening)) as Prisma.InputJsonObject) : Prisma.DbNull;
}

/** False when somebody else changed it since `version` was read. */
export async function changeListing(
  where: { id: string; spaceId: string; version?: number },
  data: Prisma.ListingUncheckedUpdateManyInput,
): Promise<boolean> {
  const db = await database();
  const { count } = await db.listing.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}

export async function recordEvent(event: {
  listingId: string;
  kind: string;
  actorId: string | null;
  at: Date;
  details?: Prisma.InputJsonObject;
}): Promise<void> {
  const db = await database();
  await db.listingEvent.create({ data: { id: newId(event.at), ...event, details: event.details ?? {} } });
}

export async function listEvents(listingId: string, before: string | undefined, take: number) {
  const db = await database();
  return db.listingEvent.findMany({
    where: { listingId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take,
  });
}

export async function namesOfPeople(userIds: string[]): Promise<Map<string, string>> {
  const db = await database();
  const users = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

export async function listOfSpace(
  where: { spaceId: string; status?: string[] },
  after: string | undefined,
  take: number,
): Promise<ListingRow[]> {
  const db = await database();
  return db.listing.findMany({
    where: {
      spaceId: where.spaceId,
      ...(where.status ? { status: { in: where.status } } : {}),
      ...(after ? { id: { lt: after } } : {}),
    },
    include,
    orderBy: { id: "desc" },
    take,
  });
}

/** Things of this listing that are out of the house right now. */
export async function unitsOut(listingId: string): Promise<number> {
  const db = await database();
  const out = await db.booking.aggregate({
    where: { listingId, status: { in: ["partly_handed_over", "handed_over", "partly_returned"] } },
    _sum: { handedOverQuantity: true, returnedQuantity: true, lostQuantity: true },
  });
  const { handedOverQuantity, returnedQuantity, lostQuantity } = out._sum;
  return (handedOverQuantity ?? 0) - (returnedQuantity ?? 0) - (lostQuantity ?? 0);
}

/** Requests for a material that are not over: asked, promised, on their way, or with a difference to explain. */
export async function openMaterialRequests(listingId: string): Promise<number> {
  const db = await database();
  const open = [{ status: { in: ["requested", "accepted", "sent"] } }, { status: "received", difference: "open" }];
  return db.materialRequest.count({ where: { material: { listingId }, OR: open } });
}

export async function findSpace(spaceId: string) {
  const db = await database();
  return db.space.findUnique({
    where: { id: spaceId },
    select: { id: true, slug: true, name: true, zone: true, status: true, archivedAt: true },
  });
}

/** By its id or by its short address. */
export async function findSpaceNamed(named: string) {
  const db = await database();
  return db.space.findFirst({
    where: { OR: [{ id: named }, { slug: named.toLowerCase() }] },
    select: { id: true, slug: true, name: true, zone: true, status: true, archivedAt: true },
  });
}

/** What other spaces want to give to this one. */
export async function offersTo(spaceId: string) {
  const db = await database();
  return db.listing.findMany({
    where: { offeredToId: spaceId },
    select: { id: true, code: true, title: true, space: { select: { name: true } } },
    orderBy: { offeredAt: "asc" },
    take: 50,
  });
}

export async function trainingBelongs(trainingId: string, spaceId: string): Promise<boolean> {
  const db = await database();
  return (await db.training.count({ where: { id: trainingId, spaceId, archivedAt: null } })) === 1;
}

/** What the keepers of a space choose among when they say who may ask. */
export async function choicesOfSpace(spaceId: string) {
  const db = await database();
  const trainings = await db.training.findMany({
    where: { spaceId, archivedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 200,
  });
  const memberships = await db.networkMembership.findMany({
    where: { spaceId, status: "member" },
    select: { network: { select: { id: true, name: true } } },
    take: 200,
  });
  return { trainings, networks: memberships.map(({ network }) => network) };
}

export async function countNetworks(networkIds: string[]): Promise<number> {
  const db = await database();
  return db.network.count({ where: { id: { in: networkIds } } });
}

/** Enough to choose another listing of the same space. */
export async function titlesOfSpace(spaceId: string) {
  const db = await database();
  return db.listing.findMany({
    where: { spaceId, status: { not: "archived" } },
    select: { id: true, code: true, title: true },
    orderBy: { title: "asc" },
    take: 500,
  });
}
