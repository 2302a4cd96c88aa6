import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contains,
  type Demand,
  freeQuantity,
  type Interval,
  includes,
  intersect,
  merge,
  overlaps,
  peakConcurrent,
  subtract,
  touches,
} from "./interval.ts";
import { partsAbove, peakUse, timelineOf } from "./timeline.ts";

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const demand = fc.record({ interval, quantity: fc.integer({ min: 1, max: 4 }) });
const MOMENTS = Array.from({ length: 60 }, (_, moment) => moment);

function usedAt(demands: readonly Demand[], moment: number): number {
  return demands.filter((one) => includes(one.interval, moment)).reduce((sum, one) => sum + one.quantity, 0);
}

describe("overlap", () => {
  test("is symmetric, and agrees with a moment that lies in both", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, b)).toBe(MOMENTS.some((moment) => includes(a, moment) && includes(b, moment)));
        expect(overlaps(a, b)).toBe(intersect(a, b) !== null);
      }),
    );
  });
  test("touching never overlaps", () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 1, max: 9 }), (a, length) => {
        const next = { start: a.end, end: a.end + length };
        expect(touches(a, next) && touches(next, a)).toBe(true);
        expect(overlaps(a, next) || overlaps(next, a)).toBe(false);
      }),
    );
  });
  test("an empty interval overlaps nothing", () => {
    expect(overlaps({ start: 5, end: 5 }, { start: 0, end: 10 })).toBe(false);
  });
  test("an interval without a known end overlaps everything later", () => {
    expect(overlaps({ start: 5, end: Number.POSITIVE_INFINITY }, { start: 1e15, end: 2e15 })).toBe(true);
  });
});

describe("algebra", () => {
  test("merge and subtract keep exactly the moments they should", () => {
    fc.assert(
      fc.property(interval, fc.array(interval, { maxLength: 6 }), (from, removed) => {
        const merged = merge(removed);
        const rest = subtract(from, removed);
        for (const moment of MOMENTS) {
          const taken = removed.some((one) => includes(one, moment));
          expect(merged.some((one) => includes(one, moment))).toBe(taken);
          expect(rest.some((one) => includes(one, moment))).toBe(includes(from, moment) && !taken);
        }
        for (const [index, one] of merged.entries())
          expect(index === 0 || one.start > merged[index - 1]!.end).toBe(true);
        expect(rest.every((one) => contains(from, one))).toBe(true);
      }),
    );
  });
});

describe("quantities", () => {
  test("the sweep agrees with brute force over every moment", () => {
    fc.assert(
      fc.property(
        fc.array(demand, { maxLength: 8 }),
        interval,
        fc.integer({ min: 0, max: 12 }),
        (demands, window, units) => {
          const inside = MOMENTS.filter((moment) => includes(window, moment));
          const peak = Math.max(0, ...inside.map((moment) => usedAt(demands, moment)));
          expect(peakConcurrent(demands, window)).toBe(peak);
          expect(freeQuantity(units, demands, window)).toBe(Math.max(0, units - peak));
          const timeline = timelineOf(demands);
          expect(peakUse(timeline, window)).toBe(peak);
          const parts = partsAbove(timeline, window, 3);
          for (const moment of inside)
            expect(parts.some((part) => includes(part, moment))).toBe(usedAt(demands, moment) > 3);
        },
      ),
    );
  });
  test("ten units, seven booked on two disjoint periods: three can be booked across both", () => {
    const demands = [
      { interval: { start: 0, end: 10 }, quantity: 7 },
      { interval: { start: 10, end: 20 }, quantity: 7 },
    ];
    expect(freeQuantity(10, demands, { start: 0, end: 20 })).toBe(3);
  });
});
