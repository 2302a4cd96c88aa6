import { expect, test } from "vitest";
import { labelSeries } from "./unit-series.ts";

test("labels count up from the first", () => {
  expect(labelSeries("Bureau 1", 3)).toEqual(["Bureau 1", "Bureau 2", "Bureau 3"]);
  expect(labelSeries("Lit 08", 3)).toEqual(["Lit 08", "Lit 09", "Lit 10"]);
  expect(labelSeries("Bureau", 2)).toEqual(["Bureau 1", "Bureau 2"]);
  expect(labelSeries("Étage 2, bureau 9", 2)).toEqual(["Étage 2, bureau 9", "Étage 2, bureau 10"]);
});

test("in groups, the last number starts again and the one before it counts the groups", () => {
  expect(labelSeries("Chambre 12, lit 1", 5, 2)).toEqual([
    "Chambre 12, lit 1",
    "Chambre 12, lit 2",
    "Chambre 13, lit 1",
    "Chambre 13, lit 2",
    "Chambre 14, lit 1",
  ]);
  expect(labelSeries("Lit 1", 4, 2)).toBeUndefined();
  expect(labelSeries("Lit", 4, 2)).toBeUndefined();
});
