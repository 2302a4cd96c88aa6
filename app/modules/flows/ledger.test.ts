import fc from "fast-check";
import { expect, test } from "vitest";
import { lowestFrom } from "./ledger.ts";

test("the least that a leg holds from an instant on, as if it were counted at every instant", () => {
  const entry = fc.record({ at: fc.integer({ min: 0, max: 8 }), delta: fc.integer({ min: -20, max: 20 }) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), entry, (entries, added) => {
      const heldAt = (instant: number) =>
        [...entries, added].filter(({ at }) => at <= instant).reduce((sum, { delta }) => sum + delta, 0);
      const later = Array.from({ length: 9 - added.at }, (_, index) => added.at + index);
      expect(lowestFrom(entries, added)).toBe(Math.min(...later.map(heldAt)));
    }),
  );
});

test("movements of one instant count together, and what came before is not judged again", () => {
  const entries = [
    { at: 1, delta: 5 },
    { at: 2, delta: -5 },
    { at: 2, delta: 5 },
  ];
  expect(lowestFrom(entries, { at: 2, delta: -5 })).toBe(0);
  expect(lowestFrom(entries, { at: 1, delta: -6 })).toBe(-1);
  expect(
    lowestFrom(
      [
        { at: 1, delta: -3 },
        { at: 2, delta: 9 },
      ],
      { at: 3, delta: -1 },
    ),
  ).toBe(5);
});
