import { describe, expect, test } from "vitest";
import { daysBetween, pickedPart, weekdayOf, weeksOf } from "./calendar-days.ts";
import { rangeOf } from "./use-drag-days.ts";

describe("a month in rows", () => {
  test("Monday comes first", () => {
    expect([weekdayOf("2027-03-01"), weekdayOf("2027-03-07")]).toEqual([0, 6]);
  });

  test("a month that starts on a Monday and ends on a Wednesday", () => {
    const weeks = weeksOf(daysBetween("2027-03-01", "2027-03-31").map((date) => ({ date })));
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]?.date).toBe("2027-03-01");
    expect(weeks[4]?.map((day) => day?.date.slice(8) ?? null)).toEqual(["29", "30", "31", null, null, null, null]);
  });

  test("a month that starts on a Sunday takes six rows", () => {
    const weeks = weeksOf(daysBetween("2026-03-01", "2026-03-31").map((date) => ({ date })));
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]?.filter(Boolean)).toEqual([{ date: "2026-03-01" }]);
  });

  test("no day, no row", () => {
    expect(weeksOf([])).toEqual([]);
  });

  test("days follow each other across the change of hour and the leap day", () => {
    expect(daysBetween("2027-03-27", "2027-03-29")).toEqual(["2027-03-27", "2027-03-28", "2027-03-29"]);
    expect(daysBetween("2028-02-28", "2028-03-01")).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    expect(daysBetween("2027-03-02", "2027-03-01")).toEqual([]);
  });
});

test("the parts of a choice of days", () => {
  const part = (date: string) => pickedPart(date, "2027-03-02", "2027-03-05");
  expect(["01", "02", "03", "05", "06"].map((day) => part(`2027-03-${day}`))).toEqual([
    undefined,
    "start",
    "middle",
    "end",
    undefined,
  ]);
  expect(pickedPart("2027-03-02", "2027-03-02", "2027-03-02")).toBe("only");
});

test("a drag backwards gives the same days", () => {
  expect(rangeOf("2027-03-05", "2027-03-02")).toEqual({ from: "2027-03-02", to: "2027-03-05" });
});
