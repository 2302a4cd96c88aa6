import fc from "fast-check";
import { expect, test } from "vitest";
import { materialUnits } from "./revision.ts";
import { billText, readBill } from "./typed-bill.ts";

test("what people type", () => {
  const text =
    "PETG, 35 g\nplaque A4, 1 plaque pour 8 pièces\n\nélastique, 0,4 m, perte 5 %\nvis M3, 2 pièces ; perte 0,5 %";
  expect(readBill(text)).toEqual({
    lines: [
      { material: "PETG", unit: "kg", quantity: 35, pieces: 1, lossPerMille: 0 },
      { material: "plaque A4", unit: "sheet", quantity: 1, pieces: 8, lossPerMille: 0 },
      { material: "élastique", unit: "m", quantity: 400, pieces: 1, lossPerMille: 50 },
      { material: "vis M3", unit: "piece", quantity: 2, pieces: 1, lossPerMille: 5 },
    ],
  });
});

test("a line that cannot be read is given back as it is", () => {
  for (const line of [
    "PETG",
    "PETG, 35",
    "PETG, 35 kilos",
    ", 35 g",
    "PETG, 0 g",
    "PETG, 1 g, perte beaucoup",
    "a, 1 g, perte 1 %, x",
  ])
    expect(readBill(`bois, 1 plaque\n${line}`), line).toMatchObject({ wrong: line });
});

test("what is written is read again as it was, in both languages", () => {
  const lines = fc.array(
    fc.record({
      material: fc.constantFrom("PETG", "plaque A4 0.5 mm", "élastique plat", "vis M3×10"),
      unit: fc.constantFrom(...materialUnits),
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
      pieces: fc.integer({ min: 1, max: 1000 }),
      lossPerMille: fc.integer({ min: 0, max: 1000 }),
    }),
  );
  fc.assert(
    fc.property(lines, fc.constantFrom("fr" as const, "en" as const), (bill, language) => {
      expect(readBill(billText(bill, language))).toEqual({ lines: bill });
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readBill(text)));
});
