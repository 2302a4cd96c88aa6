import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignable, choosableUnits, freeUnits, type UnitDemand } from "./assign.ts";
import { freeQuantity, type Interval, overlaps } from "./interval.ts";

const UNITS = ["a", "b", "c"];
const interval = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const demand = fc.record({
  interval,
  quantity: fc.integer({ min: 1, max: 2 }),
  unitIds: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    fc.constantFrom(...UNITS).map((unit) => [unit]),
  ),
});

/** Tries every unit for every piece. */
function bruteForce(units: readonly string[], demands: readonly UnitDemand[]): boolean {
  const pieces = demands.flatMap(({ interval: span, quantity, unitIds }) => [
    ...unitIds.map((unit) => ({ span, allowed: [unit] })),
    ...Array.from({ length: quantity - unitIds.length }, () => ({ span, allowed: [...units] })),
  ]);
  const place = (index: number, taken: { unit: string; span: Interval }[]): boolean => {
    const piece = pieces[index];
    if (!piece) return true;
    return piece.allowed.some(
      (unit) =>
        !taken.some((one) => one.unit === unit && overlaps(one.span, piece.span)) &&
        place(index + 1, [...taken, { unit, span: piece.span }]),
    );
  };
  return place(0, []);
}

describe("whole intervals on units", () => {
  test("agrees with brute force", () => {
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 6 }), (demands) => {
        expect(assignable(UNITS, demands)).toBe(bruteForce(UNITS, demands));
      }),
      { numRuns: 1000 },
    );
  });
  test("the free quantity is the largest that brute force can add", () => {
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 5 }), interval, (demands, window) => {
        fc.pre(bruteForce(UNITS, demands));
        const most = [3, 2, 1, 0].find((quantity) =>
          bruteForce(UNITS, quantity === 0 ? demands : [...demands, { interval: window, quantity, unitIds: [] }]),
        );
        expect(freeUnits(UNITS, demands, window)).toBe(most);
        expect(choosableUnits(UNITS, demands, window)).toEqual(
          UNITS.filter((unit) => bruteForce(UNITS, [...demands, { interval: window, quantity: 1, unitIds: [unit] }])),
        );
      }),
      { numRuns: 1000 },
    );
  });
  test("commitments that contradict each other elsewhere do not make it promise more than the sweep", () => {
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 7 }), interval, (demands, window) => {
        const free = freeUnits(UNITS, demands, window);
        expect(free).toBeLessThanOrEqual(freeQuantity(UNITS.length, demands, window));
        if (demands.every(({ unitIds }) => unitIds.length === 0))
          expect(free).toBe(freeQuantity(UNITS.length, demands, window));
      }),
    );
  });
  test("large pools are settled without a search that grows: units out now, and hard cases too", () => {
    const units = Array.from({ length: 100 }, (_, index) => `u${index}`);
    const out = units
      .slice(0, 60)
      .map((unit, index): UnitDemand => ({ interval: { start: 0, end: 5 + index }, quantity: 1, unitIds: [unit] }));
    const later = Array.from(
      { length: 60 },
      (_, index): UnitDemand => ({ interval: { start: 10 + index, end: 30 + index }, quantity: 2, unitIds: [] }),
    );
    expect(freeUnits(units, [...out, ...later], { start: 30, end: 50 })).toBe(
      freeQuantity(100, [...out, ...later], { start: 30, end: 50 }),
    );
    const hard = Array.from(
      { length: 60 },
      (_, index): UnitDemand => ({
        interval: { start: index, end: index + 20 },
        quantity: 4,
        unitIds: index % 2 ? [`u${index}`] : [],
      }),
    );
    const free = freeUnits(units, hard, { start: 10, end: 50 });
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThanOrEqual(20);
  });
});
