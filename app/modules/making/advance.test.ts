import { expect, test } from "vitest";
import { portionsOf, remaining } from "./advance.ts";

const petg = { material: "PETG", unit: "g" };
const row = (kind: string, quantity: number, stockAdvanceId: string | null = null) => ({
  ...{ ...petg, kind, quantity, stockAdvanceId },
});

test("advanced = consumed + returned + lost + remaining, for each material in its unit", () => {
  const entries = [row("advanced", 3000), row("consumed", 1200), row("returned", 300), row("lost", 50)];
  expect(remaining(entries, petg)).toBe(1450);
  expect(remaining(entries, { material: "PETG", unit: "piece" })).toBe(0);
});

test("what is settled goes to the oldest advance first, never beyond what is held", () => {
  const entries = [
    row("advanced", 1000, "a"),
    row("advanced", 500, "b"),
    row("advanced", 200),
    row("consumed", 900, "a"),
  ];
  expect(portionsOf(entries, petg, 700)).toEqual([
    { stockAdvanceId: "a", quantity: 100 },
    { stockAdvanceId: "b", quantity: 500 },
    { stockAdvanceId: null, quantity: 100 },
  ]);
  expect(portionsOf(entries, petg, 800)?.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(800);
  expect(portionsOf(entries, petg, 801)).toBeUndefined();
  expect(portionsOf([], petg, 1)).toBeUndefined();
});
