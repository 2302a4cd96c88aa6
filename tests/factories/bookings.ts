import { randomBytes } from "node:crypto";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { Result } from "#app/platform/result.ts";
import { aListing } from "./listings.ts";
import { aPerson, wednesday } from "./people.ts";
import { aSpace } from "./spaces.ts";

type Given = Partial<Omit<Prisma.BookingUncheckedCreateInput, "listingId" | "lenderSpaceId" | "borrowerUserId">> & {
  listing: { id: string; spaceId: string };
  borrowerUserId: string;
};

/** A booking written straight into its table, as the past may have left it: no event, no agreement, no check but the guard's. */
export async function aBooking({ listing, borrowerUserId, ...given }: Given) {
  return transaction(async () => {
    const db = await database();
    const startAt = given.startAt ?? new Date("2027-03-02T00:00:00+01:00");
    return db.booking.create({
      data: {
        code: shortCode(randomBytes(8)),
        listingId: listing.id,
        lenderSpaceId: listing.spaceId,
        borrowerKind: "person",
        borrowerUserId,
        use: "away",
        granularity: "day",
        status: "approved",
        quantity: 1,
        startAt,
        endAt: new Date("2027-03-06T00:00:00+01:00"),
        originalStartAt: startAt,
        unitIds: [],
        termsSnapshot: {},
        createdAt: wednesday,
        decidedAt: wednesday,
        ...given,
      },
    });
  });
}

/** A lender with its keeper, a borrowing space with its member, and a listing between them. */
export async function aLoanScene(given: Partial<Parameters<typeof aListing>[0]> = {}) {
  const lenderSpace = await aSpace();
  const borrowerSpace = await aSpace();
  const keeper = await aPerson({ roles: { [lenderSpace.id]: "keeper" } });
  const borrower = await aPerson({ roles: { [borrowerSpace.id]: "member" } });
  const listing = await aListing({ spaceId: lenderSpace.id, ...given });
  return { lenderSpace, borrowerSpace, keeper, borrower, listing };
}

/** Another borrowing space with a member of it. */
export async function anotherBorrower() {
  const space = await aSpace();
  return aPerson({ roles: { [space.id]: "member" } });
}

/** The value of a result that must be a success. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The failure of a result that must be one. */
export function refusal<Value>(result: Result<Value>) {
  if (result.ok) throw new Error(`succeeded: ${JSON.stringify(result.value)}`);
  return result.failure;
}

/** The codes of the reasons that a refusal gives, sorted. */
export function reasonCodes<Value>(result: Result<Value>): string[] {
  const { reasons } = refusal(result).details as { reasons: Record<string, { code: string }[]> };
  return [...new Set(Object.values(reasons).flatMap((list) => list.map(({ code }) => code)))].sort();
}
