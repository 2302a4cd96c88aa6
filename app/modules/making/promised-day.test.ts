import { expect, test } from "vitest";
import { promisedMoment } from "./promised-day.ts";

test("a promised day lasts until its last minute, in the zone of the campaign", () => {
  expect(promisedMoment("2027-03-10", "Europe/Paris")).toBe("2027-03-10T22:59:00.000Z");
  expect(promisedMoment("2027-03-10", "Indian/Reunion")).toBe("2027-03-10T19:59:00.000Z");
  expect(promisedMoment("2027-03-28", "Europe/Paris")).toBe("2027-03-28T21:59:00.000Z");
});

test("what is no day is left for the verb to refuse", () => {
  for (const typed of ["", "2027-02-30", "demain"]) expect(promisedMoment(typed, "Europe/Paris")).toBeUndefined();
});
