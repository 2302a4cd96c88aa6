import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import { defaultRules, rulesProblems } from "./rules.ts";
import { at, hours, onTheSpot, opening, situation, weekly } from "./situation.fixture.ts";
import { slots } from "./slots.ts";
import { needsAnswer, touchesSpecial } from "./special.ts";

const evenings = {
  windows: [...weekly([1, 2, 3, 4, 5], 1140, 1500), ...weekly([6, 7], 0, 1440)],
  lead: { days: 7 },
  minLength: { minutes: 180 },
  atOnce: false,
};
const rules = { ...defaultRules("on_the_spot"), special: evenings };
const place = opening();

describe("evenings and week-ends", () => {
  test("a use that meets them needs their notice and their length, another does not", () => {
    const facts = situation({ onTheSpot: { special: evenings } });
    expect(judge(onTheSpot(hours("2026-01-02 17:00", "2026-01-02 19:00")), facts).bookable).toBe(true);
    const late = judge(onTheSpot(hours("2026-01-02 18:00", "2026-01-02 20:00")), facts);
    expect(late.reasons).toMatchObject({
      start: [{ code: "too_soon", params: { unit: "days", lead: 7, special: true } }],
      end: [{ code: "too_short", params: { minimum: 180, special: true } }],
    });
    expect(late.nearest).toEqual(hours("2026-01-02 17:00", "2026-01-02 19:00"));
    expect(judge(onTheSpot(hours("2026-01-10 09:00", "2026-01-10 12:00")), facts).bookable).toBe(true);
  });
  test("the owner sets them aside as any other notice", () => {
    const facts = situation({ onTheSpot: { special: evenings }, asker: { role: "owner", mayAsk: true } });
    const verdict = judge(onTheSpot(hours("2026-01-02 20:00", "2026-01-02 21:00")), facts);
    expect([verdict.bookable, verdict.overridden.start.length, verdict.overridden.end.length]).toEqual([true, 1, 1]);
  });
  test("a stricter plain rule stays", () => {
    const facts = situation({ onTheSpot: { special: { ...evenings, lead: { minutes: 30 } }, lead: { days: 2 } } });
    const [reason] = judge(onTheSpot(hours("2026-01-01 20:00", "2026-01-01 23:00")), facts).reasons.start;
    expect(reason).toMatchObject({ code: "too_soon", params: { unit: "days", lead: 2 } });
    expect(reason?.params).not.toHaveProperty("special");
  });
  test("they are met on the clock of the place: past midnight, touching, across the clock change", () => {
    const met = (from: string, to: string) => touchesSpecial(rules, place, hours(from, to));
    expect(met("2026-01-05 17:00", "2026-01-05 19:00")).toBe(false);
    expect(met("2026-01-06 00:30", "2026-01-06 02:00")).toBe(true);
    expect(met("2026-01-06 01:00", "2026-01-06 09:00")).toBe(false);
    expect(met("2026-03-30 00:30", "2026-03-30 09:00")).toBe(false);
    expect(met("2026-03-29 23:00", "2026-03-30 01:00")).toBe(true);
    expect(touchesSpecial(rules, { zone: "Indian/Reunion" }, hours("2026-01-05 15:30", "2026-01-05 16:30"))).toBe(true);
    expect(touchesSpecial(defaultRules("on_the_spot"), place, hours("2026-01-10 09:00", "2026-01-10 10:00"))).toBe(
      false,
    );
  });
  test("they are never accepted without an answer where they say so", () => {
    const saturday = hours("2026-01-10 09:00", "2026-01-10 12:00");
    expect(needsAnswer(rules, place, saturday)).toBe(true);
    expect(needsAnswer({ special: { ...evenings, atOnce: true } }, place, saturday)).toBe(false);
    expect(needsAnswer(rules, place, hours("2026-01-05 09:00", "2026-01-05 12:00"))).toBe(false);
  });
  test("the hours of a day show where their notice is missing", () => {
    const facts = situation({ now: at("2026-01-05 08:00"), onTheSpot: { special: evenings } });
    const day = slots(facts, "2026-01-06", "on_the_spot").slots.map(({ interval, reasons }) => [
      new Date(interval.start).toISOString().slice(11, 16),
      reasons.map(({ code }) => code).join(),
    ]);
    expect(day).toEqual([
      ["23:00", "too_soon"],
      ["00:00", ""],
      ["18:00", "too_soon"],
    ]);
  });
  test("what cannot be saved", () => {
    const problems = (special: Partial<typeof evenings>, more = {}) =>
      rulesProblems({ ...rules, ...more, special: { ...evenings, ...special } });
    expect(problems({})).toEqual([]);
    expect(problems({ windows: [] })).toEqual([{ problem: "windows", field: "special" }]);
    expect(problems({ lead: { days: -1 } })).toEqual([{ problem: "special", field: "special" }]);
    expect(problems({}, { maxLength: { minutes: 120 } })).toEqual([{ problem: "special", field: "special" }]);
  });
});
