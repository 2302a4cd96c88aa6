import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { anotherBorrower } from "#tests/factories/bookings.ts";
import { byTheDay } from "#tests/factories/groups.ts";
import { aListing } from "#tests/factories/listings.ts";
import { as } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { askTogether } from "../use-cases/ask-together.server.ts";

const atOnce = { everyone: true, networkIds: [], trusted: false, ownMembers: false };
const evening = { from: "2027-03-04T19:00", to: "2027-03-04T21:00" };

function people(count: number) {
  return Promise.all(Array.from({ length: count }, anotherBorrower));
}

async function planned(listingId: string): Promise<number> {
  const db = await database();
  const { _sum } = await db.booking.aggregate({ where: { listingId, status: "approved" }, _sum: { quantity: true } });
  return _sum.quantity ?? 0;
}

async function excess(): Promise<number> {
  const db = await database();
  return (await db.$queryRaw<unknown[]>`SELECT bookingId FROM BookingExcess`).length;
}

test("H7 a hundred at once for the same evening of a room: exactly one has it, the others are told why", async () => {
  const space = await aSpace();
  const rules = { on_the_spot: defaultRules("on_the_spot") };
  const room = await aListing({ spaceId: space.id, kind: "room", category: "hall", rules, asking: { atOnce } });
  const askers = await people(100);
  const answers = await Promise.all(
    askers.map((person) => execute(askBooking, as(person), { listing: room.code, ...evening })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [`${answer.failure.code} ${answer.failure.status}`]));
  expect([...new Set(refusals)]).toEqual(["bookings.not_bookable 409"]);
  expect(await planned(room.id)).toBe(1);
});

test("H7 a hundred at once for the last of twelve desks: exactly one sits there", async () => {
  const space = await aSpace();
  const given = { spaceId: space.id, kind: "room", category: "coworking", occupancy: "shared", rules: byTheDay };
  const desks = await aListing({ ...given, units: 12, asking: { atOnce } });
  const day = { listing: desks.code, from: "2027-03-04", to: "2027-03-04" };
  const [first, ...askers] = await people(101);
  if (first) expect((await execute(askBooking, as(first), { ...day, quantity: 11 })).ok).toBe(true);
  const answers = await Promise.all(askers.map((person) => execute(askBooking, as(person), day)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await planned(desks.id)).toBe(12);
  expect(await excess()).toBe(0);
});

test("H7 fifty seminars at once want the same two rooms: one has both, nobody has half", async () => {
  const space = await aSpace();
  const given = { spaceId: space.id, kind: "room", category: "hall", rules: byTheDay, asking: { atOnce } };
  const rooms = [await aListing(given), await aListing(given)];
  const dates = { from: "2027-03-09", to: "2027-03-12" };
  const lines = rooms.map(({ code }) => ({ listing: code, ...dates }));
  const askers = await people(50);
  const answers = await Promise.all(
    askers.map((person, at) =>
      execute(askTogether, as(person), { title: "Séminaire", lines: at % 2 === 0 ? lines : [...lines].reverse() }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const db = await database();
  expect(await db.bookingGroup.count({ where: { lenderSpaceId: space.id } })).toBe(1);
  for (const room of rooms) expect(await planned(room.id)).toBe(1);
  expect(await excess()).toBe(0);
});
