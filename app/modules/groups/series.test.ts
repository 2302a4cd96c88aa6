import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  datesFromTo,
  daysBetween,
  type LocalDate,
  type Weekday,
  wallClockAt,
  weekdayOf,
} from "#app/modules/availability/availability.ts";
import { type Ending, type Pattern, readRule, ruleText } from "./series.ts";
import { datesOf, intervalOn, occurrenceOf, seriesDates, withDaysOff } from "./series-dates.ts";
import { seriesWords } from "./series-words.ts";

const thursdays: Pattern = { every: "week", interval: 1, weekdays: [4] };
const noSkip = { publicHolidays: false, schoolHolidays: false };

function dates(pattern: Pattern, from: LocalDate, ending: Ending): readonly LocalDate[] {
  const found = seriesDates(pattern, from, ending);
  return found.ok ? found.dates : [];
}

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const interval = fc.integer({ min: 1, max: 5 });
const anyPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ every: fc.constant("day" as const), interval }),
  fc.record({
    every: fc.constant("week" as const),
    interval,
    weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    every: fc.constant("month" as const),
    interval,
    on: fc.oneof(
      fc.record({ day: fc.integer({ min: 1, max: 31 }) }),
      fc.record({ nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const), weekday }),
    ),
  }),
);
const anyDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2024-01-01", days));

/** What a person does with a paper calendar, day after day. */
function isDay(date: LocalDate, pattern: Pattern, first: LocalDate): boolean {
  const monday = (of: LocalDate) => addDays(of, 1 - weekdayOf(of));
  const month = (of: LocalDate) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  if (pattern.every === "day") return daysBetween(first, date) % pattern.interval === 0;
  if (pattern.every === "week") {
    const weeks = daysBetween(monday(first), monday(date)) / 7;
    return pattern.weekdays.includes(weekdayOf(date)) && weeks % pattern.interval === 0;
  }
  if ((month(date) - month(first)) % pattern.interval !== 0) return false;
  const { on } = pattern;
  const day = Number(date.slice(8));
  if ("day" in on) return day === on.day;
  if (weekdayOf(date) !== on.weekday) return false;
  return on.nth === -1 ? addDays(date, 7).slice(0, 7) !== date.slice(0, 7) : Math.ceil(day / 7) === on.nth;
}

describe("the dates of a rule", () => {
  test("I1: every day from 12 to 14 February, end included, gives two after the first", () => {
    expect(dates({ every: "day", interval: 1 }, "2027-02-12", { until: "2027-02-14" })).toEqual([
      "2027-02-12",
      "2027-02-13",
      "2027-02-14",
    ]);
  });
  test("I1: monthly on the 31st gives only the months that have one", () => {
    const found = dates({ every: "month", interval: 1, on: { day: 31 } }, "2018-01-01", { until: "2018-12-31" });
    expect(found.map((date) => date.slice(5))).toEqual(["01-31", "03-31", "05-31", "07-31", "08-31", "10-31", "12-31"]);
  });
  test("every second Tuesday counts from the first Tuesday, whatever day it is asked from", () => {
    const tuesdays: Pattern = { every: "week", interval: 2, weekdays: [2] };
    expect(dates(tuesdays, "2026-09-03", { times: 3 })).toEqual(["2026-09-08", "2026-09-22", "2026-10-06"]);
  });
  test("the last Friday of the month", () => {
    const last: Pattern = { every: "month", interval: 1, on: { nth: -1, weekday: 5 } };
    expect(dates(last, "2027-01-01", { times: 3 })).toEqual(["2027-01-29", "2027-02-26", "2027-03-26"]);
  });
  test("the library finds what going through the days one by one finds", () => {
    fc.assert(
      fc.property(anyPattern, anyDate, fc.integer({ min: 0, max: 700 }), (pattern, from, span) => {
        const until = addDays(from, span);
        const found = seriesDates(pattern, from, { until });
        const all = datesFromTo(from, until);
        const first = all.find((date) => isDay(date, { ...pattern, interval: 1 }, date));
        const wanted = first ? all.filter((date) => date >= first && isDay(date, pattern, first)) : [];
        expect(found.ok ? found.dates : []).toEqual(wanted);
        if (found.ok) expect(datesOf(found)).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });
  test("n times gives n dates, the first ones of the same rule without end", () => {
    fc.assert(
      fc.property(anyPattern, anyDate, fc.integer({ min: 1, max: 8 }), (pattern, from, times) => {
        const found = dates(pattern, from, { times });
        expect(found).toHaveLength(times);
        expect(found).toEqual(dates(pattern, from, { until: found.at(-1) ?? from }));
      }),
    );
  });
  test("a rule is read back as it was written", () => {
    const ending = fc.oneof(fc.record({ times: fc.integer({ min: 1, max: 1000 }) }), fc.record({ until: anyDate }));
    fc.assert(
      fc.property(anyPattern, ending, (pattern, end) => {
        const text = ruleText(pattern, end);
        const read = readRule(text);
        expect(ruleText(read.pattern, read.ending)).toBe(text);
        expect(read.ending).toEqual(end);
      }),
    );
  });
});

describe("what is no series", () => {
  test("one that ends before it begins", () => {
    expect(seriesDates(thursdays, "2026-09-03", { until: "2026-09-02" })).toEqual({
      ok: false,
      problem: "ends_before",
    });
  });
  test("one without any date", () => {
    expect(seriesDates(thursdays, "2026-09-04", { until: "2026-09-09" })).toEqual({ ok: false, problem: "no_date" });
  });
  test("one of more than a thousand dates, with their number", () => {
    const daily: Pattern = { every: "day", interval: 1 };
    expect(seriesDates(daily, "2026-01-01", { until: "2028-09-27" })).toEqual({
      ok: false,
      problem: "too_many",
      count: 1001,
    });
    expect(seriesDates(daily, "2026-01-01", { times: 1001 })).toEqual({ ok: false, problem: "too_many", count: 1001 });
    expect(dates(daily, "2026-01-01", { times: 1000 })).toHaveLength(1000);
  });
  test("one that goes on for more than ten years", () => {
    expect(seriesDates(thursdays, "2026-09-03", { until: "2046-09-03" })).toMatchObject({ problem: "too_far" });
    const yearly: Pattern = { every: "month", interval: 12, on: { day: 31 } };
    expect(seriesDates(yearly, "2026-01-01", { times: 40 })).toMatchObject({ problem: "too_far" });
  });
});

describe("days off", () => {
  const daysOff = {
    publicHolidays: new Map([["2026-11-11", "Armistice 1918"]]),
    schoolHolidays: [{ name: "Toussaint", firstDate: "2026-10-17", lastDate: "2026-11-01" }],
  };
  const wednesdays = dates({ every: "week", interval: 1, weekdays: [3] }, "2026-10-14", { times: 6 });
  test("are left out only where the series says so, with their name", () => {
    const both = { skip: { publicHolidays: true, schoolHolidays: true }, except: ["2026-11-18"] };
    expect(withDaysOff(wednesdays, both, daysOff).map(({ skipped }) => skipped && [skipped.why, skipped.name])).toEqual(
      [
        null,
        ["school_holiday", "Toussaint"],
        ["school_holiday", "Toussaint"],
        null,
        ["public_holiday", "Armistice 1918"],
        ["except", ""],
      ],
    );
    const none = { skip: noSkip, except: [] };
    expect(withDaysOff(wednesdays, none, daysOff).every(({ skipped }) => skipped === null)).toBe(true);
  });
});

describe("the clock on the wall", () => {
  const evening = { startMinutes: 19 * 60, lengthMinutes: 120 };
  test.each(["Europe/Paris", "Indian/Reunion"])("19 h stays 19 h all year in %s", (zone) => {
    for (const date of dates(thursdays, "2026-09-03", { until: "2027-06-24" })) {
      const found = intervalOn(date, evening, zone);
      expect(found && wallClockAt(found.start, zone)).toMatchObject({ date, minutes: 19 * 60 });
      expect(found && wallClockAt(found.end, zone)).toMatchObject({ date, minutes: 21 * 60 });
      expect(found && found.end - found.start).toBe(2 * 3_600_000);
    }
  });
  test("Paris moves against UTC twice in that year, La Réunion never", () => {
    const hours = (zone: string) =>
      new Set(
        dates(thursdays, "2026-09-03", { until: "2027-06-24" }).map((date) =>
          new Date(intervalOn(date, evening, zone)?.start ?? 0).getUTCHours(),
        ),
      );
    expect([...hours("Europe/Paris")]).toEqual([17, 18]);
    expect([...hours("Indian/Reunion")]).toEqual([15]);
  });
  test("an hour that the clocks skip is no start and no end; it is never moved", () => {
    expect(intervalOn("2027-03-28", { startMinutes: 150, lengthMinutes: 60 }, "Europe/Paris")).toBeNull();
    expect(intervalOn("2027-03-27", { startMinutes: 22 * 60, lengthMinutes: 270 }, "Europe/Paris")).toBeNull();
    expect(intervalOn("2027-03-28", { startMinutes: 150, lengthMinutes: 60 }, "Indian/Reunion")).not.toBeNull();
  });
  test("a night keeps its hours on the wall when it lasts longer", () => {
    const night = { startMinutes: 22 * 60, lengthMinutes: 480 };
    const hours = (date: LocalDate) => {
      const found = intervalOn(date, night, "Europe/Paris");
      return found && (found.end - found.start) / 3_600_000;
    };
    expect([hours("2026-10-23"), hours("2026-10-24"), hours("2027-03-27")]).toEqual([8, 9, 7]);
  });
  test("a date keeps its name", () => {
    expect(occurrenceOf("2026-09-03", 19 * 60)).toBe("2026-09-03T19:00");
  });
});

describe("in words", () => {
  const say = (pattern: Pattern, ending: Ending, language: "fr" | "en" = "fr", minutes = [19 * 60, 120]) =>
    seriesWords(
      {
        rule: ruleText(pattern, ending),
        firstDate: "2026-09-03",
        startMinutes: minutes[0] ?? 0,
        lengthMinutes: minutes[1] ?? 0,
        skip: noSkip,
        except: [],
        clashed: [],
      },
      language,
    ).replaceAll("\u00a0", " ");
  test("the choir", () => {
    const year = { until: "2027-06-24" };
    expect(say(thursdays, year)).toBe("chaque jeudi de 19 h à 21 h, du 3 septembre 2026 au 24 juin 2027");
    expect(say(thursdays, year, "en")).toBe("every Thursday from 19:00 to 21:00, 3 September 2026 to 24 June 2027");
  });
  test("other rhythms", () => {
    const ten = { times: 10 };
    const rest = "de 19 h à 21 h, 10 fois à partir du 3 septembre 2026";
    expect(say({ every: "week", interval: 2, weekdays: [2] }, ten)).toBe(`un mardi sur deux ${rest}`);
    expect(say({ every: "week", interval: 1, weekdays: [1, 4] }, ten)).toBe(`chaque lundi et jeudi ${rest}`);
    expect(say({ every: "week", interval: 3, weekdays: [1, 4] }, ten)).toBe(
      `toutes les 3 semaines, le lundi et le jeudi ${rest}`,
    );
    expect(say({ every: "month", interval: 1, on: { nth: -1, weekday: 5 } }, ten)).toBe(
      `le dernier vendredi de chaque mois ${rest}`,
    );
    expect(say({ every: "month", interval: 2, on: { day: 1 } }, ten)).toBe(`le 1er, tous les 2 mois ${rest}`);
    expect(say({ every: "day", interval: 1 }, { times: 1 }, "fr", [22 * 60, 480])).toBe(
      "chaque jour de 22 h à 6 h le lendemain, une fois, le 3 septembre 2026",
    );
    expect(say(thursdays, ten, "fr", [0, 1440])).toBe("chaque jeudi, 10 fois à partir du 3 septembre 2026");
  });
});
