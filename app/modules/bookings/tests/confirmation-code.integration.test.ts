import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, must, refusal } from "#tests/factories/bookings.ts";
import { as } from "#tests/factories/people.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { confirmHandOver } from "../use-cases/confirm-hand-over.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";

const tuesday = new Date("2027-03-02T09:00:00Z");

test("five wrong codes are listened to for a hand-over; then only the other side confirms it, with a tap", async () => {
  const { keeper, borrower, listing } = await aLoanScene();
  const ask = { listing: listing.code, from: "2027-03-02", to: "2027-03-05" };
  const { id, code: booking } = must(await execute(askBooking, as(borrower), ask));
  must(await execute(approveBooking, as(keeper), { booking }));
  must(await execute(handOverBooking, as(keeper, tuesday), { booking }));
  const db = await database();
  const { confirmationCode } = await db.handOver.findFirstOrThrow({ where: { bookingId: id } });
  const wrong = String((Number(confirmationCode) + 1) % 10_000).padStart(4, "0");
  const type = async (code: string) =>
    refusal(await execute(confirmHandOver, as(keeper, tuesday), { booking, code })).code;
  for (let tries = 0; tries < 5; tries += 1) expect(await type(wrong)).toBe("bookings.wrong_code");
  expect(await type(confirmationCode)).toBe("bookings.too_many_codes");
  must(await execute(confirmHandOver, as(borrower, tuesday), { booking }));
  const passage = await db.handOver.findFirstOrThrow({ where: { bookingId: id } });
  expect(passage).toMatchObject({ wrongCodes: 5, confirmedById: borrower.userId });
});
