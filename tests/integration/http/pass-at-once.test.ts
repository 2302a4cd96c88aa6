import { afterEach, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { issuePass } from "#app/modules/passes/use-cases/issue-pass.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, aToken } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { countByStatus, post, serve, violations } from "./product.ts";
import type { RunningServer } from "./server.ts";

const many = 100;
const day = { use: "on_the_spot", from: "2027-03-02T09:00", to: "2027-03-02T17:00" };
let server: RunningServer | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

async function aCoworking(units: number) {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const rules = { on_the_spot: defaultRules("on_the_spot") };
  const listing = await aListing({ spaceId: space.id, kind: "room", occupancy: "shared", units, rules });
  const give = async (days: number) => {
    const holder = await aPerson();
    const given = await execute(issuePass, as(steward), { space: space.id, email: holder.email, days });
    if (!given.ok) throw new Error(given.failure.code);
    return { pass: given.value.code, token: await aToken(holder) };
  };
  return { listing, give };
}

test("a hundred passes at once on the last desk: one 201, ninety-nine 409, and nobody else pays", async () => {
  const { listing, give } = await aCoworking(1);
  const holders = [];
  for (let number = 0; number < many; number += 1) holders.push(await give(2));
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    holders.map(({ pass, token }) => post(running, "/bookings", token, { listing: listing.code, ...day, pass })),
  );
  expect(countByStatus(answers)).toEqual({ 201: 1, 409: 99 });
  await running.stop();
  const db = await database();
  expect(await db.passEntry.count({ where: { kind: "used", booking: { listingId: listing.id } } })).toBe(1);
  expect(await violations()).toEqual([]);
});

test("the last day of a pass asked a hundred times at once: one desk, ninety-nine 409 that say what is left", async () => {
  const { listing, give } = await aCoworking(many);
  const { pass, token } = await give(1);
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    Array.from({ length: many }, () => post(running, "/bookings", token, { listing: listing.code, ...day, pass })),
  );
  expect(countByStatus(answers)).toEqual({ 201: 1, 409: 99 });
  for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe("passes.not_enough");
  await running.stop();
  const db = await database();
  expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  expect(await violations()).toEqual([]);
});
