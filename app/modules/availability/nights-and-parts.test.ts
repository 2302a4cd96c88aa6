import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySituation, PLACES, type Place, SPAN_DAYS } from "./arbitrary.fixture.ts";
import { calendar } from "./calendar.ts";
import { occupanciesOf } from "./commitment.ts";
import { granularityProblem, nightsInterval, partsOn } from "./granularity.ts";
import { contains, peakConcurrent, touches } from "./interval.ts";
import { judge } from "./judge.ts";
import { addDays, dayNumberOf } from "./local-date.ts";
import { openTime } from "./opening.ts";
import { allReasons, type ReasonCode } from "./reason.ts";
import { at, commitment, hours, onTheSpot, opening, situation, units, weekly } from "./situation.fixture.ts";
import type { Candidate, Situation } from "./situation.ts";
import { slots } from "./slots.ts";
import { wallClockAt } from "./zone.ts";

const FOUR_TO_TEN = { arrives: 16 * 60, leaves: 10 * 60 };
const NOON_TO_NOON = { arrives: 720, leaves: 720 };
const byNight = { granularity: { nights: FOUR_TO_TEN } } as const;
const HALF_DAYS = [
  { opens: 9 * 60, closes: 12 * 60 + 30 },
  { opens: 13 * 60 + 30, closes: 18 * 60 },
  { opens: 19 * 60, closes: 25 * 60 },
];
const owner = { role: "owner", mayAsk: true } as const;

function stay(from: string, to: string, nights = FOUR_TO_TEN, zone = "Europe/Paris"): Candidate {
  return onTheSpot(nightsInterval(nights, dayNumberOf(from), dayNumberOf(to), zone));
}

function codes(candidate: Candidate, facts: Situation): ReasonCode[][] {
  const { start, between, end } = judge(candidate, facts).reasons;
  return [start, between, end].map((list) => list.map(({ code }) => code));
}

describe("nights", () => {
  test("stays follow each other on one date, and touch where one leaves when the other arrives", () => {
    const booked = commitment(stay("2026-03-02", "2026-03-05").interval, { use: "on_the_spot" });
    const facts = situation({ onTheSpot: byNight, commitments: [booked] });
    expect(codes(stay("2026-03-05", "2026-03-07"), facts)).toEqual([[], [], []]);
    expect(codes(stay("2026-02-28", "2026-03-02"), facts)).toEqual([[], [], []]);
    expect(codes(stay("2026-03-04", "2026-03-05"), facts)).toEqual([[], ["booked"], []]);
    const noon = ["2026-03-02", "2026-03-05"].map((from) => stay(from, addDays(from, 3), NOON_TO_NOON).interval);
    expect([noon[0] && noon[1] && touches(noon[0], noon[1]), granularityProblem({ nights: NOON_TO_NOON })]).toEqual([
      true,
      null,
    ]);
  });
  test("lengths and the horizon count nights, the last one may end the day after the horizon", () => {
    const facts = situation({
      onTheSpot: { ...byNight, minLength: { days: 2 }, maxLength: { days: 3 }, horizonDays: 30 },
    });
    expect(judge(stay("2026-01-10", "2026-01-11"), facts).reasons.end).toEqual([
      { code: "too_short", params: { cause: "minimum", unit: "nights", minimum: 2 } },
    ]);
    expect(codes(stay("2026-01-10", "2026-01-13"), facts)).toEqual([[], [], []]);
    expect(codes(stay("2026-01-10", "2026-01-14"), facts)[2]).toEqual(["too_long"]);
    expect(codes(stay("2026-01-29", "2026-01-31"), facts)).toEqual([[], [], []]);
    expect(codes(stay("2026-01-30", "2026-02-01"), facts)[2]).toEqual(["too_far"]);
  });
  test("one date for arrival and departure lacks a night", () => {
    const sameDay = onTheSpot(hours("2026-01-10 16:00", "2026-01-10 16:00"));
    for (const candidate of [stay("2026-01-10", "2026-01-10"), sameDay])
      expect(judge(candidate, situation({ onTheSpot: byNight })).reasons.end).toEqual([
        { code: "too_short", params: { cause: "minimum", unit: "nights", minimum: 1 } },
      ]);
    expect(judge(stay("2026-01-12", "2026-01-10"), situation({ onTheSpot: byNight })).reasons.end).toEqual([
      { code: "too_short", params: { cause: "end_before_start" } },
    ]);
  });
  test("the place may be closed in between, not on the days of arrival and departure", () => {
    const place = opening({
      weekly: weekly([1, 2, 3, 4, 5], 540, 1080),
      closures: [{ from: "2026-03-10", to: "2026-03-10", reason: "inventaire" }],
    });
    const facts = situation({ opening: place, onTheSpot: { ...byNight, collect: weekly([1, 2, 3, 4], 960, 1080) } });
    expect(codes(stay("2026-03-04", "2026-03-09"), facts)).toEqual([[], [], []]);
    expect(codes(stay("2026-03-09", "2026-03-11"), facts)).toEqual([[], [], []]);
    expect(judge(stay("2026-03-06", "2026-03-10"), facts).reasons).toMatchObject({
      start: [{ code: "closed", params: { cause: "arrival", next: "2026-03-09" } }],
      end: [{ code: "closed", params: { cause: "closure", name: "inventaire" } }],
    });
  });
  test("another hour is refused by its name, and the owner may agree to it", () => {
    const late = onTheSpot(hours("2026-03-02 21:00", "2026-03-04 10:00"));
    const verdict = judge(late, situation({ onTheSpot: byNight }));
    expect(verdict.reasons.start).toEqual([{ code: "not_allowed", params: { cause: "nights" } }]);
    expect(verdict.nearest).toEqual(stay("2026-03-02", "2026-03-04").interval);
    expect(judge(late, situation({ onTheSpot: byNight, asker: owner }))).toMatchObject({
      bookable: true,
      overridden: { start: [{ code: "not_allowed" }] },
    });
  });
  test("tonight can still be had in the evening, where arrivals go on", () => {
    const now = at("2026-03-02 20:00");
    const evening = situation({ now, onTheSpot: byNight });
    expect(codes(stay("2026-03-02", "2026-03-03"), evening)).toEqual([[], [], []]);
    const closed = situation({ now, onTheSpot: { ...byNight, collect: weekly([1], 960, 1140) } });
    expect(codes(stay("2026-03-02", "2026-03-03"), closed)[0]).toEqual(["past"]);
  });
  test("the nearest stay has as many nights", () => {
    const booked = commitment(stay("2026-03-02", "2026-03-06").interval, { use: "on_the_spot" });
    const facts = situation({ onTheSpot: byNight, commitments: [booked] });
    expect(judge(stay("2026-03-03", "2026-03-05"), facts).nearest).toEqual(stay("2026-02-28", "2026-03-02").interval);
  });
  test("the calendar says of a night what judge says of it, across the clock changes", () => {
    fc.assert(
      fc.property(anySituation("day"), fc.constantFrom(FOUR_TO_TEN, NOON_TO_NOON), ({ place, facts }, nights) => {
        const rules = { ...facts.rules.on_the_spot, granularity: { nights } } as Situation["rules"]["on_the_spot"];
        const known: Situation = { ...facts, rules: { ...facts.rules, ...(rules ? { on_the_spot: rules } : {}) } };
        const rows = calendar(known, { use: "on_the_spot", from: place.first, to: addDays(place.first, SPAN_DAYS) });
        for (const row of rows) {
          const night = stay(row.date, addDays(row.date, 1), nights, place.zone);
          const verdict = judge(night, known, { propose: false });
          expect(row.reasons).toEqual(verdict.reasons);
          expect(wallClockAt(night.interval.start, place.zone).minutes).toBe(nights.arrives);
          const [slot] = slots(known, row.date, "on_the_spot").slots;
          expect(slot?.interval).toEqual(night.interval);
          expect(slot?.reasons).toEqual(allReasons(verdict.reasons));
        }
      }),
    );
  });
});

describe("parts of the day", () => {
  const place = opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1500) });
  const facts = situation({ opening: place, onTheSpot: { granularity: { parts: HALF_DAYS } } });
  test("one part, several, up to those of another day where it stays open", () => {
    expect(codes(onTheSpot(hours("2026-03-02 09:00", "2026-03-02 12:30")), facts)).toEqual([[], [], []]);
    expect(codes(onTheSpot(hours("2026-03-02 13:30", "2026-03-03 01:00")), facts)).toEqual([[], [], []]);
    expect(codes(onTheSpot(hours("2026-03-02 13:30", "2026-03-03 12:30")), facts)).toEqual([[], ["closed"], []]);
    const always = situation({ onTheSpot: { granularity: { parts: HALF_DAYS } } });
    expect(codes(onTheSpot(hours("2026-03-02 13:30", "2026-03-03 12:30")), always)).toEqual([[], [], []]);
  });
  test("a part is not divided, unless the owner does", () => {
    const verdict = judge(onTheSpot(hours("2026-03-02 10:00", "2026-03-02 12:00")), facts);
    expect(verdict.reasons).toMatchObject({
      start: [{ code: "not_allowed", params: { cause: "parts" } }],
      end: [{ code: "not_allowed", params: { cause: "parts" } }],
    });
    expect(verdict.nearest).toEqual(hours("2026-03-02 09:00", "2026-03-02 12:30"));
    expect(judge(onTheSpot(hours("2026-03-02 10:00", "2026-03-02 12:00")), { ...facts, asker: owner }).bookable).toBe(
      true,
    );
  });
  test("the slots of a day are its parts, the nearest window has as many", () => {
    const booked = commitment(hours("2026-03-03 13:30", "2026-03-03 18:00"), { use: "on_the_spot" });
    const known = { ...facts, commitments: [booked] };
    expect(slots(known, "2026-03-03", "on_the_spot").slots.map(({ free, reasons }) => [free, reasons.length])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    const both = judge(onTheSpot(hours("2026-03-03 09:00", "2026-03-03 18:00")), known);
    expect(both.nearest).toEqual(hours("2026-03-02 13:30", "2026-03-03 01:00"));
  });
  test("whatever judge accepts begins and ends on parts, within the opening, on free units", () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        anySituation("day"),
        fc.integer({ min: 0, max: SPAN_DAYS }),
        fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 })),
        ({ place: { zone, first }, facts: found }, day, [from, count]) => {
          const base = dayNumberOf(addDays(first, day));
          const all = [0, 1, 2].flatMap((offset) => partsOn(HALF_DAYS, base + offset, zone));
          const [start, end] = [all[from]?.start ?? 0, all[from + count]?.end ?? 0];
          const plain = found.rules.on_the_spot;
          if (!plain) return;
          const known: Situation = {
            ...found,
            rules: { on_the_spot: { ...plain, collect: null, granularity: { parts: HALF_DAYS } } },
          };
          const verdict = judge(onTheSpot({ start, end }), known);
          expect(allReasons(verdict.reasons).some(({ code }) => code === "not_allowed")).toBe(false);
          if (!verdict.bookable) {
            if (verdict.nearest) expect(judge(onTheSpot(verdict.nearest), known).bookable).toBe(true);
            return;
          }
          accepted += 1;
          expect(openTime(known.opening, { start, end }).some((open) => contains(open, { start, end }))).toBe(true);
          const taken = occupanciesOf(known.commitments, { ...known, total: known.units.length });
          const demands = taken.map(({ occupied, quantity }) => ({ interval: occupied, quantity }));
          expect(peakConcurrent(demands, { start, end })).toBeLessThan(known.units.length);
        },
      ),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(2);
  });
});

describe("steps", () => {
  const place = opening({ weekly: weekly([1, 2, 3, 4, 5], 570, 1110) });
  const facts = situation({ opening: place, onTheSpot: { granularity: { minutes: 60 } } });
  test("a start counts from midnight or from the opening, a length in whole steps or up to the closing", () => {
    const verdict = (from: string, to: string) =>
      codes(onTheSpot(hours(`2026-03-02 ${from}`, `2026-03-02 ${to}`)), facts);
    expect(verdict("10:00", "12:00")).toEqual([[], [], []]);
    expect(verdict("09:30", "11:30")).toEqual([[], [], []]);
    expect(verdict("16:00", "18:30")).toEqual([[], [], []]);
    expect(verdict("10:07", "11:07")).toEqual([["not_allowed"], [], []]);
    expect(verdict("10:00", "11:07")).toEqual([[], [], ["not_allowed"]]);
  });
  test("the nearest window falls on the steps, its length drawn out to the next one; the owner does as they like", () => {
    const odd = onTheSpot(hours("2026-03-02 10:07", "2026-03-02 10:52"));
    expect(judge(odd, facts).nearest).toEqual(hours("2026-03-02 10:00", "2026-03-02 11:00"));
    expect(judge(odd, { ...facts, asker: owner }).bookable).toBe(true);
  });
  test("a window keeps to the wall across the clock change", () => {
    const always = situation({ onTheSpot: { granularity: { minutes: 120 } } });
    expect(codes(onTheSpot(hours("2026-03-28 22:00", "2026-03-29 04:00")), always)).toEqual([[], [], []]);
    expect(codes(onTheSpot(hours("2026-03-28 23:00", "2026-03-29 04:00")), always)[0]).toEqual(["not_allowed"]);
  });
});

describe("what can be saved", () => {
  test("parts are in order, disjoint, and do not run into the next day's", () => {
    const problem = (...parts: [number, number][]) =>
      granularityProblem({ parts: parts.map(([opens, closes]) => ({ opens, closes })) });
    expect(problem([540, 720], [720, 1080])).toBeNull();
    expect(problem([540, 720], [1140, 1500])).toBeNull();
    for (const parts of [
      problem(),
      problem([540, 721], [720, 1080]),
      problem([720, 1080], [540, 720]),
      problem([540, 540]),
      problem([60, 120], [1200, 1501]),
      problem([-1, 60]),
      problem([0.5, 60]),
      problem(...Array.from({ length: 7 }, (_, index): [number, number] => [index * 60, index * 60 + 60])),
    ])
      expect(parts).toBe("parts");
  });
  test("nobody leaves after the others arrive", () => {
    for (const nights of [
      { arrives: 600, leaves: 601 },
      { arrives: 1440, leaves: 600 },
      { arrives: 960, leaves: -1 },
    ])
      expect(granularityProblem({ nights })).toBe("nights");
  });
});

describe("a stay never overlaps another where each unit is had once", () => {
  test("random stays in three places, both clock changes, one bed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Place>(...PLACES),
        fc.constantFrom(FOUR_TO_TEN, NOON_TO_NOON),
        fc.array(fc.tuple(fc.integer({ min: 0, max: SPAN_DAYS }), fc.integer({ min: 1, max: 4 })), { maxLength: 20 }),
        (where, nights, wanted) => {
          const free = situation({
            now: at("2026-01-01 12:00"),
            units: units(1),
            opening: opening({}, { zone: where.zone }),
            onTheSpot: { granularity: { nights } },
          });
          const taken: { from: number; to: number; interval: Candidate["interval"] }[] = [];
          for (const [from, length] of wanted) {
            const candidate = stay(addDays(where.first, from), addDays(where.first, from + length), nights, where.zone);
            const commitments = taken.map(({ interval }) => commitment(interval, { use: "on_the_spot" }));
            const { bookable } = judge(candidate, { ...free, commitments }, { propose: false });
            // A night is a number: two stays clash exactly when they share one.
            expect(bookable).toBe(taken.every((one) => from >= one.to || from + length <= one.from));
            if (bookable) taken.push({ from, to: from + length, interval: candidate.interval });
          }
        },
      ),
    );
  });
});
