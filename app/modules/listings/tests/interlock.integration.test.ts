import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { removeInterlock } from "../use-cases/remove-interlock.server.ts";
import { setInterlock } from "../use-cases/set-interlock.server.ts";
import { transferListing } from "../use-cases/transfer-listing.server.ts";

let keeper: Person;
let ids: Record<"hall" | "workshop" | "laser" | "stage", string>;
let spaceId: string;

async function pairs(): Promise<string[]> {
  const db = await database();
  const rows = await db.interlockPair.findMany({ where: { listingId: { in: Object.values(ids) } } });
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  return rows.map(({ listingId, otherListingId }) => `${names[listingId]}-${names[otherListingId]}`).sort();
}

function put(outer: keyof typeof ids, inner: keyof typeof ids) {
  return execute(setInterlock, as(keeper), { outerId: ids[outer], innerId: ids[inner] });
}

beforeEach(async () => {
  spaceId = (await aSpace()).id;
  keeper = await aPerson({ roles: { [spaceId]: "steward" } });
  const make = async (title: string) => (await aListing({ spaceId, title })).id;
  ids = {
    hall: await make("Hall"),
    workshop: await make("Atelier"),
    laser: await make("Laser"),
    stage: await make("Scène"),
  };
});

test("the closure is kept both ways; neighbours do not block each other", async () => {
  await put("workshop", "laser");
  await put("hall", "workshop");
  await put("hall", "stage");
  expect(await pairs()).toEqual(
    [
      "hall-laser",
      "hall-stage",
      "hall-workshop",
      "laser-hall",
      "laser-workshop",
      "stage-hall",
      "workshop-hall",
      "workshop-laser",
    ].sort(),
  );
  await execute(removeInterlock, as(keeper), { outerId: ids.hall, innerId: ids.workshop });
  expect(await pairs()).toEqual(["hall-stage", "laser-workshop", "stage-hall", "workshop-laser"]);
});

test("saying it twice changes nothing; a thing inside itself is refused", async () => {
  expect((await put("hall", "workshop")).ok).toBe(true);
  expect((await put("hall", "workshop")).ok).toBe(true);
  expect((await put("workshop", "laser")).ok).toBe(true);
  for (const [outer, inner] of [
    ["laser", "hall"],
    ["workshop", "hall"],
    ["hall", "hall"],
  ] as const)
    expect(await put(outer, inner)).toMatchObject({ failure: { code: "listings.encloses_itself", status: 422 } });
});

test("only between listings of one space, by its keepers", async () => {
  const other = await aSpace();
  const foreign = await aListing({ spaceId: other.id });
  const both = await aPerson({ roles: { [spaceId]: "keeper", [other.id]: "keeper" } });
  expect(await execute(setInterlock, as(keeper), { outerId: ids.hall, innerId: foreign.id })).toMatchObject({
    failure: { status: 403 },
  });
  expect(await execute(setInterlock, as(both), { outerId: ids.hall, innerId: foreign.id })).toMatchObject({
    failure: { code: "listings.not_same_space" },
  });
});

test("what is given to another space leaves its room", async () => {
  const other = await aSpace();
  const steward = await aPerson({ roles: { [spaceId]: "steward", [other.id]: "steward" } });
  await put("hall", "workshop");
  await put("workshop", "laser");
  await execute(transferListing, as(steward), { listingId: ids.workshop, toSpaceId: other.id });
  expect(await pairs()).toEqual([]);
});
