import { randomBytes } from "node:crypto";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { wednesday } from "./people.ts";

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
