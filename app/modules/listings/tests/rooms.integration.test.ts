import { beforeEach, describe, expect, test } from "vitest";
import { searchListings } from "#app/modules/discovery/use-cases/search-listings.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Failure } from "#app/platform/result.ts";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import { type Person, visitor } from "#app/platform/viewer.ts";
import { must } from "#tests/factories/bookings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { addUnits } from "../use-cases/add-units.server.ts";
import { createListing } from "../use-cases/create-listing.server.ts";
import { duplicateListing } from "../use-cases/duplicate-listing.server.ts";
import { getListing } from "../use-cases/get-listing.server.ts";
import { setInterlock } from "../use-cases/set-interlock.server.ts";
import { updateListing } from "../use-cases/update-listing.server.ts";

let spaceId: string;
let keeper: Person;

const outside = { viewer: visitor, now: wednesday, requestId: "test" };
const hall = { kind: "room", title: "Grande salle", category: "hall" } as const;

beforeEach(async () => {
  spaceId = (await aSpace()).id;
  keeper = await aPerson({ roles: { [spaceId]: "keeper" } });
});

async function made(more: Record<string, unknown> = {}) {
  return must(await execute(createListing, as(keeper), { ...hall, spaceId, publish: true, ...more }));
}

async function refusal(useCase: AnyUseCase, input: Record<string, unknown>): Promise<Failure> {
  const result = await execute(useCase, as(keeper), input);
  if (result.ok) throw new Error("it was accepted");
  return result.failure;
}

describe("a room", () => {
  test("is used where it stands, by the half-hour, and is told by its category", async () => {
    const room = await made({ kind: undefined });
    expect(room).toMatchObject({ kind: "room", occupancy: "whole", opening: null });
    expect(room.rules.away).toBeUndefined();
    expect(room.rules.on_the_spot?.granularity).toEqual({ minutes: 30 });
  });

  test("stays a room", async () => {
    expect(await refusal(createListing, { ...hall, spaceId, category: "sewing" })).toMatchObject({
      code: "listings.kind_of_category",
    });
    const { id, version } = await made();
    expect((await refusal(updateListing, { listingId: id, version, category: "sewing" })).code).toBe(
      "listings.kind_of_category",
    );
    must(await execute(updateListing, as(keeper), { listingId: id, version, category: "auditorium" }));
  });

  test("is copied with its facts, its hours and the way in", async () => {
    const facts = { seated: 110, stepFree: true, equipment: ["piano"] };
    const opening = { weekly: [{ weekday: 4, opens: 480, closes: 1380 }], exceptions: [] };
    const { id } = await made({ facts, opening, access: "Code 2604", occupancy: "shared" });
    const copy = must(await execute(duplicateListing, as(keeper), { listingId: id }));
    expect(copy).toMatchObject({ kind: "room", facts, opening, access: "Code 2604", occupancy: "shared" });
  });

  test("goes back to the hours of its space", async () => {
    const { id, version } = await made({ opening: { weekly: "always" } });
    const changed = must(await execute(updateListing, as(keeper), { listingId: id, version, opening: null }));
    expect(changed.opening).toBeNull();
    const db = await database();
    const [row] = await db.$queryRaw<{ opening: string | null }[]>`SELECT opening FROM Listing WHERE id = ${id}`;
    expect(row?.opening).toBeNull();
  });
});

describe("the way in", () => {
  test("is for its keepers: not in the API of others, not in the words of the catalogue", async () => {
    const { id } = await made({ access: "Boîte à clé, code 260426" });
    expect(must(await execute(getListing, as(keeper), { listingId: id })).access).toContain("260426");
    expect(JSON.stringify(must(await execute(getListing, outside, { listingId: id })))).not.toContain("260426");
    expect(must(await execute(searchListings, outside, { q: "260426" })).items).toEqual([]);
  });
});

describe("rooms inside rooms", () => {
  test("are named by the API, drafts to their keepers alone", async () => {
    const whole = await made();
    const part = await made({ title: "Côté cour", publish: false });
    must(await execute(setInterlock, as(keeper), { outerId: whole.id, innerId: part.id }));
    expect(must(await execute(getListing, as(keeper), { listingId: whole.id })).contains).toMatchObject([
      { code: part.code },
    ]);
    expect(must(await execute(getListing, outside, { listingId: whole.id })).contains).toEqual([]);
    expect((await refusal(setInterlock, { outerId: part.id, innerId: whole.id })).code).toBe(
      "listings.encloses_itself",
    );
    expect((await refusal(setInterlock, { outerId: whole.id, innerId: whole.id })).code).toBe(
      "listings.encloses_itself",
    );
  });
});

describe("many units at once", () => {
  test("eighty-two beds in rooms of one to three", async () => {
    const { id } = await made({
      category: "bedroom",
      quantity: 20,
      unitLabels: { firstLabel: "Chambre 1", each: 1 },
    });
    const beds = { listingId: id, each: 2, count: 44, firstLabel: "Chambre 21, lit 1" };
    must(await execute(addUnits, as(keeper), beds));
    const more = { ...beds, each: 3, count: 18, firstLabel: "Chambre 43, lit 1" };
    const { units } = must(await execute(addUnits, as(keeper), more));
    expect(units).toHaveLength(82);
    expect(units.at(-1)?.label).toBe("Chambre 48, lit 3");
    expect(new Set(units.map(({ label }) => label)).size).toBe(82);
  });

  test("refuses 201, a label that is taken, and groups with nothing to count them", async () => {
    const { id } = await made({ occupancy: "shared" });
    const desks = { listingId: id, count: 3, firstLabel: "Bureau 1" };
    expect((await refusal(addUnits, { ...desks, count: 201 })).fields.count).toBeDefined();
    expect((await refusal(addUnits, { ...desks, count: 0 })).fields.count).toBeDefined();
    must(await execute(addUnits, as(keeper), desks));
    expect(await refusal(addUnits, { ...desks, firstLabel: "Bureau 3" })).toMatchObject({
      code: "listings.label_taken",
      params: { label: "Bureau 3" },
    });
    expect((await refusal(addUnits, { ...desks, firstLabel: "Lit", each: 2 })).code).toBe(
      "listings.label_without_group",
    );
  });
});

describe("what cannot be", () => {
  test.each([-3, 0, 1.5, 1e9])("a capacity of %s", async (seated) => {
    const failure = await refusal(createListing, { ...hall, spaceId, facts: { seated } });
    expect(failure.fields["facts.seated"]).toBeDefined();
  });

  test("hours that overlap or end before they begin, a date that does not exist, the same one twice", async () => {
    const opening = (weekly: object[], exceptions: object[] = []) => ({
      ...hall,
      spaceId,
      opening: { weekly, exceptions },
    });
    const keys = async (input: Record<string, unknown>) =>
      Object.entries((await refusal(createListing, input)).fields).map(([path, [sentence]]) => [path, sentence?.key]);
    const morning = { weekday: 2, opens: 480, closes: 720 };
    expect(await keys(opening([morning, { ...morning, opens: 600 }]))).toEqual([
      ["opening.weekly", "failures.listings.issue_opening_overlap"],
    ]);
    expect(await keys(opening([{ weekday: 2, opens: 720, closes: 480 }]))).toEqual([
      ["opening.weekly", "failures.listings.issue_opening_not_a_range"],
    ]);
    expect(await keys(opening([], [{ date: "2027-02-30", ranges: [] }]))).toEqual([
      ["opening.exceptions", "failures.listings.issue_opening_no_such_date"],
    ]);
    const twice = { date: "2027-05-01", ranges: [] };
    expect(await keys(opening([], [twice, twice]))).toEqual([
      ["opening.exceptions", "failures.listings.issue_opening_same_date_twice"],
    ]);
  });
});

describe("the catalogue", () => {
  test("finds rooms by how many people they hold and who can come in", async () => {
    const word = `auditorium${spaceId.slice(-8)}`;
    const room = (title: string, facts: object) => made({ title: `${word} ${title}`, facts });
    await room("petit", { seated: 24, stepFree: false });
    await room("moyen", { seated: 60, standing: 90, stepFree: true });
    await room("grand", { seated: 200, stepFree: true, inductionLoop: true });
    const titles = async (more: object) =>
      must(await execute(searchListings, outside, { q: word, ...more }))
        .items.map(({ title }) => title.replace(`${word} `, ""))
        .sort();
    expect(await titles({})).toEqual(["grand", "moyen", "petit"]);
    expect(await titles({ kind: "equipment" })).toEqual([]);
    expect(await titles({ people: "25" })).toEqual(["grand", "moyen"]);
    expect(await titles({ people: "85" })).toEqual(["grand", "moyen"]);
    expect(await titles({ people: "91" })).toEqual(["grand"]);
    expect(await titles({ people: "201" })).toEqual([]);
    expect(await titles({ stepFree: "yes" })).toEqual(["grand", "moyen"]);
    expect(await titles({ stepFree: "yes", inductionLoop: "yes", people: "10" })).toEqual(["grand"]);
  });

  test("follows what is said of a room", async () => {
    const word = `studio${spaceId.slice(-8)}`;
    const { id, version } = await made({ title: word, facts: { seated: 12 } });
    const count = async () => must(await execute(searchListings, outside, { q: word, people: "30" })).items.length;
    expect(await count()).toBe(0);
    must(await execute(updateListing, as(keeper), { listingId: id, version, facts: { seated: 40 } }));
    expect(await count()).toBe(1);
  });
});
