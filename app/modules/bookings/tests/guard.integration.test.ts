import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aBooking, aLoanScene } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";

const at = (day: string) => new Date(`${day}T00:00:00+01:00`);

async function sql(statement: string, ...values: (string | number)[]) {
  return transaction(async () => (await database()).$executeRawUnsafe(statement, ...values));
}

/** Prisma says "foreign key" of any trigger that refuses: the words of the guard are further inside. */
async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "accepted";
  } catch (error) {
    return `${String(error)} ${JSON.stringify(error)}`;
  }
}

const refused = /guard: overbooked/;
const impossible = /guard: impossible/;

test("H8 the database refuses a second booking of the same unit, also when nothing else looked", async () => {
  const { listing, borrower } = await aLoanScene();
  const own = { listing, borrowerUserId: borrower.userId };
  const first = await aBooking(own);
  expect(await reasonOf(aBooking({ ...own, startAt: at("2027-03-05"), endAt: at("2027-03-08") }))).toMatch(refused);
  const touching = await aBooking({ ...own, startAt: at("2027-03-06"), endAt: at("2027-03-08") });
  const waiting = await aBooking({ ...own, status: "requested" });
  expect(await reasonOf(sql("UPDATE Booking SET status = 'approved' WHERE id = ?", waiting.id))).toMatch(refused);
  const day = at("2027-03-05").getTime();
  expect(await reasonOf(sql("UPDATE Booking SET startAt = ? WHERE id = ?", day, touching.id))).toMatch(refused);
  await sql("UPDATE Booking SET status = 'cancelled' WHERE id = ?", first.id);
  await sql("UPDATE Booking SET status = 'approved' WHERE id = ?", waiting.id);
});

test("H8 quantities above one are summed at their peak, on insert and on update", async () => {
  const { listing, borrower } = await aLoanScene({ units: 10 });
  const own = { listing, borrowerUserId: borrower.userId };
  await aBooking({ ...own, quantity: 4, startAt: at("2027-03-02"), endAt: at("2027-03-04") });
  await aBooking({ ...own, quantity: 3, startAt: at("2027-03-04"), endAt: at("2027-03-06") });
  const across = await aBooking({ ...own, quantity: 6, startAt: at("2027-03-02"), endAt: at("2027-03-06") });
  const one = { ...own, quantity: 1, startAt: at("2027-03-03"), endAt: at("2027-03-05") };
  expect(await reasonOf(aBooking(one))).toMatch(refused);
  expect(await reasonOf(sql("UPDATE Booking SET quantity = 7 WHERE id = ?", across.id))).toMatch(refused);
  await sql("UPDATE Booking SET quantity = 5 WHERE id = ?", across.id);
  await aBooking(one);
});

test("B7 in a pool already over-committed, keeping or reducing is always allowed, and more is not", async () => {
  const { listing, borrower } = await aLoanScene({ units: 10 });
  const own = { listing, borrowerUserId: borrower.userId };
  const mine = await aBooking({ ...own, quantity: 8 });
  await transaction(async () => {
    const db = await database();
    const gone = listing.units.slice(0, 6).map(({ id }) => id);
    await db.unit.updateMany({ where: { id: { in: gone } }, data: { status: "withdrawn" } });
  });
  await sql("UPDATE Booking SET quantity = 8, version = 2 WHERE id = ?", mine.id);
  expect(await reasonOf(sql("UPDATE Booking SET quantity = 9 WHERE id = ?", mine.id))).toMatch(refused);
  await sql("UPDATE Booking SET quantity = 1 WHERE id = ?", mine.id);
});

test("E16 the database refuses uses of interlocked listings at the same time, on insert and on update", async () => {
  const { listing: room, borrower, lenderSpace } = await aLoanScene();
  const machine = await aListing({ spaceId: lenderSpace.id });
  await transaction(async () => {
    const db = await database();
    const pairs = [
      { listingId: room.id, otherListingId: machine.id },
      { listingId: machine.id, otherListingId: room.id },
    ];
    await db.interlockPair.createMany({ data: pairs });
  });
  const own = { borrowerUserId: borrower.userId, use: "on_the_spot" };
  await aBooking({ ...own, listing: room });
  expect(await reasonOf(aBooking({ ...own, listing: machine }))).toMatch(refused);
  expect(await reasonOf(aBooking({ ...own, use: "away", listing: machine, decidedAt: at("2027-02-25") }))).toMatch(
    refused,
  );
  const later = await aBooking({ ...own, listing: machine, startAt: at("2027-03-06"), endAt: at("2027-03-07") });
  const day = at("2027-03-05").getTime();
  expect(await reasonOf(sql("UPDATE Booking SET startAt = ? WHERE id = ?", day, later.id))).toMatch(refused);
});

test("H3 the database keeps one held request per borrower and listing", async () => {
  const { listing, borrower } = await aLoanScene({ units: 5 });
  const held = { listing, borrowerUserId: borrower.userId, status: "requested", heldUntil: at("2027-03-01") };
  await aBooking(held);
  expect(await reasonOf(aBooking({ ...held, startAt: at("2027-03-04") }))).toMatch(/[Uu]nique/);
  await aBooking({ ...held, borrowerKind: "organisation", organisationName: "École" });
});

test("impossible quantities and dates are refused, events and agreements are never edited", async () => {
  const { listing, borrower } = await aLoanScene();
  const own = { listing, borrowerUserId: borrower.userId };
  expect(await reasonOf(aBooking({ ...own, quantity: 0 }))).toMatch(impossible);
  expect(await reasonOf(aBooking({ ...own, endAt: at("2027-03-01") }))).toMatch(impossible);
  expect(await reasonOf(aBooking({ ...own, handedOverQuantity: 2 }))).toMatch(impossible);
  const booking = await aBooking(own);
  expect(await reasonOf(sql("UPDATE Booking SET returnedQuantity = 1 WHERE id = ?", booking.id))).toMatch(impossible);
  await sql(
    `INSERT INTO BookingEvent (id, bookingId, sequence, kind, toStatus, side, occurredAt, recordedAt, details)
      VALUES ('e', ?, 1, 'asked', 'approved', 'borrower', 0, 0, '{}')`,
    booking.id,
  );
  expect(await reasonOf(sql("UPDATE BookingEvent SET kind = 'x' WHERE id = 'e'"))).toMatch(/never edited/);
  expect(await reasonOf(sql("DELETE FROM BookingEvent WHERE id = 'e'"))).toMatch(/never deleted/);
});
