import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { getPass } from "#app/modules/passes/use-cases/get-pass.server.ts";
import { issuePass } from "#app/modules/passes/use-cases/issue-pass.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { askSeries } from "../use-cases/ask-series.server.ts";
import { askTogether } from "../use-cases/ask-together.server.ts";
import { cancelFollowing } from "../use-cases/cancel-following.server.ts";
import { cancelGroup } from "../use-cases/cancel-group.server.ts";
import { changeSeries } from "../use-cases/change-series.server.ts";
import { extendSeries } from "../use-cases/extend-series.server.ts";
import { previewSeries } from "../use-cases/preview-series.server.ts";

async function aCoworking(days: number, units = 4, more: Record<string, unknown> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "steward" } });
  const rules = { on_the_spot: { ...defaultRules("on_the_spot"), maySpanClosedDays: true } };
  const shared = { spaceId: space.id, kind: "room", occupancy: "shared", rules, units };
  const desks = await aListing({ ...shared, title: "Bureau partagé" });
  const benches = await aListing({ ...shared, title: "Établi partagé" });
  const hall = await aListing({ spaceId: space.id, kind: "room", title: "Salle entière", rules });
  const holder = await aPerson();
  const pass = must(await execute(issuePass, as(keeper), { space: space.id, email: holder.email, days, ...more }));
  return { space, keeper, desks, benches, hall, holder, pass };
}

type Place = Awaited<ReturnType<typeof aCoworking>>;

async function leftOf({ holder, pass }: Place): Promise<number> {
  return must(await execute(getPass, as(holder), { pass: pass.code })).left;
}

const bookings = async ({ holder }: Place) =>
  (await database()).booking.count({ where: { borrowerUserId: holder.userId } });

/** Tuesdays from the second of March. */
const tuesdays = ({ desks, pass }: Place, times: number, more: Record<string, unknown> = {}) => ({
  ...{ listing: desks.code, title: "Bureau du mardi", from: "2027-03-02", times, startsAt: "09:00", endsAt: "17:00" },
  ...{ pass: pass.code, ...more },
});

const on = (listing: { code: string }, date: string, more: Record<string, unknown> = {}) => ({
  ...{ listing: listing.code, from: `${date}T09:00`, to: `${date}T17:00`, ...more },
});

describe("a series paid with a pass", () => {
  test("is accepted at once, also where persons may not ask, and takes one day each time", async () => {
    const place = await aCoworking(10);
    const series = must(await execute(askSeries, as(place.holder), tuesdays(place, 6)));
    expect(series).toMatchObject({ state: "approved", tally: { lines: 6, approved: 6 }, borrower: { kind: "person" } });
    expect(series.bookings.every(({ quote }) => quote?.lines[0]?.what === "pass")).toBe(true);
    expect(await leftOf(place)).toBe(4);
  });

  test("a pass that lacks days is refused with how many are missing, and nothing is written", async () => {
    const place = await aCoworking(4);
    const failure = refusal(await execute(askSeries, as(place.holder), tuesdays(place, 6)));
    expect(failure).toMatchObject({
      code: "passes.not_enough",
      status: 409,
      params: { count: 6, left: 4, missing: 2 },
    });
    expect(await bookings(place)).toBe(0);
    expect(await (await database()).bookingGroup.count({ where: { lenderSpaceId: place.space.id } })).toBe(0);
    expect(await leftOf(place)).toBe(4);
    must(await execute(askSeries, as(place.holder), tuesdays(place, 4)));
    expect(await leftOf(place)).toBe(0);
  });

  test("only the dates that are had are counted; what is shown first is what is taken", async () => {
    const place = await aCoworking(5, 1);
    const taken = { title: "Pris", lines: [on(place.desks, "2027-03-09")], borrower: "space", space: place.space.id };
    must(await execute(askTogether, as(place.keeper), taken));
    const asked = tuesdays(place, 6, { clashes: "skip" });
    const { title: _title, ...typed } = tuesdays(place, 6);
    const shown = must(await execute(previewSeries, as(place.holder), typed));
    expect(shown.dates.filter(({ state }) => state === "free")).toHaveLength(5);
    const series = must(await execute(askSeries, as(place.holder), asked));
    expect(series.tally.lines).toBe(5);
    expect(await leftOf(place)).toBe(0);
  });

  test("the days come back from what is cancelled: from one date on, and then all of it", async () => {
    const place = await aCoworking(6);
    const { code } = must(await execute(askSeries, as(place.holder), tuesdays(place, 6)));
    must(await execute(cancelFollowing, as(place.holder), { group: code, from: "2027-03-23" }));
    expect(await leftOf(place)).toBe(3);
    must(await execute(cancelGroup, as(place.holder), { group: code }));
    expect(await leftOf(place)).toBe(6);
    expect((await checkEverything(wednesday)).violations).toEqual([]);
  });

  test("carried on or changed, it is paid with the same pass, or nothing changes", async () => {
    const place = await aCoworking(6);
    const { code } = must(await execute(askSeries, as(place.holder), tuesdays(place, 4)));
    const tooMany = refusal(await execute(extendSeries, as(place.holder), { group: code, times: 3 }));
    expect(tooMany).toMatchObject({ code: "passes.not_enough", params: { missing: 1 } });
    expect(await bookings(place)).toBe(4);
    must(await execute(extendSeries, as(place.holder), { group: code, times: 1 }));
    expect(await leftOf(place)).toBe(1);
    const twice = { group: code, from: "2027-03-23", weekdays: [2, 4] };
    expect(refusal(await execute(changeSeries, as(place.holder), twice)).code).toBe("passes.not_enough");
    expect(await leftOf(place)).toBe(1);
    const later = { group: code, weekdays: [3] };
    must(await execute(changeSeries, as(place.holder), later));
    expect(await leftOf(place)).toBe(1);
    expect((await checkEverything(wednesday)).violations).toEqual([]);
  });

  test("dates beyond the last day of the pass are refused, as is a whole room", async () => {
    const place = await aCoworking(10, 4, { validUntil: "2027-03-10" });
    expect(refusal(await execute(askSeries, as(place.holder), tuesdays(place, 3))).code).toBe("passes.not_valid");
    const whole = { ...tuesdays(place, 2), listing: place.hall.code };
    expect(refusal(await execute(askSeries, as(place.holder), whole)).code).toBe("passes.only_shared");
    const stranger = await aPerson();
    expect(refusal(await execute(askSeries, as(stranger), tuesdays(place, 2))).code).toBe("passes.not_found");
  });
});

describe("several places paid with a pass", () => {
  const wanted = (place: Place, more: Record<string, unknown> = {}) => ({
    ...{ title: "Deux jours d’atelier", pass: place.pass.code },
    lines: [
      on(place.desks, "2027-03-02", { quantity: 2 }),
      on(place.desks, "2027-03-03"),
      on(place.benches, "2027-03-03"),
    ],
    ...more,
  });

  test("each place takes its days, all at once", async () => {
    const place = await aCoworking(5);
    const group = must(await execute(askTogether, as(place.holder), wanted(place)));
    expect(group).toMatchObject({ state: "approved", tally: { lines: 3, approved: 3 } });
    expect(await leftOf(place)).toBe(1);
    const [first] = group.bookings;
    must(await execute(cancelGroup, as(place.holder), { group: group.code, bookings: [first?.code ?? ""] }));
    expect(await leftOf(place)).toBe(3);
  });

  test("one day too few: refused with how many are missing, nothing half-written; what can be had is counted alone", async () => {
    const place = await aCoworking(3, 2);
    const failure = refusal(await execute(askTogether, as(place.holder), wanted(place)));
    expect(failure).toMatchObject({ code: "passes.not_enough", params: { count: 4, left: 3, missing: 1 } });
    expect(await bookings(place)).toBe(0);
    const taken = { title: "Pris", lines: [on(place.benches, "2027-03-03", { quantity: 2 })] };
    must(await execute(askTogether, as(place.keeper), { ...taken, borrower: "space", space: place.space.id }));
    must(await execute(askTogether, as(place.holder), wanted(place, { leaveOut: true })));
    expect(await leftOf(place)).toBe(0);
  });

  test("a whole room is not paid with it", async () => {
    const place = await aCoworking(5);
    const asked = wanted(place, { lines: [on(place.desks, "2027-03-02"), on(place.hall, "2027-03-02")] });
    expect(refusal(await execute(askTogether, as(place.holder), asked)).code).toBe("passes.only_shared");
  });
});

type Step = { act: "series" | "together" | "cancel" | "following" | "extend"; count: number; which: number };

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom("series", "together", "cancel", "following", "extend"),
  count: fc.integer({ min: 1, max: 5 }),
  which: fc.nat(5),
});

function run(place: Place, { act, count, which }: Step, groups: readonly string[]) {
  const context = as(place.holder);
  const group = groups[which % Math.max(groups.length, 1)] ?? "";
  const date = `2027-03-${String(2 + (which % 5) * 7).padStart(2, "0")}`;
  if (act === "series") return execute(askSeries, context, tuesdays(place, count, { clashes: "skip" }));
  if (act === "cancel") return execute(cancelGroup, context, { group });
  if (act === "following") return execute(cancelFollowing, context, { group, from: date });
  if (act === "extend") return execute(extendSeries, context, { group, times: count, clashes: "skip" });
  const lines = [on(place.desks, "2027-03-04", { quantity: count }), on(place.benches, "2027-03-05")];
  return execute(askTogether, context, { title: "Ensemble", pass: place.pass.code, lines, leaveOut: true });
}

test("whatever is asked, carried on and cancelled, what is left is what was given less what stands, and a refusal changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      async (steps, days) => {
        const place = await aCoworking(days);
        const groups: string[] = [];
        for (const one of steps) {
          const before = [await leftOf(place), await bookings(place)];
          const done = await run(place, one, groups);
          if (!done.ok) expect([await leftOf(place), await bookings(place)]).toEqual(before);
          else if (!groups.includes(done.value.code)) groups.push(done.value.code);
          const db = await database();
          const standing = await db.booking.findMany({
            where: { borrowerUserId: place.holder.userId, status: "approved" },
            select: { quantity: true },
          });
          const held = standing.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(await leftOf(place)).toBe(days - held);
          expect(days - held).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 12 },
  );
  expect((await checkEverything(wednesday)).violations).toEqual([]);
});
