import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { correctPublic } from "#app/modules/bookings/use-cases/correct-public.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { getQuote } from "../use-cases/get-quote.server.ts";
import { getTariff } from "../use-cases/get-tariff.server.ts";
import { setTariff } from "../use-cases/set-tariff.server.ts";

const hours = { per: "hour", amountCents: 1500 } as const;
const tariff = {
  publics: {
    individual: { kind: "priced", lines: [hours] },
    association: { kind: "priced", lines: [{ per: "hour", amountCents: 750 }] },
  },
  options: [{ key: "sound", name: "Régie son", amountCents: 4000, per: "use" }],
} as const;

function run<Output>(useCase: VerbOf<Output>, viewer: Viewer, input: object) {
  const context = viewer.kind === "person" ? as(viewer, wednesday) : { viewer, now: wednesday, requestId: "test" };
  return execute(useCase, context, input);
}

async function aHall() {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const listing = await aListing({
    spaceId: space.id,
    kind: "room",
    rules: { on_the_spot: defaultRules("on_the_spot") },
    asking: { persons: true, organisations: true },
  });
  const set = await run(setTariff, keeper, { listing: listing.id, version: listing.version, tariff });
  if (!set.ok) throw new Error(JSON.stringify(set.failure));
  return { keeper, listing, version: set.value.version };
}

const evening = { from: "2027-03-04T14:00", to: "2027-03-04T16:30" };

test("prices are said by keepers, read by everybody, and counted before anything is asked", async () => {
  const { keeper, listing, version } = await aHall();
  expect(await run(getTariff, visitor, { listing: listing.code })).toMatchObject({ value: { halfDayMinutes: 300 } });
  const quote = await run(getQuote, visitor, { listing: listing.code, ...evening, options: "sound" });
  expect(quote).toMatchObject({ value: { kind: "priced", totalCents: 3750 + 4000 } });
  const stranger = await aPerson();
  const set = { listing: listing.id, version, tariff: null };
  expect(await run(setTariff, stranger, set)).toMatchObject({ failure: { code: "listings.forbidden" } });
  expect(await run(setTariff, keeper, { ...set, version: version - 1 })).toMatchObject({
    failure: { code: "listings.stale" },
  });
  expect(await run(setTariff, keeper, set)).toMatchObject({ ok: true });
  expect(await run(getQuote, visitor, { listing: listing.code, ...evening })).toMatchObject({
    failure: { code: "prices.no_tariff" },
  });
});

test("a request keeps the prices of its day; other dates are counted by them, and the lender corrects who comes", async () => {
  const { keeper, listing, version } = await aHall();
  const person = await aPerson();
  const asked = await run(askBooking, person, { listing: listing.id, ...evening, borrower: "person", persons: 12 });
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure));
  expect(asked.value.quote).toMatchObject({ public: "individual", totalCents: 3750 });
  expect(asked.value.persons).toBe(12);
  const dearer = {
    ...tariff,
    publics: { individual: { kind: "priced", lines: [{ per: "hour", amountCents: 9900 }] } },
  };
  expect((await run(setTariff, keeper, { listing: listing.id, version, tariff: dearer })).ok).toBe(true);
  const booking = asked.value.code;
  const longer = { from: evening.from, to: "2027-03-04T17:00" };
  const changed = await run(changeBooking, person, { booking, ...longer });
  expect(changed).toMatchObject({ value: { quote: { totalCents: 4500 } } });
  expect(await run(correctPublic, person, { booking, public: "association" })).toMatchObject({
    failure: { code: "bookings.not_yours" },
  });
  const corrected = await run(correctPublic, keeper, { booking, public: "association" });
  expect(corrected).toMatchObject({ value: { quote: { public: "association", totalCents: 2250 } } });
});

test("a tariff that makes no sense is refused at its place", async () => {
  const { keeper, listing, version } = await aHall();
  const wrong = { publics: { company: { kind: "priced", lines: [] } } };
  const refused = await run(setTariff, keeper, { listing: listing.id, version, tariff: wrong });
  expect(refused).toMatchObject({ failure: { status: 422, fields: { "tariff.publics.company": expect.anything() } } });
});
