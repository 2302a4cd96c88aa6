import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySituation, SPAN_DAYS, someHours } from "./arbitrary.fixture.ts";
import { calendar } from "./calendar.ts";
import { occupanciesOf } from "./commitment.ts";
import { contains, overlaps } from "./interval.ts";
import { judge } from "./judge.ts";
import { addDays, dayNumberOf } from "./local-date.ts";
import { openTime } from "./opening.ts";
import { slots } from "./slots.ts";
import { dayInterval, startOfDay } from "./zone.ts";

describe("one answer everywhere", () => {
  test("the calendar says of each day what judge says of a loan of that day", () => {
    fc.assert(
      fc.property(anySituation(), fc.integer({ min: 1, max: 2 }), ({ place, facts }, quantity) => {
        for (const row of calendar(facts, {
          use: "away",
          from: place.first,
          to: addDays(place.first, SPAN_DAYS),
          quantity,
        })) {
          const verdict = judge(
            { use: "away", quantity, interval: dayInterval(row.date, row.date, place.zone) },
            facts,
            { propose: false },
          );
          expect(row.reasons).toEqual(verdict.reasons);
          expect(row.canCollect && row.canReturn && row.reasons.between.length === 0).toBe(verdict.bookable);
          expect(row.free).toBeGreaterThanOrEqual(verdict.free);
        }
      }),
    );
  });
  test("the free number of a day is the least of all its moments", () => {
    fc.assert(
      fc.property(anySituation(), ({ place, facts }) => {
        const unnamed = { ...facts, commitments: facts.commitments.map((one) => ({ ...one, unitIds: [] })) };
        const occupancies = occupanciesOf(unnamed.commitments, {
          now: facts.now,
          total: facts.units.length,
          rules: facts.rules,
          opening: facts.opening,
        });
        for (const row of calendar(unnamed, { use: "away", from: place.first, to: addDays(place.first, SPAN_DAYS) })) {
          const day = dayInterval(row.date, row.date, place.zone);
          let least = facts.units.length;
          for (let moment = day.start; moment < day.end; moment += 30 * 60_000) {
            const used = occupancies
              .filter(({ occupied }) => overlaps(occupied, { start: moment, end: moment + 1 }))
              .reduce((sum, one) => sum + one.quantity, 0);
            least = Math.min(least, facts.units.length - used);
          }
          expect(row.free).toBe(Math.max(0, least));
          expect(row.freeAtBest).toBeGreaterThanOrEqual(row.free);
        }
      }),
    );
  });
  test("the nearest window, where there is one, is bookable, of the same length, and no nearer one is", () => {
    let proposed = 0;
    fc.assert(
      fc.property(
        anySituation(),
        fc.integer({ min: 0, max: SPAN_DAYS }),
        fc.integer({ min: 0, max: 3 }),
        ({ place, facts }, from, length) => {
          const window = (first: number) =>
            dayInterval(addDays(place.first, first), addDays(place.first, first + length), place.zone);
          const verdict = judge({ use: "away", quantity: 1, interval: window(from) }, facts);
          if (verdict.bookable) return;
          const works = (first: number) =>
            judge({ use: "away", quantity: 1, interval: window(first) }, facts, { propose: false }).bookable;
          const offsets = Array.from(
            { length: 80 },
            (_, index) => (index % 2 === 0 ? -1 : 1) * (Math.floor(index / 2) + 1),
          );
          const nearest = offsets.find((offset) => works(from + offset));
          proposed += nearest === undefined ? 0 : 1;
          expect(verdict.nearest).toEqual(nearest === undefined ? null : window(from + nearest));
        },
      ),
    );
    expect(proposed).toBeGreaterThan(5);
  });
  test("by the hour too, the nearest window is bookable and of the same length", () => {
    let proposed = 0;
    fc.assert(
      fc.property(
        anySituation({ minutes: 30 }).chain((scene) =>
          someHours(scene.place).map((interval) => ({ ...scene, interval })),
        ),
        fc.constantFrom("away" as const, "on_the_spot" as const),
        ({ facts, interval }, use) => {
          const { bookable, nearest } = judge({ use, quantity: 1, interval }, facts);
          if (bookable || !nearest) return;
          proposed += 1;
          expect(nearest.end - nearest.start).toBe(interval.end - interval.start);
          expect(judge({ use, quantity: 1, interval: nearest }, facts).bookable).toBe(true);
        },
      ),
    );
    expect(proposed).toBeGreaterThan(5);
  });
  test("D6 the stretches of a day and judge apply the same buffers", () => {
    fc.assert(
      fc.property(
        anySituation(),
        fc.integer({ min: 0, max: SPAN_DAYS - 2 }),
        fc.integer({ min: 1, max: 2 }),
        ({ place, facts }, offset, quantity) => {
          fc.pre(quantity <= facts.units.length);
          const date = addDays(place.first, offset);
          const day = slots(facts, date, "on_the_spot", quantity);
          const unnamed = facts.commitments.every(({ unitIds }) => !unitIds);
          for (const slot of day.slots) {
            const verdict = judge({ use: "on_the_spot", quantity, interval: slot.interval }, facts, { propose: false });
            const ofUnits = [...verdict.reasons.start, ...verdict.reasons.between, ...verdict.reasons.end].filter(
              ({ params }) => "commitments" in params,
            );
            if (slot.reasons.length === 0 && unnamed) expect(ofUnits).toEqual([]);
            if (slot.reasons.some(({ params }) => "commitments" in params)) expect(ofUnits.length).toBeGreaterThan(0);
          }
          const open = openTime(facts.opening, dayInterval(date, date, place.zone));
          expect(day.slots.every(({ interval }) => open.some((range) => contains(range, interval)))).toBe(true);
        },
      ),
    );
  });
  test("every reason survives JSON, in every verdict", () => {
    fc.assert(
      fc.property(anySituation(), fc.integer({ min: -2, max: SPAN_DAYS }), ({ place, facts }, from) => {
        const date = addDays(place.first, from);
        const verdict = judge(
          {
            use: "away",
            quantity: 1,
            interval: { start: startOfDay(date, place.zone), end: startOfDay(addDays(date, 1), place.zone) },
          },
          facts,
        );
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
        expect(dayNumberOf(date)).toBeTypeOf("number");
      }),
    );
  });
});
