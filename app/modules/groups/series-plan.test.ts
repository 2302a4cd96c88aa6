import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/modules/availability/availability.ts";
import { endOfPeriod, type OldDate, planChange } from "./series-plan.ts";

const live = (date: string): OldDate => ({ date, booking: `b ${date}` });
const gone = (date: string): OldDate => ({ date, booking: null });

test("a date that both rules have stays itself", () => {
  const plan = planChange([live("2027-03-04"), live("2027-03-11")], ["2027-03-04", "2027-03-11"], "week");
  expect(plan.moves.every(({ from, date }) => from === date)).toBe(true);
  expect(plan).toMatchObject({ added: [], dropped: [] });
});

test("from Thursday to Tuesday, each booking moves within its week, and one that was given up does not come back", () => {
  const old = [live("2027-03-04"), gone("2027-03-11"), live("2027-03-18")];
  const plan = planChange(old, ["2027-03-02", "2027-03-09", "2027-03-16", "2027-03-23"], "week");
  expect(plan.moves.map(({ from, date }) => [from, date])).toEqual([
    ["2027-03-04", "2027-03-02"],
    ["2027-03-18", "2027-03-16"],
  ]);
  expect(plan.added).toEqual(["2027-03-23"]);
});

test("every second week only, the others have no date any more", () => {
  const old = ["2027-03-04", "2027-03-11", "2027-03-18"].map(live);
  const plan = planChange(old, ["2027-03-04", "2027-03-18"], "week");
  expect(plan.dropped.map(({ date }) => date)).toEqual(["2027-03-11"]);
});

test("the last period keeps its end", () => {
  expect(endOfPeriod("2027-03-04", "week")).toBe("2027-03-07");
  expect(endOfPeriod("2028-02-10", "month")).toBe("2028-02-29");
  expect(endOfPeriod("2027-03-04", "day")).toBe("2027-03-04");
});

test("whatever the two rules, every booking is moved once or dropped, and every new date is served once", () => {
  const dates = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
    .map((days) => days.sort((one, other) => one - other).map((day) => addDays("2027-03-01", day)));
  const every = fc.constantFrom("day" as const, "week" as const, "month" as const);
  fc.assert(
    fc.property(dates, dates, every, fc.func(fc.boolean()), (before, next, kind, isLive) => {
      const old = before.map((date) => (isLive(date) ? live(date) : gone(date)));
      const plan = planChange(old, next, kind);
      const served = [...plan.moves, ...plan.dropped].map(({ booking }) => booking);
      expect(served.sort()).toEqual(old.flatMap(({ booking }) => booking ?? []).sort());
      const asked = [...plan.moves.map(({ date }) => date), ...plan.added];
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.every((date) => next.includes(date))).toBe(true);
    }),
  );
});
