import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, mostQuantity, parseQuantity, quantityText, smallestIn, units } from "./quantity.ts";

test("what is typed is exact to the smallest unit, with a comma or a point", () => {
  expect(parseQuantity("3,8", "kg")).toBe(3800);
  expect(parseQuantity("3.8", "kg")).toBe(3800);
  expect(parseQuantity(" 1 250 ", "m")).toBe(1_250_000);
  expect(parseQuantity("0,0001", "m2")).toBe(1);
  expect(parseQuantity("1,50", "sheet")).toBeUndefined();
  expect(parseQuantity("12", "piece")).toBe(12);
  expect(parseQuantity("0,0004", "kg")).toBeUndefined();
  for (const text of ["", "-1", "1,2,3", "abc", "1e3", "99999999999"])
    expect(parseQuantity(text, "kg")).toBeUndefined();
});

test("what is written is read again as it was", () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.integer({ min: 0, max: mostQuantity }), (unit, quantity) => {
      expect(parseQuantity(quantityText(quantity, unit), unit)).toBe(quantity);
      expect(parseQuantity(quantityText(quantity, unit, "."), unit)).toBe(quantity);
    }),
  );
});

test("a cost is within half a cent of the exact one", () => {
  const quantity = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(fc.constantFrom(...units), quantity, fc.integer({ min: 0, max: 100_000 }), (unit, given, price) => {
      const exact = (given * price) / smallestIn(unit);
      expect(Math.abs(costOf(given, unit, price) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
  expect(costOf(3800, "kg", 2150)).toBe(8170);
  expect(costOf(1, "kg", 500)).toBe(1);
});
