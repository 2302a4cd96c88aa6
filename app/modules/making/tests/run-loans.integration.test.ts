import { expect, test } from "vitest";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { aBooking, aLoanScene, refusal } from "#tests/factories/bookings.ts";
import { aCampaign, aRun, aValidation, done, run } from "#tests/factories/production.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { nameRunLoan } from "../use-cases/name-run-loan.server.ts";
import { runPage } from "../views/run-page.view.server.ts";

test("a machine borrowed for a run is named there by who borrows it, and seen by them and who coordinates", async () => {
  const scene = await aCampaign();
  await aValidation(scene);
  const { run: code } = await aRun(scene);
  const { listing, borrower, keeper } = await aLoanScene();
  const booking = await aBooking({ listing, borrowerUserId: borrower.userId });
  const input = { run: code, booking: booking.code };
  expect(refusal(await run(nameRunLoan, keeper, input)).code).toBe("making.loan_not_found");
  const choicesOf = async (viewer: Viewer) =>
    (await runPage(aVisit(viewer), code))?.loans?.choices.map(({ value }) => value);
  expect([await choicesOf(borrower), await choicesOf(keeper)]).toEqual([[booking.code], []]);
  await done(nameRunLoan, borrower, { ...input, booking: booking.code.toLowerCase() });
  await done(nameRunLoan, borrower, input);
  const seenBy = async (viewer: Viewer) => (await runPage(aVisit(viewer), code))?.loans?.loans.map((one) => one.code);
  expect(await seenBy(borrower)).toEqual([booking.code]);
  expect(await choicesOf(borrower)).toEqual([]);
  expect(await seenBy(scene.coordinator)).toEqual([booking.code]);
  expect(await seenBy(scene.maker)).toEqual([]);
  expect(await seenBy(visitor)).toBeUndefined();
});
