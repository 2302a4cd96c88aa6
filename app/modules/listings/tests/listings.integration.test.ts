import { beforeEach, describe, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { type Person, visitor } from "#app/platform/viewer.ts";
import { must } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { addUnit } from "../use-cases/add-unit.server.ts";
import { createListing } from "../use-cases/create-listing.server.ts";
import { getListing } from "../use-cases/get-listing.server.ts";
import { listListingEvents } from "../use-cases/list-listing-events.server.ts";
import { listListings } from "../use-cases/list-listings.server.ts";
import { returnUnitToService } from "../use-cases/return-unit-to-service.server.ts";
import { setAccessories } from "../use-cases/set-accessories.server.ts";
import { updateListing } from "../use-cases/update-listing.server.ts";
import { updateUnit } from "../use-cases/update-unit.server.ts";
import { withdrawUnit } from "../use-cases/withdraw-unit.server.ts";

let space: Awaited<ReturnType<typeof aSpace>>;
let keeper: Person;
let stranger: Person;

beforeEach(async () => {
  space = await aSpace();
  keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  stranger = await aPerson();
});

async function kindsOf(listingId: string): Promise<string[]> {
  const events = must(await execute(listListingEvents, as(keeper), { listingId }));
  return events.items.map(({ kind }) => kind).reverse();
}

const printer = { title: "Prusa MK3S", category: "printer_filament" };

describe("a listing in two minutes", () => {
  test("needs a title and a category; the rest has sensible defaults", async () => {
    const made = must(await execute(createListing, as(keeper), { ...printer, spaceId: space.id, publish: true }));
    expect(made).toMatchObject({
      status: "published",
      kind: "equipment",
      terms: { kind: "free", depositCents: null },
      asking: { audience: "anyone", persons: false, atOnce: { everyone: false } },
      units: [{ label: "n° 1", condition: "good", status: "in_service" }],
    });
    expect(made.code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXYZ]{4}$/);
    expect(made.rules.away?.granularity).toBe("day");
    // Both are written in one millisecond, in which ids have no order.
    expect((await kindsOf(made.id)).sort()).toEqual(["created", "published"]);
    expect(must(await execute(getListing, as(stranger), { listingId: made.code.toLowerCase() })).id).toBe(made.id);
  });

  test.each([
    [{ title: "" }, "title"],
    [{ title: "x".repeat(121) }, "title"],
    [{ category: "weapons" }, "category"],
    [{ quantity: 0 }, "quantity"],
    [{ quantity: -3 }, "quantity"],
    [{ quantity: 1e9 }, "quantity"],
    [{ terms: { kind: "per_day" } }, "terms.amountCents"],
    [{ terms: { kind: "free", depositCents: -1 } }, "terms.depositCents"],
    [{ asking: { audience: "networks" } }, "asking.networkIds"],
    [{ rules: {} }, "rules"],
    [
      { rules: { away: { ...defaultRules("away"), minLength: { days: 5 }, maxLength: { days: 2 } } } },
      "rules.away.minLength",
    ],
    [{ facts: { nozzleMm: -0.4 } }, "facts.nozzleMm"],
  ])("%j is refused and says where", async (given, field) => {
    const result = await execute(createListing, as(keeper), { ...printer, spaceId: space.id, ...given });
    expect(result).toMatchObject({ ok: false, failure: { code: "platform.invalid_input", status: 422 } });
    expect(result.ok ? [] : Object.keys(result.failure.fields)).toContain(field);
  });

  test("text with markup, right-to-left script and every accent is kept as text", async () => {
    const title = '<b onclick="x">Évènement</b> ثلاثية ﬁn Ŝ';
    const made = must(await execute(createListing, as(keeper), { ...printer, title, spaceId: space.id }));
    expect(made.title).toBe(title.normalize());
  });

  test("is for the keepers of the space", async () => {
    const member = await aPerson({ roles: { [space.id]: "member" } });
    for (const viewer of [stranger, member])
      expect(await execute(createListing, as(viewer), { ...printer, spaceId: space.id })).toMatchObject({
        failure: { code: "listings.forbidden", status: 403 },
      });
    expect(
      await execute(createListing, { ...as(keeper), viewer: visitor }, { ...printer, spaceId: space.id }),
    ).toMatchObject({
      failure: { status: 401 },
    });
    expect(await execute(createListing, as(keeper), { ...printer, spaceId: "nowhere" })).toMatchObject({
      failure: { status: 404 },
    });
  });

  test("refuses the training of another space, and a network that does not exist", async () => {
    const other = await aSpace();
    const training = await transaction(async () => {
      const db = await database();
      return db.training.create({ data: { spaceId: other.id, name: "Laser", createdAt: wednesday } });
    });
    const given = { ...printer, spaceId: space.id };
    expect(await execute(createListing, as(keeper), { ...given, trainingId: training.id })).toMatchObject({
      failure: { code: "listings.no_such_training" },
    });
    const asking = { audience: "networks", networkIds: ["nobody"] };
    expect(await execute(createListing, as(keeper), { ...given, asking })).toMatchObject({
      failure: { code: "listings.no_such_network" },
    });
  });
});

describe("changing", () => {
  test("one part leaves the others as they are, and a stale page overwrites nothing", async () => {
    const listing = await aListing({ spaceId: space.id, terms: { kind: "free", depositCents: 15_000 } });
    const changed = must(
      await execute(updateListing, as(keeper), {
        listingId: listing.id,
        version: 1,
        title: "Prusa MK4",
        care: "À rendre propre",
      }),
    );
    expect(changed).toMatchObject({
      title: "Prusa MK4",
      care: "À rendre propre",
      version: 2,
      terms: { depositCents: 15_000 },
    });
    const stale = await execute(updateListing, as(keeper), { listingId: listing.id, version: 1, title: "Autre" });
    expect(stale).toMatchObject({ failure: { code: "listings.stale", status: 409, details: { version: 2 } } });
    expect(must(await execute(getListing, as(keeper), { listingId: listing.id })).title).toBe("Prusa MK4");
  });

  test("two at once: one is kept, the other is told", async () => {
    const listing = await aListing({ spaceId: space.id });
    const results = await Promise.all(
      ["A la première", "A la seconde"].map((title) =>
        execute(updateListing, as(keeper), { listingId: listing.id, version: 1, title }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("somebody else's listing: 403 when it is public, 404 when it is not", async () => {
    const open = await aListing({ spaceId: space.id });
    const draft = await aListing({ spaceId: space.id, status: "draft" });
    const change = (listingId: string) =>
      execute(updateListing, as(stranger), { listingId, version: 1, title: "Volée" });
    expect(await change(open.id)).toMatchObject({ failure: { status: 403 } });
    expect(await change(draft.id)).toMatchObject({ failure: { status: 404 } });
    expect(await execute(getListing, as(stranger), { listingId: draft.code })).toMatchObject({
      failure: { status: 404 },
    });
    expect(must(await execute(listListings, as(stranger), { spaceId: space.id })).items).toHaveLength(1);
    expect(must(await execute(listListings, as(keeper), { spaceId: space.id })).items).toHaveLength(2);
  });
});

describe("units and accessories", () => {
  test("are added, renamed, withdrawn and put back; two do not share a label", async () => {
    const { id: listingId } = await aListing({ spaceId: space.id });
    const two = must(await execute(addUnit, as(keeper), { listingId }));
    expect(two.units.map(({ label }) => label)).toEqual(["n° 1", "n° 2"]);
    const unitId = two.units[1]!.id;
    expect(await execute(updateUnit, as(keeper), { listingId, unitId, label: "n° 1" })).toMatchObject({
      failure: { code: "listings.label_taken" },
    });
    const renamed = must(await execute(updateUnit, as(keeper), { listingId, unitId, condition: "worn" }));
    expect(renamed.units[1]).toMatchObject({ label: "n° 2", condition: "worn" });
    expect(must(await execute(withdrawUnit, as(keeper), { listingId, unitId })).units[1]?.status).toBe("withdrawn");
    expect(must(await execute(returnUnitToService, as(keeper), { listingId, unitId })).units[1]?.status).toBe(
      "in_service",
    );
    expect(await execute(withdrawUnit, as(keeper), { listingId, unitId: "nobody" })).toMatchObject({
      failure: { status: 404 },
    });
  });

  test("an accessory that keeps its name keeps its id", async () => {
    const listing = await aListing({
      spaceId: space.id,
      accessories: [
        { name: "spatule", quantity: 1 },
        { name: "câble", quantity: 1 },
      ],
    });
    const cable = listing.accessories.find(({ name }) => name === "câble");
    const after = must(
      await execute(setAccessories, as(keeper), {
        listingId: listing.id,
        accessories: [
          { name: "câble", quantity: 2 },
          { name: "carte SD", quantity: 1 },
        ],
      }),
    );
    expect(after.accessories.map(({ name, quantity }) => [name, quantity])).toEqual([
      ["câble", 2],
      ["carte SD", 1],
    ]);
    expect(after.accessories[0]?.id).toBe(cable?.id);
  });
});
