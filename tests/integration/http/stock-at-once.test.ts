import { afterEach, expect, test } from "vitest";
import { updateListing } from "#app/modules/listings/use-cases/update-listing.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { must } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { aPerson, aToken } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { countByStatus, post, serve, violations } from "./product.ts";
import type { RunningServer } from "./server.ts";

const many = 50;
let server: RunningServer | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

async function balanceOf(materialId: string): Promise<number> {
  const db = await database();
  const { _sum } = await db.stockMovement.aggregate({ where: { materialId }, _sum: { delta: true } });
  return _sum.delta ?? 0;
}

async function theLastKilogram() {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "steward" } });
  return aMaterial({ space, keeper, quantity: 1000 });
}

test("fifty people take the last kilogram at once: one has it, forty-nine are told that there is not enough", async () => {
  const { space, material } = await theLastKilogram();
  const tokens = [];
  for (let number = 0; number < many; number += 1)
    tokens.push(await aToken(await aPerson({ roles: { [space.id]: "keeper" } })));
  server = await serve();
  const running = server;
  const take = { kind: "consume", quantity: 1000 };
  const answers = await Promise.all(
    tokens.map((token) => post(running, `/materials/${material.code}/movements`, token, take)),
  );
  expect(countByStatus(answers)).toEqual({ 201: 1, 409: many - 1 });
  for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe("materials.not_enough");
  await running.stop();
  expect(await balanceOf(material.id)).toBe(0);
  expect(await violations()).toEqual([]);
});

test("taken by a hundred grams, the last kilogram serves ten of fifty", async () => {
  const { keeper, material } = await theLastKilogram();
  const token = await aToken(keeper);
  server = await serve();
  const running = server;
  const take = { kind: "consume", quantity: 100 };
  const answers = await Promise.all(
    Array.from({ length: many }, () => post(running, `/materials/${material.code}/movements`, token, take)),
  );
  expect(countByStatus(answers)).toEqual({ 201: 10, 409: many - 10 });
  await running.stop();
  expect(await balanceOf(material.id)).toBe(0);
  expect(await violations()).toEqual([]);
});

test("fifty spaces that are accepted without asking want the last kilogram: it is promised once, the others wait", async () => {
  const { keeper, material } = await theLastKilogram();
  const atOnce = { everyone: true, networkIds: [], trusted: false, ownMembers: false };
  const { listingId } = material;
  must(await by(keeper, updateListing, { listingId, version: 1, asking: { audience: "anyone", atOnce } }));
  const askers = [];
  for (let number = 0; number < many; number += 1) {
    const { id } = await aSpace();
    askers.push({ space: id, token: await aToken(await aPerson({ roles: { [id]: "steward" } })) });
  }
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    askers.map(({ space, token }) =>
      post(running, `/materials/${material.code}/requests`, token, { space, quantity: 1000 }),
    ),
  );
  expect(countByStatus(answers)).toEqual({ 201: many });
  const states = answers.map(({ body }) => body.status);
  expect(states.filter((state) => state === "accepted")).toHaveLength(1);
  expect(states.filter((state) => state === "requested")).toHaveLength(many - 1);
  await running.stop();
  expect(await violations()).toEqual([]);
});
