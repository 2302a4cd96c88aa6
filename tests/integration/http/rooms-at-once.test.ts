import { afterEach, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { defaultAsking } from "#app/modules/listings/listing.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, aToken } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { countByStatus, post, serve, violations } from "./product.ts";
import type { RunningServer } from "./server.ts";

const many = 100;
const evening = { use: "on_the_spot", from: "2027-03-02T18:00", to: "2027-03-02T21:00", borrower: "person" };
let server: RunningServer | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

async function aRoom(spaceId: string, given: { units?: number; occupancy?: string } = {}) {
  const asking = { persons: true, atOnce: { ...defaultAsking.atOnce, everyone: true } };
  const rules = { on_the_spot: defaultRules("on_the_spot") };
  return aListing({ spaceId, kind: "room", rules, asking, ...given });
}

/** One request of each of a hundred people, all at once; the n-th asks for the n-th of the rooms, in turn. */
async function askAll(codes: readonly string[]) {
  const tokens: string[] = [];
  for (let number = 0; number < many; number += 1) tokens.push(await aToken(await aPerson()));
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    tokens.map((token, at) => post(running, "/bookings", token, { listing: codes[at % codes.length], ...evening })),
  );
  await running.stop();
  return answers;
}

test("a hundred at once for a hall and its two halves: the hall once, or its halves once each, never both", async () => {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const [hall, yard, garden] = [await aRoom(space.id), await aRoom(space.id), await aRoom(space.id)];
  for (const inner of [yard, garden]) {
    const linked = await execute(setInterlock, as(steward), { outerId: hall.id, innerId: inner.id });
    if (!linked.ok) throw new Error(linked.failure.code);
  }
  const answers = await askAll([hall.code, yard.code, garden.code]);
  const db = await database();
  const taken = async (listingId: string) => db.booking.count({ where: { listingId } });
  const [whole, ...halves] = [await taken(hall.id), await taken(yard.id), await taken(garden.id)];
  expect(whole === 1 ? halves : [whole, ...halves]).toEqual(whole === 1 ? [0, 0] : [0, 1, 1]);
  const granted = whole === 1 ? 1 : 2;
  expect(countByStatus(answers)).toEqual({ 201: granted, 409: many - granted });
  expect(await violations()).toEqual([]);
});

test("a hundred at once for the last of twelve desks: one 201, ninety-nine 409", async () => {
  const space = await aSpace();
  await aPerson({ roles: { [space.id]: "steward" } });
  const room = await aRoom(space.id, { units: 12, occupancy: "shared" });
  const eleven = await execute(askBooking, as(await aPerson()), { listing: room.code, ...evening, quantity: 11 });
  if (!eleven.ok) throw new Error(eleven.failure.code);
  expect(countByStatus(await askAll([room.code]))).toEqual({ 201: 1, 409: 99 });
  expect(await violations()).toEqual([]);
});
