import fc from "fast-check";
import { expect, test } from "vitest";
import { askedWindow, typedParts } from "../asked-window.ts";
import { datesAsked } from "./dates.view.ts";

const zone = "Europe/Paris";
const parts = [
  { opens: 540, closes: 750 },
  { opens: 810, closes: 1080 },
  { opens: 1140, closes: 1500 },
];
const byPart = { parts };
const byNight = { nights: { arrives: 960, leaves: 600 } };
const french = (typedAs: Parameters<typeof datesAsked>[1]["typedAs"]) => ({ typedAs, zone, language: "fr" as const });

test("a stay is typed by its dates, whether its link carries dates or moments", () => {
  const dates = { granularity: "nights", from: "2027-03-02", to: "2027-03-05" };
  expect(datesAsked({ from: "2027-03-02", to: "2027-03-05" }, french(byNight))).toEqual(dates);
  expect(datesAsked({ from: "2027-03-02T16:00", to: "2027-03-05T10:00" }, french(byNight))).toEqual(dates);
  expect(datesAsked({ from: "", to: "" }, french(byNight))).toEqual({ granularity: "nights", from: "", to: "" });
  const early = datesAsked({ from: "2027-03-02T14:00", to: "2027-03-05T10:00" }, french(byNight));
  expect(early).toEqual({ granularity: "minutes", from: "2027-03-02T14:00", to: "2027-03-05T10:00" });
});

test("parts of the day are picked by their names, moments off them stay moments", () => {
  const typed = datesAsked({ from: "2027-03-02T13:30", to: "2027-03-03T01:00" }, french(byPart));
  expect(typed).toMatchObject({ granularity: "parts", from: "2027-03-02", to: "2027-03-02" });
  expect(typed.parts).toMatchObject({ fromPart: "2", toPart: "3" });
  expect(typed.parts?.options.map(({ label }) => label.replace(/\s/g, " "))).toEqual([
    "9 h – 12 h 30",
    "13 h 30 – 18 h",
    "19 h – 1 h",
  ]);
  expect(datesAsked({ from: "2027-03-02T13:45", to: "2027-03-02T18:00" }, french(byPart)).granularity).toBe("minutes");
});

test("what is picked by parts is asked as the same window, across the clock changes", () => {
  const number = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(fc.nat(400), fc.nat(5), number, number, (day, days, fromPart, toPart) => {
      const date = (add: number) => new Date(Date.UTC(2027, 0, 1 + day + add)).toISOString().slice(0, 10);
      const typed = { from: date(0), to: date(days), fromPart, toPart };
      const asked = askedWindow(typed, byPart, zone);
      expect(asked.ok && typedParts(asked.interval, parts, zone)).toEqual(typed);
    }),
  );
});
