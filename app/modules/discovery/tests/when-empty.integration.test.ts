import { beforeAll, expect, test } from "vitest";
import { execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { searchListings } from "../use-cases/search-listings.server.ts";

const context = { viewer: visitor, now: wednesday, requestId: "test" };

async function search(input: Record<string, unknown>) {
  const result = await execute(searchListings, context, input);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

beforeAll(async () => {
  const crest = await aSpace({ name: "Atelier de Crest", town: "Crest" });
  const brest = await aSpace({ name: "Chez Jeanne", town: "Brest", latitude: 48.39, longitude: -4.49 });
  await aListing({ spaceId: crest.id, title: "Prusa MK3S", searchWords: "Imprimante 3D à filament" });
  await aListing({ spaceId: crest.id, title: "Découpeuse laser", category: "laser_cutter" });
  await aListing({ spaceId: brest.id, title: "Scie à ruban", category: "saw" });
  await aListing({ spaceId: brest.id, title: "Brouillon de girouette", status: "draft" });
});

test.each([
  ["imprimnate", "imprimante"],
  ["dècoupeuze", "decoupeuse"],
  ["imprimante 3D résine", "imprimante 3d"],
  ["prussa mk3s", "prusa mk3s"],
])("« %s » finds nothing, « %s » does", async (q, other) => {
  const { items, instead } = await search({ q });
  expect(items).toEqual([]);
  expect(instead?.q).toBe(other);
  expect((await search({ q: other })).items).toHaveLength(1);
});

test("words are looked for among what is published, and never in the names of squares and categories", async () => {
  for (const q of ["girouete", "clasercuter", "zzzz"])
    expect((await search({ q })).instead, q).toEqual({ q: null, without: [] });
});

test("one filter less says how much it would find, and is not proposed where it would find nothing", async () => {
  const { instead } = await search({ q: "scie", place: "Crest", category: "laser_cutter" });
  expect(instead).toEqual({ q: null, without: [{ filter: "words", count: 1, more: false }] });
  const far = await search({ q: "scie", place: "Crest" });
  expect(far.instead?.without.map(({ filter, count }) => [filter, count])).toEqual([
    ["words", 2],
    ["place", 1],
  ]);
  const whole = await search({ q: "scie", place: "Brest" });
  expect(whole.instead).toBeNull();
});
