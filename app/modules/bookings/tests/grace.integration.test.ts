import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, anotherBorrower, must, refusal } from "#tests/factories/bookings.ts";
import { as } from "#tests/factories/people.ts";
import { bookingJobs } from "../jobs.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { getBooking } from "../use-cases/get-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";

const week = { from: "2027-03-02", to: "2027-03-05" };
const sameDay = new Date("2027-03-02T22:30:00Z");
const dayAfter = new Date("2027-03-02T23:00:00Z");

async function anAgreedLoan(grace: { days: number } | { minutes: number } | null) {
  const scene = await aLoanScene({ rules: { away: { ...defaultRules("away"), grace } } });
  const { code: booking } = must(
    await execute(askBooking, as(scene.borrower), { listing: scene.listing.code, ...week }),
  );
  must(await execute(approveBooking, as(scene.keeper), { booking }));
  return { ...scene, booking };
}

test("a loan that nobody collected within the grace of its listing lapses, and the rest of its dates is free", async () => {
  const { listing, keeper, borrower, booking } = await anAgreedLoan({ days: 1 });
  const status = async (now: Date) => must(await execute(getBooking, as(borrower, now), { booking })).status;
  expect(await status(sameDay)).toBe("approved");
  expect(await status(dayAfter)).toBe("lapsed");
  expect(refusal(await execute(handOverBooking, as(keeper, dayAfter), { booking })).code).toBe("bookings.expired");

  // Ahead of the job: what is written still says approved, and the guard of the database counts it.
  const other = await anotherBorrower();
  const rest = { listing: listing.code, from: "2027-03-03", to: "2027-03-05" };
  const asked = must(await execute(askBooking, as(other, dayAfter), rest));
  expect(must(await execute(approveBooking, as(keeper, dayAfter), { booking: asked.code })).status).toBe("approved");
  for (const { run } of bookingJobs) await run(dayAfter);
  expect(await status(dayAfter)).toBe("lapsed");
  const { violations, conflicts } = await checkEverything(dayAfter);
  expect([...violations, ...conflicts].filter(({ row }) => row.startsWith("Booking"))).toEqual([]);
});

test("the job writes down what lapsed by its grace; without a grace a loan may be collected until its end", async () => {
  const quick = await anAgreedLoan({ minutes: 180 });
  const patient = await anAgreedLoan(null);
  const morning = new Date("2027-03-02T02:00:00Z");
  for (const { run } of bookingJobs) await run(morning);
  const { status, version } = must(await execute(getBooking, as(quick.borrower, morning), { booking: quick.booking }));
  expect({ status, version }).toEqual({ status: "lapsed", version: 3 });
  const waits = must(await execute(getBooking, as(patient.borrower, dayAfter), { booking: patient.booking }));
  expect(waits.status).toBe("approved");
});

test("grace is counted from the agreement where that comes after the start", async () => {
  const { listing, keeper, borrower } = await aLoanScene({
    rules: { away: { ...defaultRules("away"), grace: { minutes: 60 } } },
  });
  const noon = new Date("2027-03-02T11:00:00Z");
  const asked = must(await execute(askBooking, as(borrower, noon), { listing: listing.code, ...week }));
  must(await execute(approveBooking, as(keeper, noon), { booking: asked.code }));
  const soon = new Date("2027-03-02T11:50:00Z");
  expect(must(await execute(handOverBooking, as(keeper, soon), { booking: asked.code })).status).toBe("handed_over");
});
