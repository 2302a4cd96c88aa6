import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, must, refusal } from "#tests/factories/bookings.ts";
import { as } from "#tests/factories/people.ts";
import { bookingJobs } from "../jobs.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { confirmHandOver } from "../use-cases/confirm-hand-over.server.ts";
import { getBooking } from "../use-cases/get-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { returnBooking } from "../use-cases/return-booking.server.ts";
import { undoHandOver } from "../use-cases/undo-hand-over.server.ts";

const tuesday = new Date("2027-03-02T09:00:00Z");
const evening = new Date("2027-03-02T19:00:00Z");
const wednesdayAfter = new Date("2027-03-03T09:00:00Z");
const longAfter = new Date("2027-06-01T09:00:00Z");

async function anAgreed(quantity: number, oneWay: boolean, units = 10) {
  const scene = await aLoanScene({ units, terms: { oneWay } });
  const ask = { listing: scene.listing.code, from: "2027-03-02", to: "2027-03-05", quantity };
  const { code: booking } = must(await execute(askBooking, as(scene.borrower), ask));
  must(await execute(approveBooking, as(scene.keeper), { booking }));
  return { ...scene, booking };
}

async function inService(listingId: string): Promise<string[]> {
  const db = await database();
  const units = await db.unit.findMany({ where: { listingId, status: "in_service" }, orderBy: { position: "asc" } });
  return units.map(({ label }) => label);
}

async function broken(now: Date): Promise<unknown[]> {
  const { violations, conflicts } = await checkEverything(now);
  return [...violations, ...conflicts].filter(({ invariant }) => invariant !== "claimed_space_has_a_steward");
}

test("B17 of ten, one that is given leaves nine and a loan that is finished; undone, there are ten again", async () => {
  const { keeper, borrower, listing, booking } = await anAgreed(1, true);
  const given = must(await execute(handOverBooking, as(keeper, tuesday), { booking }));
  expect(given).toMatchObject({
    status: "closed",
    overdue: false,
    oneWay: true,
    handedOver: 1,
    given: 1,
    out: 0,
    lost: 0,
  });
  expect(await inService(listing.id)).toHaveLength(9);
  expect(await inService(listing.id)).not.toContain("n° 10");
  expect(refusal(await execute(returnBooking, as(keeper, tuesday), { booking })).code).toBe("bookings.wrong_status");
  expect(must(await execute(getBooking, as(borrower, longAfter), { booking }))).toMatchObject({
    status: "closed",
    overdue: false,
  });
  expect(await broken(tuesday)).toEqual([]);

  must(await execute(confirmHandOver, as(borrower, tuesday), { booking }));
  expect(refusal(await execute(undoHandOver, as(borrower, evening), { booking })).code).toBe("bookings.not_yours");
  const undone = must(await execute(undoHandOver, as(keeper, evening), { booking }));
  expect(undone).toMatchObject({ status: "approved", handedOver: 0, given: 0, out: 0, quantity: 1 });
  expect(await inService(listing.id)).toHaveLength(10);
  expect(await broken(evening)).toEqual([]);

  must(await execute(handOverBooking, as(keeper, evening), { booking }));
  expect(refusal(await execute(undoHandOver, as(keeper, wednesdayAfter), { booking })).code).toBe(
    "bookings.too_late_to_undo",
  );
  const db = await database();
  const events = await db.listingEvent.findMany({ where: { listingId: listing.id }, orderBy: { at: "asc" } });
  expect(events.map(({ kind }) => kind)).toEqual(["unit_withdrawn", "unit_returned", "unit_withdrawn"]);
});

test("B18 a hand-over without a quantity gives all that is left; the units that are chosen, else the last ones", async () => {
  const { keeper, listing, booking } = await anAgreed(4, true);
  const [first] = listing.units;
  if (!first) throw new Error("no unit");
  const part = { booking, quantity: 1, units: [first.id] };
  expect(must(await execute(handOverBooking, as(keeper, tuesday), part))).toMatchObject({
    status: "partly_handed_over",
    given: 1,
    out: 0,
  });
  expect(await inService(listing.id)).not.toContain("n° 1");
  expect(await broken(tuesday)).toEqual([]);
  expect(must(await execute(handOverBooking, as(keeper, evening), { booking }))).toMatchObject({
    status: "closed",
    given: 4,
  });
  expect(await inService(listing.id)).toEqual(["n° 2", "n° 3", "n° 4", "n° 5", "n° 6", "n° 7"]);
  expect(must(await execute(undoHandOver, as(keeper, evening), { booking }))).toMatchObject({
    status: "partly_handed_over",
    given: 1,
  });
  expect(must(await execute(undoHandOver, as(keeper, evening), { booking })).status).toBe("approved");
  expect(await inService(listing.id)).toHaveLength(10);
  expect(await broken(evening)).toEqual([]);
});

test("what was given in part is finished at its end", async () => {
  const { keeper, borrower, booking } = await anAgreed(3, true);
  must(await execute(handOverBooking, as(keeper, tuesday), { booking, quantity: 2 }));
  for (const { run } of bookingJobs) await run(longAfter);
  const { status, given, overdue } = must(await execute(getBooking, as(borrower, longAfter), { booking }));
  expect({ status, given, overdue }).toEqual({ status: "closed", given: 2, overdue: false });
  expect(await broken(longAfter)).toEqual([]);
});

test("the hand-over of a thing that comes back is undone too, until it has come back", async () => {
  const { keeper, booking } = await anAgreed(2, false);
  must(await execute(handOverBooking, as(keeper, tuesday), { booking, quantity: 3 }));
  expect(must(await execute(undoHandOver, as(keeper, evening), { booking }))).toMatchObject({
    status: "approved",
    quantity: 2,
    out: 0,
  });
  must(await execute(handOverBooking, as(keeper, evening), { booking }));
  must(await execute(returnBooking, as(keeper, evening), { booking, quantity: 1 }));
  expect(refusal(await execute(undoHandOver, as(keeper, evening), { booking })).code).toBe("bookings.nothing_to_undo");
  expect(await broken(evening)).toEqual([]);
});
