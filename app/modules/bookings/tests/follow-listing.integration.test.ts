import { expect, test } from "vitest";
import { acceptTransfer } from "#app/modules/listings/use-cases/accept-transfer.server.ts";
import { transferListing } from "#app/modules/listings/use-cases/transfer-listing.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, must } from "#tests/factories/bookings.ts";
import { aPerson, as } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptAgreement } from "../use-cases/accept-agreement.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { getAgreement } from "../use-cases/get-agreement.server.ts";
import { getBooking } from "../use-cases/get-booking.server.ts";
import { listBookingEvents } from "../use-cases/list-booking-events.server.ts";

test("an agreed loan follows the printer to its new space: a new agreement names it, and is accepted anew", async () => {
  const { keeper, borrower, listing, lenderSpace } = await aLoanScene();
  const giver = await aPerson({ roles: { [lenderSpace.id]: "steward" } });
  const taking = await aSpace({ name: "La Fabrique de Die" });
  const taker = await aPerson({ roles: { [taking.id]: "steward" } });
  const asked = must(
    await execute(askBooking, as(borrower), { listing: listing.code, from: "2027-03-02", to: "2027-03-05" }),
  );
  const booking = asked.code;
  must(await execute(approveBooking, as(keeper), { booking }));
  const first = must(await execute(getAgreement, as(borrower), { booking }));
  for (const person of [keeper, borrower])
    must(await execute(acceptAgreement, as(person), { booking, hash: first.hash }));

  must(await execute(transferListing, as(giver), { listingId: listing.id, toSpaceId: taking.id }));
  must(await execute(acceptTransfer, as(taker), { listingId: listing.id }));

  const second = must(await execute(getAgreement, as(borrower), { booking }));
  expect(second.version).toBe(first.version + 1);
  expect(JSON.parse(second.text)).toMatchObject({ lender: { spaceId: taking.id, name: "La Fabrique de Die" } });
  expect(second.acceptances).toEqual([]);
  expect(must(await execute(getBooking, as(taker), { booking })).status).toBe("approved");
  expect(await execute(getBooking, as(keeper), { booking })).toMatchObject({ failure: { status: 404 } });
  const events = must(await execute(listBookingEvents, as(borrower), { booking })).items;
  expect(events.at(-1)).toMatchObject({ kind: "lender_changed", toStatus: "approved" });
  must(await execute(acceptAgreement, as(taker), { booking, hash: second.hash }));
  const db = await database();
  const told = await db.outboxMail.findMany({ where: { subject: { contains: "Le prêteur a changé" } } });
  expect(told.map(({ userId }) => userId)).toEqual([borrower.userId]);
});
