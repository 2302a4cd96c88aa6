import { expect, test } from "vitest";
import { ALWAYS_OPEN, defaultRules, type Situation } from "#app/modules/availability/availability.ts";
import { windowView } from "./picked-window.view.ts";

const now = new Date("2027-03-01T11:00:00Z");
const beds: Situation = {
  now: now.getTime(),
  units: ["bed"],
  opening: { zone: "Europe/Paris", holidays: [], hours: ALWAYS_OPEN },
  rules: { on_the_spot: { ...defaultRules("on_the_spot"), granularity: { nights: { arrives: 960, leaves: 600 } } } },
  commitments: [],
};

function picked(from: string, to: string) {
  const asked = {
    code: "LIT",
    language: "fr",
    zone: "Europe/Paris",
    now,
    use: "on_the_spot",
    quantity: 1,
    message: "",
  } as const;
  return windowView(beds, { ...asked, from, to, tariff: null });
}

test("a stay is picked by two dates, counted in nights, and asked for by the same dates", () => {
  const stay = picked("2027-03-05", "2027-03-08");
  expect(stay).toMatchObject({ bookable: true, problem: null });
  expect(stay.line).toContain("3 nuits");
  expect(stay.ask).toContain("from=2027-03-05&to=2027-03-08");
});

test("one date for both lacks a night, the wrong order is said", () => {
  expect(picked("2027-03-05", "2027-03-05").reasons.end).toEqual(["Le séjour est d’au moins 1 nuit."]);
  expect(picked("2027-03-08", "2027-03-05").problem).not.toBeNull();
});
