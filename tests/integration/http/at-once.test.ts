import { afterEach, expect, test } from "vitest";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { defaultAsking } from "#app/modules/listings/listing.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, aToken } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { countByStatus, post, serve, violations } from "./product.ts";
import type { RunningServer } from "./server.ts";

const many = 100;
const dates = { from: "2027-03-02", to: "2027-03-05" };
let server: RunningServer | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

async function aPrinter(atOnce: boolean) {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const asking = { persons: true, atOnce: { ...defaultAsking.atOnce, everyone: atOnce } };
  const listing = await aListing({ spaceId: space.id, units: 1, asking });
  return { steward, listing };
}

async function borrowers(): Promise<{ person: Person; token: string }[]> {
  const found = [];
  for (let number = 0; number < many; number += 1) {
    const person = await aPerson();
    found.push({ person, token: await aToken(person) });
  }
  return found;
}

function reasonCodes(body: Record<string, unknown>): string[] {
  const { reasons } = body.details as { reasons: Record<string, { code: string; sentence: string }[]> };
  return Object.values(reasons).flatMap((list) =>
    list.map(({ code, sentence }) => (sentence ? code : "without a sentence")),
  );
}

test("a hundred requests at once for the last unit: one 201, ninety-nine 409 with the reason", async () => {
  const { listing } = await aPrinter(true);
  const people = await borrowers();
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    people.map(({ token }) =>
      post(running, "/bookings", token, { listing: listing.code, ...dates, borrower: "person" }),
    ),
  );
  expect(countByStatus(answers)).toEqual({ 201: 1, 409: 99 });
  for (const { body } of answers.filter(({ status }) => status === 409)) expect(reasonCodes(body)).toContain("booked");
  await running.stop();
  const db = await database();
  expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  expect(await violations()).toEqual([]);
});

test("a hundred approvals at once of a hundred waiting requests: one 200, ninety-nine 409 with the reason", async () => {
  const { listing, steward } = await aPrinter(false);
  const token = await aToken(steward);
  const waiting: string[] = [];
  for (let number = 0; number < many; number += 1) {
    const asked = await execute(askBooking, as(await aPerson()), {
      listing: listing.code,
      ...dates,
      borrower: "person",
    });
    if (!asked.ok) throw new Error(asked.failure.code);
    waiting.push(asked.value.id);
  }
  server = await serve();
  const running = server;
  const answers = await Promise.all(waiting.map((id) => post(running, `/bookings/${id}/approve`, token, {})));
  expect(countByStatus(answers)).toEqual({ 200: 1, 409: 99 });
  for (const { body } of answers.filter(({ status }) => status === 409)) expect(reasonCodes(body)).toContain("booked");
  await running.stop();
  const db = await database();
  expect(await db.booking.count({ where: { listingId: listing.id, status: "approved" } })).toBe(1);
  expect(await violations()).toEqual([]);
});
