import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, anotherBorrower, must, refusal } from "#tests/factories/bookings.ts";
import { as, wednesday } from "#tests/factories/people.ts";
import { askAgain } from "../use-cases/ask-again.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { joinWaitingList } from "../use-cases/join-waiting-list.server.ts";
import { proposeDates } from "../use-cases/propose-dates.server.ts";
import { refuseProposal } from "../use-cases/refuse-proposal.server.ts";
import { withdrawProposal } from "../use-cases/withdraw-proposal.server.ts";

const week = { from: "2027-03-02", to: "2027-03-05" };
const next = { from: "2027-03-09", to: "2027-03-12" };
const later = { from: "2027-03-16", to: "2027-03-19" };
const anHourLater = new Date(wednesday.getTime() + 3_600_000);

function aHoldingScene() {
  return aLoanScene({ rules: { away: { ...defaultRules("away"), holdMinutes: 120 } } });
}

test("a request that waits again after a proposal holds again, unless another one of the same borrower holds", async () => {
  const { listing, keeper, borrower } = await aHoldingScene();
  const asked = must(await execute(askBooking, as(borrower), { listing: listing.code, ...week }));
  expect(asked.heldUntil).toBe("2027-02-24T12:00:00+01:00");
  const booking = asked.code;
  expect(must(await execute(proposeDates, as(keeper), { booking, ...next })).heldUntil).toBeNull();
  expect(must(await execute(refuseProposal, as(borrower, anHourLater), { booking }))).toMatchObject({
    status: "requested",
    heldUntil: "2027-02-24T13:00:00+01:00",
  });
  const stranger = await anotherBorrower();
  expect(refusal(await execute(askBooking, as(stranger, anHourLater), { listing: listing.code, ...week })).code).toBe(
    "bookings.not_bookable",
  );

  must(await execute(proposeDates, as(keeper, anHourLater), { booking, ...next }));
  must(await execute(askBooking, as(borrower, anHourLater), { listing: listing.code, ...later }));
  expect(must(await execute(withdrawProposal, as(keeper, anHourLater), { booking }))).toMatchObject({
    status: "requested",
    heldUntil: null,
  });
});

test("asking again holds again; while another request of the same borrower holds, it is refused in words", async () => {
  const { listing, borrower } = await aHoldingScene();
  const rival = await anotherBorrower();
  const first = must(await execute(askBooking, as(rival), { listing: listing.code, ...week }));
  const waiting = must(await execute(joinWaitingList, as(borrower), { listing: listing.code, ...week }));
  const other = must(await execute(askBooking, as(borrower), { listing: listing.code, ...next }));
  must(await execute(cancelBooking, as(rival), { booking: first.code }));
  const again = await execute(askAgain, as(borrower), { booking: waiting.code });
  expect(refusal(again)).toMatchObject({ code: "bookings.one_held_request", params: { code: other.code } });
  must(await execute(cancelBooking, as(borrower), { booking: other.code }));
  expect(must(await execute(askAgain, as(borrower), { booking: waiting.code }))).toMatchObject({
    status: "requested",
    heldUntil: "2027-02-24T12:00:00+01:00",
  });
});
