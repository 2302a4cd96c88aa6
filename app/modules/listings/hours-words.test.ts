import { expect, test } from "vitest";
import type { WeeklyRange } from "#app/modules/availability/opening.ts";
import { handOverWords, weekWords } from "./hours-words.ts";

const on = (weekdays: number[], opens: number, closes: number): WeeklyRange[] =>
  weekdays.map((weekday) => ({ weekday: weekday as WeeklyRange["weekday"], opens, closes }));

test("days that follow each other with the same hours are said together", () => {
  expect(weekWords(on([2, 3, 4, 5], 600, 1080), "fr")).toEqual(["mardi à vendredi, 10\u00a0h\u00a0–\u00a018\u00a0h"]);
  expect(weekWords([...on([1, 2], 540, 720), ...on([1, 2], 840, 1080), ...on([6], 600, 720)], "fr")).toEqual([
    "lundi et mardi, 9\u00a0h\u00a0–\u00a012\u00a0h, 14\u00a0h\u00a0–\u00a018\u00a0h",
    "samedi, 10\u00a0h\u00a0–\u00a012\u00a0h",
  ]);
  expect(weekWords(on([1, 2, 3, 4, 5, 6, 7], 0, 1440), "en")).toEqual(["every day, all day"]);
  expect(weekWords([], "fr")).toEqual([]);
});

test("the listing's own windows win over the opening of the space", () => {
  const hours = { weekly: on([1], 0, 1440), exceptions: [], closures: [], closingHolidays: "none" as const };
  expect(handOverWords(hours, on([3], 1020, 1140), "fr")).toEqual(["mercredi, 17\u00a0h\u00a0–\u00a019\u00a0h"]);
  expect(handOverWords({ ...hours, weekly: "always" }, null, "fr")).toEqual(["à convenir avec le lieu"]);
});
