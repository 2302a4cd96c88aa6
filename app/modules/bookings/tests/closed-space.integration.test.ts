import { expect, test } from "vitest";
import { searchListings } from "#app/modules/discovery/use-cases/search-listings.server.ts";
import { listPublishedOfSpaces } from "#app/modules/listings/listings.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, must, reasonCodes, refusal } from "#tests/factories/bookings.ts";
import { as, wednesday } from "#tests/factories/people.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";

async function close(spaceId: string, how: { status: string } | { archivedAt: Date }) {
  await transaction(async () => {
    const db = await database();
    await db.space.update({ where: { id: spaceId }, data: how });
  });
}

const dates = { from: "2027-03-02", to: "2027-03-05" };

for (const [words, how] of [
  ["closed", { status: "closed" }],
  ["archived", { archivedAt: wednesday }],
] as const)
  test(`what a space lends cannot be asked for once it is ${words}, nor found, and the answer says why`, async () => {
    const { borrower, keeper, listing, lenderSpace } = await aLoanScene({ title: `Plieuse ${words}` });
    const before = must(await execute(askBooking, as(borrower), { listing: listing.code, ...dates }));
    expect(await listPublishedOfSpaces([lenderSpace.id], "fr")).toHaveLength(1);
    await close(lenderSpace.id, how);

    const later = { listing: listing.code, from: "2027-03-09", to: "2027-03-10" };
    const answer = await execute(askBooking, as(borrower), later);
    expect(reasonCodes(answer)).toEqual(["paused"]);
    expect(JSON.stringify(refusal(answer).details)).toContain("placeClosed");
    // What was asked before is still answered as its keepers decide.
    must(await execute(approveBooking, as(keeper), { booking: before.code }));
    expect(await listPublishedOfSpaces([lenderSpace.id], "fr")).toEqual([]);
    expect(must(await execute(searchListings, as(borrower), { q: `Plieuse ${words}` })).items).toEqual([]);
  });

test("nobody asks in the name of an archived space", async () => {
  const { borrower, borrowerSpace, listing } = await aLoanScene();
  await close(borrowerSpace.id, { archivedAt: wednesday });
  expect(refusal(await execute(askBooking, as(borrower), { listing: listing.code, ...dates })).code).toBe(
    "bookings.may_not_commit",
  );
});
