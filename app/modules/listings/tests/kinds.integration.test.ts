import { beforeEach, expect, test } from "vitest";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { searchListings } from "#app/modules/discovery/use-cases/search-listings.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { categoriesOfKind, kindOf } from "../category.ts";
import { listingKinds } from "../listing.ts";
import { addBlock } from "../use-cases/add-block.server.ts";
import { addUnit } from "../use-cases/add-unit.server.ts";
import { createListing } from "../use-cases/create-listing.server.ts";
import { duplicateListing } from "../use-cases/duplicate-listing.server.ts";
import { updateListing } from "../use-cases/update-listing.server.ts";

let space: Awaited<ReturnType<typeof aSpace>>;
let keeper: Person;

const does = <Output>(verb: VerbOf<Output>, input: Record<string, unknown>) => execute(verb, as(keeper), input);

beforeEach(async () => {
  space = await aSpace();
  keeper = await aPerson({ roles: { [space.id]: "steward" } });
});

const bare = { units: [] as string[], rules: {} };
const petg = () =>
  aListing({ ...bare, spaceId: space.id, kind: "material", category: "filament", title: "PETG transparent" });
const visor = () => aListing({ ...bare, spaceId: space.id, kind: "design", category: "model_3d", title: "Serre-tête" });

test("each category is of one kind", () => {
  for (const kind of listingKinds) expect(categoriesOfKind(kind).every((leaf) => kindOf(leaf) === kind)).toBe(true);
  expect(listingKinds.map((kind) => categoriesOfKind(kind).length > 4)).toEqual([true, true, true, true]);
});

test("materials and designs are never booked, whoever asks", async () => {
  for (const { id } of [await petg(), await visor()]) {
    const asked = { listing: id, from: "2027-03-02", to: "2027-03-03", space: space.id };
    const answer = await does(askBooking, asked);
    expect(refusal(answer)).toMatchObject({ code: "bookings.not_by_dates", status: 409 });
    expect(refusal(await does(askBooking, { ...asked, override: true })).code).toBe("bookings.not_by_dates");
  }
});

test("they have neither units, nor blocks, nor rules, and verbs of their own create them", async () => {
  const { id, version } = await petg();
  const codes = [
    refusal(await does(addUnit, { listingId: id })).code,
    refusal(await does(addBlock, { listingId: id, cause: "own_use", from: "2027-03-02" })).code,
    refusal(await does(updateListing, { listingId: id, version, facts: { weightKg: 1 } })).code,
  ];
  expect(codes).toEqual(Array(3).fill("listings.not_by_dates"));
  const created = await does(createListing, { spaceId: space.id, title: "PETG noir", category: "filament" });
  expect(refusal(created).code).toBe("listings.has_own_verb");
  expect(refusal(await does(duplicateListing, { listingId: id })).code).toBe("listings.has_own_verb");
});

test("the catalogue finds them by kind and words, and leaves them out where dates are asked", async () => {
  const material = await petg();
  const design = await visor();
  const printer = await aListing({ spaceId: space.id, title: "PETG et PLA : imprimante" });
  const found = async (input: Record<string, unknown>) =>
    must(await does(searchListings, { ...input, q: input.q ?? "PETG" })).items.map(({ code }) => code);
  expect(await found({})).toEqual(expect.arrayContaining([material.code, printer.code]));
  expect(await found({ kind: "material" })).toContain(material.code);
  expect(await found({ kind: "material" })).not.toContain(printer.code);
  expect(await found({ kind: "design", q: "serre-tête" })).toContain(design.code);
  expect(await found({ from: "2027-03-02" })).not.toContain(material.code);
  const [first] = must(await does(searchListings, { kind: "design", q: "serre-tête" })).items;
  expect(first?.address).toMatch(/^\/d\//);
});
