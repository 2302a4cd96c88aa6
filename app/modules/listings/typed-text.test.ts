import { expect, test } from "vitest";
import { centsText, rangesText, typedAccessories, typedCents, typedNumber, typedRanges } from "./typed-text.ts";

test("numbers with a comma, and none", () => {
  expect([typedNumber("0,4"), typedNumber(" 1 200 "), typedNumber(""), typedNumber("beaucoup")]).toEqual([
    0.4,
    1200,
    null,
    Number.NaN,
  ]);
});

test("money to the cent, back and forth", () => {
  expect([typedCents("3,50 €"), typedCents("150"), typedCents("0,5"), typedCents("")]).toEqual([350, 15_000, 50, null]);
  for (const text of ["1,234", "-3", "3 €€ x", "1e3"]) expect(typedCents(text)).toBeNaN();
  for (const cents of [0, 5, 350, 15_000]) expect(typedCents(centsText(cents))).toBe(cents);
});

test("hours as people write them, back and forth", () => {
  const ranges = [
    { opens: 600, closes: 720 },
    { opens: 840, closes: 1110 },
  ];
  expect(typedRanges("10 h – 12 h, 14:00-18:30")).toEqual(ranges);
  expect(typedRanges("10h à 12h ; 14h00 - 18h30")).toEqual(ranges);
  expect(typedRanges(rangesText(ranges))).toEqual(ranges);
  expect(typedRanges("20h-2h")).toEqual([{ opens: 1200, closes: 1560 }]);
  expect(typedRanges(rangesText([{ opens: 1200, closes: 1560 }]))).toEqual([{ opens: 1200, closes: 1560 }]);
  expect(typedRanges("9h-24h")).toEqual([{ opens: 540, closes: 1440 }]);
  expect(typedRanges("")).toEqual([]);
  for (const text of ["matin", "10h", "25h-26h", "10h-12h-14h", "10:75-12:00"]) expect(typedRanges(text)).toBeNull();
});

test("accessories, one per line, with how many", () => {
  expect(typedAccessories("spatule\n2 câbles\r\n\n3 x buses\n2x4 en bois")).toEqual([
    { name: "spatule", quantity: 1 },
    { name: "câbles", quantity: 2 },
    { name: "buses", quantity: 3 },
    { name: "2x4 en bois", quantity: 1 },
  ]);
});
