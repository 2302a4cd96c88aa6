import { expect, test } from "vitest";
import type { Figures } from "../analysis/analysis.schema.ts";
import { massView } from "./mass.view.ts";

/** A cube of 20 mm. */
const cube = { kind: "mesh", volume: 8000, surface: 2400, watertight: true } as Figures;
const plain = (text: string | undefined) => text?.replaceAll(/\s/g, " ");

test("a cube of 20 mm weighs what its walls and its filling weigh, by material", () => {
  const mass = massView(cube, {}, "fr");
  expect(mass?.rows[0]).toMatchObject({ material: "PLA" });
  // Walls of 1.2 mm are 2.88 cm³ of the 8 cm³; the rest is filled by a fifth, by half, wholly.
  expect(mass?.rows[0]?.grams.map(plain)).toEqual(["4,8 g", "6,7 g", "9,9 g"]);
  expect(mass?.infills.map(plain)).toEqual(["rempli à 20 %", "rempli à 50 %", "rempli à 100 %"]);
  expect(mass?.own).toBe("");
});

test("what the revision asks for is said first; a material that is not known is not guessed", () => {
  const asked = { process: "fdm", material: "PETG noir", infillPercent: 100 } as const;
  expect(plain(massView(cube, asked, "fr")?.own)).toBe(
    "Comme la révision le demande (PETG noir, rempli à 100 %) : environ 10 g.",
  );
  expect(massView(cube, { ...asked, material: "terre" }, "fr")?.own).toBe("");
});

test("nothing is said of what is open, of a drawing, or of what is not printed from filament", () => {
  expect(massView({ ...cube, watertight: false } as Figures, {}, "fr")).toBeNull();
  expect(massView({ kind: "drawing" } as Figures, {}, "fr")).toBeNull();
  expect(massView(cube, { process: "resin" }, "fr")).toBeNull();
  expect(massView(undefined, {}, "fr")).toBeNull();
});
