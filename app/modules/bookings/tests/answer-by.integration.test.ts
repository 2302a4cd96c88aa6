import { expect, test } from "vitest";
import { defaultRules, type WeeklyRange } from "#app/modules/availability/availability.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, must, refusal } from "#tests/factories/bookings.ts";
import { as } from "#tests/factories/people.ts";
import { countWaiting } from "../bookings.server.ts";
import { bookingJobs } from "../jobs.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { changeBooking } from "../use-cases/change-booking.server.ts";
import { getBooking } from "../use-cases/get-booking.server.ts";

const everyEvening: WeeklyRange[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
  weekday,
  opens: 17 * 60,
  closes: 22 * 60,
}));
const nights = { arrives: 17 * 60, leaves: 10 * 60 };

/** A bedroom: one arrives from 17:00 to 22:00, and leaves at 10:00. */
function aBedroom() {
  const rules = { ...defaultRules("on_the_spot"), granularity: { nights }, collect: everyEvening };
  return aLoanScene({ kind: "room", category: "bedroom", rules: { on_the_spot: rules } });
}

function parisTime(time: string): Date {
  return new Date(`2027-03-02T${time}:00+01:00`);
}

async function expire(now: Date): Promise<void> {
  await bookingJobs.find(({ name }) => name === "expire-requests")?.run(now);
}

const tonight = { from: "2027-03-02", to: "2027-03-04" };

test("a stay asked for the same evening can be answered as long as one may arrive, then it expires", async () => {
  const { listing, borrower, keeper } = await aBedroom();
  const asked = must(
    await execute(askBooking, as(borrower, parisTime("18:30")), { listing: listing.code, ...tonight }),
  );
  expect(asked.status).toBe("requested");
  await expire(parisTime("21:00"));
  expect(await countWaiting(keeper, parisTime("21:00"))).toBe(1);
  const booking = asked.code;
  expect(must(await execute(approveBooking, as(keeper, parisTime("21:00")), { booking })).status).toBe("approved");
});

test("a stay asked before its evening expires no sooner, and nobody accepts it after the last arrival", async () => {
  const { listing, borrower, keeper } = await aBedroom();
  const asked = must(
    await execute(askBooking, as(borrower, parisTime("16:50")), { listing: listing.code, ...tonight }),
  );
  const booking = asked.code;
  const stands = async (now: Date) => must(await execute(getBooking, as(borrower, now), { booking })).status;
  expect(await stands(parisTime("17:30"))).toBe("requested");
  expect(await stands(parisTime("22:00"))).toBe("expired");
  expect(await countWaiting(keeper, parisTime("22:00"))).toBe(0);
  const late = await execute(approveBooking, as(keeper, parisTime("22:00")), { booking });
  expect(refusal(late).code).toBe("bookings.expired");
  await expire(parisTime("22:00"));
  expect(await stands(parisTime("21:00"))).toBe("expired");
});

test("a request moved to this evening does not expire at once, though it was made long before", async () => {
  const { listing, borrower, keeper } = await aBedroom();
  const next = { from: "2027-03-09", to: "2027-03-11" };
  const { code: booking } = must(await execute(askBooking, as(borrower), { listing: listing.code, ...next }));
  const now = parisTime("18:30");
  expect(must(await execute(changeBooking, as(borrower, now), { booking, ...tonight })).status).toBe("requested");
  await expire(parisTime("19:00"));
  expect(must(await execute(approveBooking, as(keeper, parisTime("19:00")), { booking })).status).toBe("approved");
});

test("a loan moved to today waits for its answer during the day", async () => {
  const { listing, borrower, keeper } = await aLoanScene();
  const next = { from: "2027-03-09", to: "2027-03-11" };
  const { code: booking } = must(await execute(askBooking, as(borrower), { listing: listing.code, ...next }));
  const now = parisTime("10:00");
  expect(must(await execute(changeBooking, as(borrower, now), { booking, ...tonight })).status).toBe("requested");
  expect(must(await execute(approveBooking, as(keeper, parisTime("15:00")), { booking })).status).toBe("approved");
});
