import { expect, test } from "vitest";
import { tariffLines } from "./price-words.ts";
import type { Public, Tariff } from "./tariff.ts";

const free = { kind: "free" } as const;

function namesOf(...named: Public[]): string[] {
  const publics = Object.fromEntries(named.map((one) => [one, { ...free }]));
  const tariff: Tariff = { currency: "EUR", publics, halfDayMinutes: 300, options: [], depositCents: null };
  return tariffLines(tariff, "fr").map(({ name }) => name);
}

test("whoever a tariff does not name finds the price that is theirs", () => {
  expect(namesOf("member", "individual")).toEqual(["Membres du lieu", "Particuliers, et tous les autres"]);
  expect(namesOf("association", "company")).toEqual(["Associations, lieux, écoles, et tous les autres", "Entreprises"]);
  expect(namesOf("individual")).toEqual(["Tout le monde"]);
  expect(namesOf("member", "association", "company", "individual").at(-1)).toBe("Particuliers");
});
