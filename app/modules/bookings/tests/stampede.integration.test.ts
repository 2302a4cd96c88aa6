import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, anotherBorrower, must, reasonCodes } from "#tests/factories/bookings.ts";
import { as } from "#tests/factories/people.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";

const dates = { from: "2027-03-02", to: "2027-03-05" };

async function excess(): Promise<number> {
  const db = await database();
  const rows = await db.$queryRaw<unknown[]>`SELECT bookingId FROM BookingExcess`;
  return rows.length;
}

test("H7 a hundred borrowers at once for the last unit of a listing that accepts at once: exactly one has it", async () => {
  const atOnce = { everyone: true, networkIds: [], trusted: false, ownMembers: false };
  const { listing } = await aLoanScene({ asking: { atOnce } });
  const people = await Promise.all(Array.from({ length: 100 }, anotherBorrower));
  const answers = await Promise.all(
    people.map((person) => execute(askBooking, as(person), { listing: listing.code, ...dates })),
  );
  const lost = answers.filter((answer) => !answer.ok);
  expect(lost).toHaveLength(99);
  for (const answer of lost) {
    expect(answer.ok ? "" : `${answer.failure.code} ${answer.failure.status}`).toBe("bookings.not_bookable 409");
    expect(reasonCodes(answer)).toEqual(["booked"]);
  }
  const db = await database();
  expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  expect(await excess()).toBe(0);
});

test("H7 a hundred approvals at once of a hundred waiting requests: exactly one succeeds, and the others are told once", async () => {
  const { listing, keeper } = await aLoanScene();
  const people = await Promise.all(Array.from({ length: 100 }, anotherBorrower));
  const asked = await Promise.all(
    people.map((person) => execute(askBooking, as(person), { listing: listing.code, ...dates })),
  );
  const codes = asked.map((answer) => must(answer).code);
  const answers = await Promise.all(codes.map((booking) => execute(approveBooking, as(keeper), { booking })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.failure.code).toBe("bookings.not_bookable");
  const db = await database();
  const statuses = await db.booking.groupBy({ by: ["status"], where: { listingId: listing.id }, _count: true });
  expect(Object.fromEntries(statuses.map(({ status, _count }) => [status, _count]))).toEqual({
    approved: 1,
    requested: 99,
  });
  expect(await db.bookingEvent.count({ where: { kind: "competed" } })).toBe(99);
  expect(await excess()).toBe(0);
});

test("H7 units are counted: seven of a hundred get one of seven", async () => {
  const atOnce = { everyone: true, networkIds: [], trusted: false, ownMembers: false };
  const { listing } = await aLoanScene({ units: 7, asking: { atOnce } });
  const people = await Promise.all(Array.from({ length: 30 }, anotherBorrower));
  const answers = await Promise.all(
    people.map((person) => execute(askBooking, as(person), { listing: listing.code, ...dates })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
  expect(await excess()).toBe(0);
});
