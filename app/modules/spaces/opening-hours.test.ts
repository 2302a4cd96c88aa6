import { expect, test } from "vitest";
import { openingHoursOf, openingHoursOfTyped, problemsOf, type TypedOpening } from "./opening-hours.ts";

const nothing: TypedOpening = {
  always: false,
  weekly: [],
  exceptions: [],
  closures: [],
  closesOnAllHolidays: false,
  closingHolidays: [],
};

test("empty lines of the form are left out; touching ranges are fine", () => {
  const { hours, problems } = openingHoursOfTyped({
    ...nothing,
    weekly: [
      { weekday: 1, opens: "09:00", closes: "12:00" },
      { weekday: 1, opens: "12:00", closes: "18:00" },
      { weekday: 2 },
    ],
    exceptions: [{ reason: "" }],
    closures: [{ reason: "" }],
  });
  expect(problems).toEqual([]);
  expect(problemsOf(hours)).toEqual([]);
  expect(hours).toEqual({
    weekly: [
      { weekday: 1, opens: 540, closes: 720 },
      { weekday: 1, opens: 720, closes: 1080 },
    ],
    exceptions: [],
    closures: [],
    closingHolidays: "none",
  });
});

test("an evening may end after midnight; an afternoon that ends before it begins is a mistake", () => {
  const night = openingHoursOfTyped({ ...nothing, weekly: [{ weekday: 5, opens: "20:00", closes: "02:00" }] });
  expect(night.hours.weekly).toEqual([{ weekday: 5, opens: 1200, closes: 1560 }]);
  const midnight = openingHoursOfTyped({ ...nothing, weekly: [{ weekday: 5, opens: "18:00", closes: "24:00" }] });
  expect(midnight.hours.weekly).toEqual([{ weekday: 5, opens: 1080, closes: 1440 }]);
  const wrong = openingHoursOfTyped({
    ...nothing,
    weekly: [
      { weekday: 5, opens: "18:00", closes: "14:00" },
      { weekday: 6, opens: "10:00", closes: "10:00" },
      { weekday: 7, opens: "10:00" },
    ],
  });
  expect(wrong.problems).toEqual([
    { problem: "not_a_range", field: "weekly.0.closes" },
    { problem: "not_a_range", field: "weekly.1.closes" },
    { problem: "half_range", field: "weekly.2.closes" },
  ]);
});

test("several lines of one date are one particular day; without hours it is closed", () => {
  const { hours } = openingHoursOfTyped({
    ...nothing,
    exceptions: [
      { date: "2027-03-07", opens: "14:00", closes: "18:00", reason: "Portes ouvertes" },
      { date: "2027-03-02", reason: "Inventaire" },
      { date: "2027-03-07", opens: "10:00", closes: "12:00", reason: "" },
    ],
  });
  expect(hours.exceptions).toEqual([
    { date: "2027-03-02", ranges: [], reason: "Inventaire" },
    {
      date: "2027-03-07",
      ranges: [
        { opens: 840, closes: 1080 },
        { opens: 600, closes: 720 },
      ],
      reason: "Portes ouvertes",
    },
  ]);
});

test("a closure of one day needs its first day only", () => {
  const { hours, problems } = openingHoursOfTyped({
    ...nothing,
    closures: [
      { from: "2027-05-14", reason: "Pont" },
      { to: "2027-05-20", reason: "" },
    ],
  });
  expect(hours.closures).toEqual([{ from: "2027-05-14", to: "2027-05-14", reason: "Pont" }]);
  expect(problems).toEqual([{ problem: "half_closure", field: "closures.1.from" }]);
});

test("a card that says nothing of its hours is open by arrangement", () => {
  expect(openingHoursOf({}).weekly).toBe("always");
  expect(openingHoursOf(null).weekly).toBe("always");
});
