import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { findSpace, placeSpaces, updateSpaceRow } from "#app/modules/spaces/repos/space.repo.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { alwaysOpen, aSpace } from "#tests/factories/spaces.ts";
import { searchListings } from "../use-cases/search-listings.server.ts";

const context = { viewer: visitor, now: wednesday, requestId: "test" };

async function search(input: Record<string, unknown>) {
  const result = await execute(searchListings, context, input);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function titles(input: Record<string, unknown>): Promise<string[]> {
  return (await search(input)).items.map(({ title }) => title);
}

let crest: { id: string };
let grenoble: { id: string };
let lens: { id: string };

beforeAll(async () => {
  crest = await aSpace({ name: "Atelier de Crest", town: "Crest" });
  grenoble = await aSpace({ name: "La Casemate", town: "Grenoble", latitude: 45.1885, longitude: 5.7245 });
  lens = await aSpace({ name: "Chez les Élèves", town: "Saint-Étienne", latitude: 45.4397, longitude: 4.3872 });
  await aListing({ spaceId: crest.id, title: "Prusa MK3S et son banc", searchWords: "Imprimante 3D à filament" });
  await aListing({ spaceId: grenoble.id, title: "Petite imprimante", description: "Pour débuter" });
  await aListing({ spaceId: lens.id, title: "Découpeuse laser 60 W", category: "laser_cutter" });
  await aListing({ spaceId: crest.id, title: "طابعة ثلاثية الأبعاد", category: "printer_resin" });
  await aListing({ spaceId: crest.id, title: "Brouillon d’imprimante", status: "draft" });
});

describe("words", () => {
  test("find titles first, then what is written elsewhere, whatever accents, case and plural", async () => {
    expect(await titles({ q: "IMPRIMANTES" })).toEqual(["Petite imprimante", "Prusa MK3S et son banc"]);
    expect(await titles({ q: "decoupeuse" })).toEqual(["Découpeuse laser 60 W"]);
    expect(await titles({ q: "découpeuse" })).toEqual(["Découpeuse laser 60 W"]);
    expect(await titles({ q: "impri 3D" })).toEqual(["Prusa MK3S et son banc"]);
    expect(await titles({ q: "ثلاثية" })).toEqual(["طابعة ثلاثية الأبعاد"]);
    expect(await titles({ q: "casemate" })).toEqual(["Petite imprimante"]);
  });

  test("never find by the names of squares or categories of the index", async () => {
    expect(await titles({ q: "clasercutter" })).toEqual([]);
    expect(await titles({ q: "s538x740" })).toEqual([]);
  });

  test.each([
    '"',
    "*",
    "a AND",
    "NEAR(",
    "title:",
    "(((",
    "-",
    "^x",
    "'; DROP TABLE Listing; --",
    "{title} : x",
    "\u0000",
    "OR OR",
  ])("%s is no error", async (q) => {
    await expect(search({ q })).resolves.toBeDefined();
  });

  test("nothing that can be typed is an error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 40 }), async (q, place) => {
        await search({ q, place });
      }),
      { numRuns: 150 },
    );
  });
});

describe("where", () => {
  test("near a town, nearest first, with the distance", async () => {
    const { items, place } = await search({ place: "Crest (26)", radiusKm: 90 });
    expect(place?.name).toBe("Crest");
    expect(items.map(({ space }) => space.name)).toEqual(["Atelier de Crest", "Atelier de Crest", "La Casemate"]);
    expect(items[0]?.distanceKm).toBeLessThan(1);
    expect(items[2]?.distanceKm).toBeGreaterThan(70);
    expect(await titles({ place: "crest", radiusKm: 10 })).toHaveLength(2);
  });

  test("a town is found without its accents", async () => {
    expect(await titles({ place: "saint etienne", radiusKm: 5 })).toEqual(["Découpeuse laser 60 W"]);
  });

  test("a town where no space is, is found by its name and postcode; a name of two towns is not", async () => {
    const { items, place, placeUnknown } = await search({ place: "26150 die", radiusKm: 40 });
    expect([place?.name, placeUnknown]).toEqual(["Die", false]);
    expect(items.map(({ space }) => space.name)).toEqual(["Atelier de Crest", "Atelier de Crest"]);
    const near = await search({ place: "26150 Romeyer", radiusKm: 40 });
    expect(near.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
    expect((await search({ place: "26150", radiusKm: 40 })).placeUnknown).toBe(false);
    expect((await search({ place: "Saint-Denis" })).placeUnknown).toBe(true);
    expect((await search({ place: "Saint-Denis (974)" })).place?.latitude).toBeCloseTo(-20.88, 1);
  });

  test("a space without a pin is found around its town, from the day it says so", async () => {
    const inDie = await aSpace({ town: "Die", postcode: "26150", latitude: null, longitude: null });
    await aListing({ spaceId: inDie.id, title: "Scie à chantourner" });
    const abroad = { town: "Dié", postcode: "26150", country: "ES" };
    const spanish = await aSpace({ ...abroad, latitude: null, longitude: null });
    await aListing({ spaceId: spanish.id, title: "Scie à ruban" });
    const around = () => titles({ place: "Die (26)", radiusKm: 5 });
    expect(await around()).toEqual([]);
    expect(await placeSpaces()).toBeGreaterThan(0);
    expect(await placeSpaces()).toBe(0);
    expect(await around()).toEqual(["Scie à chantourner"]);
    const { items } = await search({ place: "26150 Romeyer", radiusKm: 20, q: "scie" });
    expect(items[0]?.distanceKm).toBeLessThan(10);
    const space = await findSpace(inDie.id);
    if (!space) throw new Error("the space is there");
    await transaction(() => updateSpaceRow(space, space.version, { town: "Grenoble", postcode: "38000" }));
    expect(await around()).toEqual([]);
    expect(await titles({ place: "Grenoble", radiusKm: 5, q: "scie" })).toEqual(["Scie à chantourner"]);
    await transaction(async () => {
      await (await database()).listing.updateMany({
        where: { spaceId: { in: [inDie.id, spanish.id] } },
        data: { status: "archived" },
      });
    });
  });

  test("a town that nobody knows filters nothing, and that is said", async () => {
    const { items, place, placeUnknown } = await search({ place: "Atlantide" });
    expect([place, placeUnknown, items.length >= 4]).toEqual([null, true, true]);
  });

  test("around a point", async () => {
    expect(await titles({ latitude: 45.19, longitude: 5.72, radiusKm: 5 })).toEqual(["Petite imprimante"]);
  });

  test("half a point is refused", async () => {
    expect((await execute(searchListings, context, { latitude: 45 })).ok).toBe(false);
  });
});

describe("what", () => {
  test("by category, or family of categories", async () => {
    expect(await titles({ category: "laser_cutter" })).toEqual(["Découpeuse laser 60 W"]);
    expect(await titles({ category: "fabrication" })).toHaveLength(4);
    expect(await titles({ category: "garden" })).toEqual([]);
    expect(await execute(searchListings, context, { category: "weapons" })).toMatchObject({
      ok: false,
      failure: { status: 422 },
    });
  });

  test("by network", async () => {
    const network = await transaction(async () => {
      const db = await database();
      const made = await db.network.create({
        data: { slug: "drome", name: "Lieux de la Drôme", createdAt: wednesday, updatedAt: wednesday },
      });
      await db.networkMembership.create({
        data: { networkId: made.id, spaceId: crest.id, status: "member", createdAt: wednesday },
      });
      await db.networkMembership.create({
        data: { networkId: made.id, spaceId: grenoble.id, status: "requested", createdAt: wednesday },
      });
      return made;
    });
    expect(await titles({ network: network.slug })).toHaveLength(2);
    expect(await titles({ network: network.id, q: "imprimante" })).toEqual(["Prusa MK3S et son banc"]);
    expect(await execute(searchListings, context, { network: "nobody" })).toMatchObject({ failure: { status: 404 } });
  });
});

describe("when", () => {
  test("what is taken then is left out; what is closed on those days is offered with other days", async () => {
    const space = await aSpace({
      town: "Brest",
      latitude: 48.39,
      longitude: -4.49,
      opening: { ...alwaysOpen, weekly: alwaysOpen.weekly.filter(({ weekday }) => weekday !== 7) },
    });
    const taken = await aListing({ spaceId: space.id, title: "Prise", category: "other" });
    await aListing({ spaceId: space.id, title: "Libre", category: "other" });
    await transaction(async () => {
      const db = await database();
      await db.block.create({
        data: {
          listingId: taken.id,
          cause: "own_use",
          quantity: 1,
          startAt: new Date("2027-03-03T00:00:00Z"),
          createdAt: wednesday,
        },
      });
    });
    const within = { place: "Brest", radiusKm: 5 };
    const { items } = await search({ ...within, from: "2027-03-02", to: "2027-03-05" });
    expect(items.map(({ title, fit }) => [title, fit])).toEqual([["Libre", "free"]]);
    const before = await search({ ...within, from: "2027-03-01", to: "2027-03-02" });
    expect(before.items.map(({ fit }) => fit)).toEqual(["free", "free"]);
    const onSunday = await search({ ...within, from: "2027-02-27", to: "2027-02-28" });
    expect(onSunday.items.map(({ fit }) => fit)).toEqual(["adjust", "adjust"]);
  });

  test.each([{ from: "2027-02-30" }, { from: "2027-03-05", to: "2027-03-02" }, { to: "2027-03-02" }])(
    "%o is refused",
    async (dates) => {
      expect(await execute(searchListings, context, dates)).toMatchObject({ ok: false, failure: { status: 422 } });
    },
  );
});

test("pages follow each other without a gap", async () => {
  const space = await aSpace({ town: "Rennes", latitude: 48.117, longitude: -1.678 });
  for (let number = 0; number < 60; number += 1)
    await aListing({ spaceId: space.id, title: `Chaise ${number}`, category: "tables_chairs" });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page: { items: { id: string }[]; next: string | null } = await search({
      q: "chaise",
      place: "Rennes",
      ...(after ? { after } : {}),
    });
    expect(page.items.length).toBeLessThanOrEqual(24);
    seen.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(60);
  expect(seen).toHaveLength(60);
});
