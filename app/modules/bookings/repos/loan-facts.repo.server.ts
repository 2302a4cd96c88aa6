import { database } from "#app/platform/db/database.server.ts";
import type { BookingRow } from "./booking.repo.server.ts";

const placeColumns = {
  name: true,
  slug: true,
  address: true,
  postcode: true,
  town: true,
  contactEmail: true,
  phone: true,
  zone: true,
} as const;

const listingInclude = {
  units: { orderBy: { position: "asc" } },
  accessories: { orderBy: { position: "asc" } },
  pictures: { where: { role: "photo" }, orderBy: { position: "asc" }, take: 1 },
  space: { select: placeColumns },
} as const;

const pictures = { orderBy: { position: "asc" } } as const;

/** Everything that the page of a loan shows beside the booking itself, in one round. */
export async function findLoanFacts(row: BookingRow) {
  const db = await database();
  const bookingId = row.id;
  const people = [row.borrowerUserId, row.lenderUserId].filter((id) => id !== null);
  const [snapshot, listing, proposals, messages, handOvers, incidents, agreement, agreements, borrowerSpace, persons] =
    await Promise.all([
      db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { termsSnapshot: true } }),
      db.listing.findUniqueOrThrow({ where: { id: row.listingId }, include: listingInclude }),
      db.bookingProposal.findMany({ where: { bookingId }, orderBy: { number: "asc" } }),
      db.message.findMany({ where: { bookingId }, orderBy: [{ at: "asc" }, { id: "asc" }], take: 500 }),
      db.handOver.findMany({
        where: { bookingId, undoneAt: null },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        include: { pictures },
      }),
      db.incident.findMany({ where: { bookingId }, orderBy: { openedAt: "asc" }, include: { pictures } }),
      db.agreement.findFirst({ where: { bookingId }, orderBy: { version: "desc" }, include: { acceptances: true } }),
      db.agreement.findMany({ where: { bookingId }, select: { version: true, createdAt: true }, take: 500 }),
      row.borrowerSpaceId
        ? db.space.findUnique({ where: { id: row.borrowerSpaceId }, select: placeColumns })
        : Promise.resolve(null),
      db.user.findMany({
        where: { id: { in: people }, erasedAt: null },
        select: { id: true, name: true, email: true, phone: true },
      }),
    ]);
  return {
    terms: snapshot.termsSnapshot,
    listing,
    proposals,
    messages,
    handOvers,
    incidents,
    agreement,
    agreements,
    borrowerSpace,
    persons,
  };
}

export type LoanFacts = Awaited<ReturnType<typeof findLoanFacts>>;
export type HandOverRow = LoanFacts["handOvers"][number];

/** Names of those who wrote and acted; whoever was erased has a placeholder. */
export async function findNames(userIds: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const found = await db.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** What each listing shows of itself in a list: a drawing by its category, or its first picture. */
export async function findFaces(listingIds: readonly string[]) {
  const db = await database();
  const listings = await db.listing.findMany({
    where: { id: { in: [...listingIds] } },
    select: { id: true, category: true, pictures: { where: { role: "photo" }, orderBy: { position: "asc" }, take: 1 } },
  });
  return new Map(listings.map((listing) => [listing.id, listing]));
}

/** Who may commit each of these spaces: its own rule. */
export async function findAskingRoles(spaceIds: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const spaces = await db.space.findMany({
    where: { id: { in: [...spaceIds] }, archivedAt: null },
    select: { id: true, askingRole: true },
  });
  return new Map(spaces.map(({ id, askingRole }) => [id, askingRole]));
}

/** The time zone of each of these spaces. */
export async function findZones(spaceIds: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const spaces = await db.space.findMany({ where: { id: { in: [...spaceIds] } }, select: { id: true, zone: true } });
  return new Map(spaces.map(({ id, zone }) => [id, zone]));
}
