import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestWord, slips } from "./near-words.ts";

const known = [
  { word: "imprimante", count: 5 },
  { word: "imprimerie", count: 9 },
  { word: "laser", count: 3 },
  { word: "raser", count: 8 },
  { word: "scie", count: 2 },
];

test.each([
  ["imprimnate", "imprimante"],
  ["imprimente", "imprimante"],
  ["imrpimante", "imprimante"],
  ["Imprîmante", "imprimante"],
  ["lasser", "laser"],
  ["lazer", "laser"],
  ["sci", undefined],
  ["perceuse", undefined],
])("%s is read as %s", (typed, meant) => {
  expect(nearestWord(typed, known)).toBe(meant);
});

test("slips are as many one way as the other, none for the same word, and never fewer than the letters that one lacks", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(slips(one, other, 20)).toBe(slips(other, one, 20));
      expect(slips(one, other, 20) === 0).toBe(one === other);
      expect(slips(one, other, 20)).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(Math.min(slips(one, other, 20), 3)).toBe(slips(one, other, 2));
    }),
  );
});
