import { expect, test } from "vitest";
import { defaultRules, judge } from "#app/modules/availability/availability.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aBooking } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { loadSituation, loadSituations } from "../repos/situation.repo.server.ts";

const at = (text: string) => new Date(`${text}T00:00:00+01:00`);
const march = { start: at("2027-03-01").getTime(), end: new Date("2027-04-01T00:00:00+02:00").getTime() };
const days = (from: string, until: string) => ({ start: at(from).getTime(), end: at(until).getTime() });

async function aScene(units = 1, rules = { away: defaultRules("away") }) {
  const space = await aSpace();
  const person = await aPerson();
  const listing = await aListing({ spaceId: space.id, units, rules });
  return { space, person, listing };
}

async function verdict(listingId: string, interval: { start: number; end: number }, quantity = 1, now = wednesday) {
  const situation = await loadSituation(listingId, march, now);
  if (!situation) throw new Error("no situation");
  return judge({ use: "away", interval, quantity }, situation);
}

test("what is approved, out, held, blocked or in repair takes its units; what lapsed does not", async () => {
  const { listing, person, space } = await aScene(7);
  const own = { listing, borrowerUserId: person.userId };
  await aBooking({ ...own, quantity: 1 });
  await aBooking({ ...own, quantity: 1, status: "requested", heldUntil: new Date("2027-02-24T10:00:00Z") });
  await aBooking({
    ...own,
    quantity: 1,
    borrowerKind: "space",
    borrowerSpaceId: space.id,
    status: "requested",
    heldUntil: new Date("2027-02-24T08:00:00Z"),
  });
  await aBooking({
    ...own,
    quantity: 2,
    status: "handed_over",
    handedOverQuantity: 2,
    startAt: at("2027-01-10"),
    endAt: at("2027-01-15"),
  });
  await aBooking({ ...own, quantity: 3, startAt: at("2027-01-10"), endAt: at("2027-01-15") });
  await transaction(async () => {
    const db = await database();
    const block = {
      listingId: listing.id,
      cause: "maintenance",
      quantity: 1,
      startAt: at("2027-01-01"),
      createdAt: wednesday,
    };
    await db.block.create({ data: { ...block, unitId: listing.units[0]?.id ?? null } });
    await db.block.create({ data: { ...block, endedAt: at("2027-02-01") } });
  });
  const { bookable, free, reasons } = await verdict(listing.id, days("2027-03-03", "2027-03-04"), 3);
  expect({ bookable, free }).toEqual({ bookable: false, free: 2 });
  expect(reasons.between.map(({ code }) => code).sort()).toEqual(["booked", "held", "maintenance", "overdue"]);
  expect(await verdict(listing.id, days("2027-03-20", "2027-03-21"), 4)).toMatchObject({ bookable: true, free: 4 });
});

test("D4 the buffer runs from the real return, also of a closed loan", async () => {
  const { listing, person } = await aScene(1, { away: { ...defaultRules("away"), bufferAfter: { days: 2 } } });
  await aBooking({
    listing,
    borrowerUserId: person.userId,
    status: "closed",
    handedOverQuantity: 1,
    returnedQuantity: 1,
    startAt: at("2027-02-01"),
    endAt: at("2027-02-05"),
    returnedAt: new Date("2027-03-02T09:00:00Z"),
  });
  const now = new Date("2027-03-02T10:00:00Z");
  expect((await verdict(listing.id, days("2027-03-03", "2027-03-04"), 1, now)).bookable).toBe(false);
  expect((await verdict(listing.id, days("2027-03-05", "2027-03-06"), 1, now)).bookable).toBe(true);
});

test("E16 a use on the spot of the room blocks the machine inside it; a machine lent away does not block the room", async () => {
  const rules = { away: defaultRules("away"), on_the_spot: defaultRules("on_the_spot") };
  const { listing: room, person, space } = await aScene(1, rules);
  const machine = await aListing({ spaceId: space.id, rules });
  await transaction(async () => {
    const db = await database();
    await db.interlock.create({ data: { outerId: room.id, innerId: machine.id } });
    await db.interlockPair.createMany({
      data: [
        { listingId: room.id, otherListingId: machine.id },
        { listingId: machine.id, otherListingId: room.id },
      ],
    });
  });
  await aBooking({ listing: machine, borrowerUserId: person.userId });
  await aBooking({
    listing: room,
    borrowerUserId: person.userId,
    use: "on_the_spot",
    granularity: "minutes",
    startAt: new Date("2027-03-10T09:00:00Z"),
    endAt: new Date("2027-03-10T11:00:00Z"),
  });
  const both = await loadSituations([room.id, machine.id], march, wednesday);
  const judged = (id: string, from: string, until: string) => {
    const situation = both.get(id);
    return situation && judge({ use: "away", interval: days(from, until), quantity: 1 }, situation);
  };
  expect(judged(room.id, "2027-03-03", "2027-03-04")?.bookable).toBe(true);
  expect(judged(machine.id, "2027-03-10", "2027-03-11")?.reasons.between.map(({ code }) => code)).toEqual([
    "interlocked",
  ]);
});
