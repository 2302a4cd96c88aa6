import fc from "fast-check";
import { expect, test } from "vitest";
import type { BillLine } from "#app/modules/designs/revision.ts";
import { isOf, type Known, type Making, shortages } from "./shortage.ts";

const elastic: BillLine = { material: "Élastique", unit: "m", quantity: 300, pieces: 1, lossPerMille: 0 };
const shelf = (quantity: number, words = "Élastique plat 6 mm"): Known => ({ words, unit: "m", quantity });
const making = (given: Partial<Making> = {}): Making => ({ bill: [elastic], lately: 70, still: 100, ...given });

test("elastic for thirty straps, ten made each day: it is missing in three days", () => {
  expect(shortages([making()], [shelf(9000)], 7)).toEqual([
    {
      ...{ material: "Élastique", unit: "m", available: 9000, needed: 30_000, used: 21_000 },
      outlook: { state: "short", missing: 21_000, days: 3 },
    },
  ]);
});

test("what nobody counts is unknown, which is not nothing", () => {
  expect(shortages([making()], [], 7)[0]).toMatchObject({ available: null, outlook: { state: "unknown" } });
  expect(shortages([making()], [shelf(0)], 7)[0]).toMatchObject({
    available: 0,
    outlook: { state: "short", missing: 30_000, days: 0 },
  });
});

test("short without being made: nobody can say when", () => {
  expect(shortages([making({ lately: 0 })], [shelf(9000)], 7)[0]?.outlook).toEqual({
    ...{ state: "short", missing: 21_000, days: null },
  });
});

test("a stock counts by its words and its unit", () => {
  expect(isOf(elastic, shelf(1, "ELASTIQUES ronds, 3 mm"))).toBe(true);
  expect(isOf(elastic, shelf(1, "Sangle"))).toBe(false);
  expect(isOf({ ...elastic, material: "Élastique plat" }, shelf(1, "Élastique rond"))).toBe(false);
  expect(isOf({ ...elastic, unit: "kg" }, shelf(1))).toBe(false);
  expect(isOf({ ...elastic, material: " " }, shelf(1))).toBe(false);
});

const pieces = fc.integer({ min: 0, max: 5000 });
const lines = fc.record({
  material: fc.constantFrom("Élastique", "élastique", "PETG"),
  unit: fc.constantFrom("m" as const, "kg" as const),
  quantity: fc.integer({ min: 1, max: 2000 }),
  pieces: fc.integer({ min: 1, max: 20 }),
  lossPerMille: fc.integer({ min: 0, max: 300 }),
});
const makings = fc.array(fc.record({ bill: fc.array(lines, { maxLength: 3 }), lately: pieces, still: pieces }), {
  maxLength: 4,
});
const known = fc.array(
  fc.record({
    words: fc.constantFrom("Élastique rond", "PETG transparent", "Carton"),
    unit: fc.constantFrom("m" as const, "kg" as const),
    quantity: fc.integer({ min: 0, max: 1_000_000 }),
  }),
);
const days = fc.integer({ min: 1, max: 30 });

test("it lasts the days that are said, and not one more", () => {
  fc.assert(
    fc.property(makings, known, days, (made, there, back) => {
      for (const { available, used, needed, outlook } of shortages(made, there, back)) {
        if (outlook.state === "unknown") expect(available).toBeNull();
        if (outlook.state === "enough") expect(available).toBeGreaterThanOrEqual(needed);
        if (outlook.state !== "short") continue;
        expect(outlook.missing).toBe(needed - (available ?? 0));
        if (outlook.days === null) expect(used).toBe(0);
        else {
          expect(outlook.days * used).toBeLessThanOrEqual((available ?? 0) * back);
          expect((outlook.days + 1) * used).toBeGreaterThan((available ?? 0) * back);
        }
      }
    }),
  );
});

test("more on the shelves never runs out sooner, and each material is one line", () => {
  fc.assert(
    fc.property(makings, known, fc.nat(100_000), (made, there, more) => {
      const before = shortages(made, there, 7);
      const after = shortages(
        made,
        there.map((one) => ({ ...one, quantity: one.quantity + more })),
        7,
      );
      expect(new Set(before.map(({ material, unit }) => `${material.toLowerCase()} ${unit}`)).size).toBe(before.length);
      for (const row of before) {
        const later = after.find((one) => one.material === row.material && one.unit === row.unit)?.outlook;
        const daysOf = (outlook: typeof later) =>
          outlook?.state === "short" ? (outlook.days ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
        expect(daysOf(later)).toBeGreaterThanOrEqual(daysOf(row.outlook));
      }
    }),
  );
});
