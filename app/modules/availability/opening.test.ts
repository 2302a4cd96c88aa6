import { describe, expect, test } from "vitest";
import { publicHolidays, TERRITORIES } from "./holidays.ts";
import { dayNumberOf } from "./local-date.ts";
import { handOverRanges, nextHandOverDay, openDay, openOn, openTime } from "./opening.ts";
import { contradictions, openingProblems, rangeProblems, type Schedule } from "./opening-problems.ts";
import { at, days, hours, opening, weekly } from "./situation.fixture.ts";

const iso = (instant: number) => new Date(instant).toISOString();
const weekdays = weekly([1, 2, 3, 4, 5], 540, 1020);

describe("opening hours", () => {
  test("G1 nine to five in New York after the clock change of 5 November 2023 is 14:00Z to 22:00Z", () => {
    const place = opening({ weekly: weekdays }, { zone: "America/New_York" });
    expect(openOn(place, "2023-11-06").ranges.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ["2023-11-06T14:00:00.000Z", "2023-11-06T22:00:00.000Z"],
    ]);
    expect(openOn(place, "2023-11-03").ranges.map(({ start }) => iso(start))).toEqual(["2023-11-03T13:00:00.000Z"]);
  });
  test("G9 half past seven stays half past seven across the clock change", () => {
    const place = opening({ weekly: weekly([1, 2, 3, 4, 5, 6, 7], 450, 720) });
    for (const date of ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"]) {
      expect(openOn(place, date).ranges).toEqual([hours(`${date} 07:30`, `${date} 12:00`)]);
    }
  });
  test("midnight is 1440, and ranges past midnight run into the next day and join it", () => {
    const place = opening({ weekly: [...weekly([5], 1200, 1560), ...weekly([6], 120, 600)] });
    expect(openTime(place, days("2026-03-06", "2026-03-07"))).toEqual([hours("2026-03-06 20:00", "2026-03-07 10:00")]);
    const allDay = opening({ weekly: weekly([1, 2, 3, 4, 5, 6, 7], 0, 1440) });
    expect(openTime(allDay, days("2026-03-02", "2026-03-08"))).toEqual([days("2026-03-02", "2026-03-08")]);
  });
  test("an exception wins over a closure, a closure over a holiday, a holiday over the week", () => {
    const holidays = [{ date: "2026-07-14", key: "07-14", names: { fr: "Fête nationale", en: "Bastille Day" } }];
    const place = opening(
      {
        weekly: weekdays,
        closingHolidays: "all",
        exceptions: [
          { date: "2026-08-05", ranges: [{ opens: 600, closes: 660 }] },
          { date: "2026-09-01", ranges: [], reason: "inventaire" },
        ],
        closures: [{ from: "2026-08-01", to: "2026-08-31", reason: "congés" }],
      },
      { holidays },
    );
    expect(openOn(place, "2026-08-05").ranges).toHaveLength(1);
    expect(openOn(place, "2026-08-06").closedBy).toEqual({ cause: "closure", name: "congés" });
    expect(openOn(place, "2026-08-31").closedBy?.cause).toBe("closure");
    expect(openOn(place, "2026-09-01").closedBy).toEqual({ cause: "exception", name: "inventaire" });
    expect(openOn(place, "2026-07-14").closedBy?.cause).toBe("holiday");
    expect(openOn(place, "2026-09-06").closedBy).toEqual({ cause: "weekly" });
  });
  test("a holiday closes only if the space says so, by name", () => {
    const found = publicHolidays("metropolitan", 2026);
    if (!found.ok) throw new Error(found.error);
    const may = (closingHolidays: "none" | "all" | string[]) =>
      ["2026-05-01", "2026-05-08"].map(
        (date) =>
          openOn(opening({ weekly: weekdays, closingHolidays }, { holidays: found.holidays }), date).closedBy?.cause ??
          "open",
      );
    expect(may("none")).toEqual(["open", "open"]);
    expect(may("all")).toEqual(["holiday", "holiday"]);
    const labour = found.holidays.find(({ date }) => date === "2026-05-01");
    expect(may([labour?.key ?? ""])).toEqual(["holiday", "open"]);
    expect(openOn(opening({}, { holidays: found.holidays }), "2026-05-08").holiday?.names.fr).toContain("1945");
  });
  test("an opening in the skipped hour opens when clocks resume; a repeated closing is the second one", () => {
    const place = opening({ weekly: weekly([7], 150, 240) });
    expect(openOn(place, "2026-03-29").ranges).toEqual([hours("2026-03-29 03:00", "2026-03-29 04:00")]);
    const night = opening({ weekly: weekly([7], 0, 150) });
    expect(openOn(night, "2026-10-25").ranges).toEqual([
      { start: at("2026-10-25"), end: Date.parse("2026-10-25T01:30:00Z") },
    ]);
  });
  test("windows of collection lie within the opening hours, and the next one is found", () => {
    const place = opening({ weekly: weekdays, closures: [{ from: "2026-03-09", to: "2026-03-15" }] });
    const tuesdays = weekly([2], 480, 600);
    expect(handOverRanges(place, tuesdays, dayNumberOf("2026-03-03"))).toEqual([
      hours("2026-03-03 09:00", "2026-03-03 10:00"),
    ]);
    expect(handOverRanges(place, tuesdays, dayNumberOf("2026-03-04"))).toEqual([]);
    expect(nextHandOverDay(place, tuesdays, dayNumberOf("2026-03-04"))).toBe(dayNumberOf("2026-03-17"));
    expect(nextHandOverDay(opening({ weekly: [] }), null, dayNumberOf("2026-03-04"))).toBeNull();
    expect(openDay(place, dayNumberOf("2026-03-10")).ranges).toEqual([]);
  });
});

describe("what cannot be saved", () => {
  const schedule = (id: string, parts: Partial<Schedule>): Schedule => ({
    id,
    use: "on_the_spot",
    granularity: { minutes: 60 },
    weekdays: [1],
    hours: [{ opens: 480, closes: 600 }],
    ...parts,
  });
  const both = (a: Partial<Schedule>, b: Partial<Schedule>) => {
    const pair = [schedule("a", a), schedule("b", b)];
    expect(contradictions([...pair].reverse())).toEqual(contradictions(pair));
    return contradictions(pair).map(({ problem }) => problem);
  };

  test("E10 touching schedules hold together; two whole days, or two granularities on one day, do not", () => {
    expect(both({}, { hours: [{ opens: 600, closes: 720 }] })).toEqual([]);
    expect(both({}, { hours: [{ opens: 599, closes: 720 }] })).toEqual(["overlap"]);
    expect(both({ hours: "whole_day" }, { hours: "whole_day" })).toEqual(["overlap"]);
    expect(both({ granularity: "day" }, { hours: [{ opens: 600, closes: 720 }] })).toEqual(["granularity"]);
    expect(both({ hours: "whole_day" }, { hours: "whole_day", weekdays: [2] })).toEqual([]);
    expect(both({ granularity: "day" }, { weekdays: [3] })).toEqual([]);
    expect(both({ granularity: "day", use: "away", hours: "whole_day" }, {})).toEqual([]);
    expect(both({ to: "2026-03-31" }, { from: "2026-04-01" })).toEqual([]);
    expect(both({ to: "2026-04-01" }, { from: "2026-04-01" })).toEqual(["overlap"]);
  });
  test("E10 a night that runs past midnight meets the next morning, Sunday into Monday too", () => {
    expect(
      both(
        { weekdays: [7], hours: [{ opens: 1320, closes: 1500 }] },
        { weekdays: [1], hours: [{ opens: 0, closes: 120 }] },
      ),
    ).toEqual(["overlap"]);
    expect(
      both(
        { weekdays: [7], hours: [{ opens: 1320, closes: 1440 }] },
        { weekdays: [1], hours: [{ opens: 0, closes: 120 }] },
      ),
    ).toEqual([]);
    expect(rangeProblems([...weekly([7], 1320, 1500), ...weekly([1], 0, 120)]).map(({ problem }) => problem)).toEqual([
      "overlap",
    ]);
  });
  test("E10 hours of one weekday that overlap are refused with both of them", () => {
    expect(rangeProblems([...weekly([2], 540, 720), ...weekly([2], 720, 1080)])).toEqual([]);
    expect(rangeProblems([...weekly([2], 540, 721), ...weekly([2], 720, 1080)])).toEqual([
      { problem: "overlap", on: 2, opens: 540, otherOn: 2, otherOpens: 720 },
    ]);
  });
  test("impossible ranges, dates that do not exist, closures that end before they start", () => {
    const problems = openingProblems({
      weekly: [
        { weekday: 1, opens: 600, closes: 600 },
        { weekday: 2, opens: -5, closes: 60 },
        { weekday: 3, opens: 600, closes: 2041 },
      ],
      exceptions: [
        { date: "2026-02-30", ranges: [] },
        {
          date: "2026-03-01",
          ranges: [
            { opens: 0, closes: 60 },
            { opens: 30, closes: 90 },
          ],
        },
        { date: "2026-03-01", ranges: [] },
      ],
      closures: [
        { from: "2026-03-05", to: "2026-03-04" },
        { from: "soon", to: "2026-03-04" },
      ],
      closingHolidays: "none",
    }).map(({ problem }) => problem);
    expect(problems).toEqual([
      "not_a_range",
      "not_a_range",
      "not_a_range",
      "no_such_date",
      "overlap",
      "same_date_twice",
      "ends_before_start",
      "no_such_date",
    ]);
  });
});

describe("public holidays", () => {
  const dates = (territory: string, year = 2026) => {
    const found = publicHolidays(territory, year);
    return found.ok ? found.holidays.map(({ date }) => date.slice(5)) : found.error;
  };
  test("each territory has its own, and an unknown one has none", () => {
    expect(dates("metropolitan")).toHaveLength(11);
    expect(dates("alsace_moselle")).toEqual(expect.arrayContaining(["04-03", "12-26"]));
    expect(dates("metropolitan")).not.toContain("12-26");
    expect(dates("RE")).toContain("12-20");
    expect(dates("MQ")).toContain("05-22");
    expect(dates("GP")).toContain("05-27");
    expect(dates("GF")).toContain("06-10");
    expect(dates("YT")).toContain("04-27");
    expect(dates("XX")).toBe("unknown_territory");
    expect(dates("FR-974")).toBe("unknown_territory");
    expect(dates("TF")).toBe("no_data");
    expect(dates("RE", 99_999)).toBe("year_out_of_range");
    for (const territory of TERRITORIES.filter((one) => one !== "TF")) expect(dates(territory)).toContain("07-14");
  });
});
