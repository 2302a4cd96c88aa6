import { expect, test } from "vitest";
import { donationTotals } from "./donation.ts";

const money = (amountCents: number) => ({ kind: "money", amountCents, material: "", unit: "", quantity: null });
const given = (material: string, unit: string, quantity: number) => ({
  ...{ kind: "material", amountCents: null, material, unit, quantity },
});

test("money and material are two ledgers, and each unit its own", () => {
  const rows = [
    money(5000),
    given("Élastique", "m", 40),
    money(2550),
    given("élastique", "m", 2),
    given("PETG", "kg", 3),
  ];
  expect(donationTotals(rows)).toEqual({
    moneyCents: 7550,
    materials: [
      { material: "Élastique", unit: "m", quantity: 42 },
      { material: "PETG", unit: "kg", quantity: 3 },
    ],
  });
  expect(donationTotals([])).toEqual({ moneyCents: 0, materials: [] });
});
