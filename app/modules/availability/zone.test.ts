import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dateOfDayNumber,
  datesFromTo,
  dayNumberOf,
  daysBetween,
  isLocalDate,
  weekdayOf,
} from "./local-date.ts";
import {
  dayInterval,
  isZone,
  lastDateBefore,
  localDateOf,
  startOfDay,
  typedTime,
  wallClock,
  wallClockAt,
} from "./zone.ts";

const iso = (instant: number) => new Date(instant).toISOString();
const minutes = (hours: number, rest = 0) => hours * 60 + rest;
const ZONES = [
  "Europe/Paris",
  "Indian/Reunion",
  "America/Martinique",
  "Pacific/Auckland",
  "Pacific/Marquesas",
  "Atlantic/Azores",
  "America/Havana",
  "Africa/Cairo",
];

describe("plain dates", () => {
  test("a date that does not exist is not one", () => {
    expect(["2028-02-29", "2026-12-31"].every(isLocalDate)).toBe(true);
    expect(
      ["2027-02-29", "2026-04-31", "2026-13-01", "2026-1-1", "tomorrow", "2026-03-02T00:00"].some(isLocalDate),
    ).toBe(false);
    expect(() => dayNumberOf("2027-02-29")).toThrow(RangeError);
  });
  test("counting days, weekdays", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(weekdayOf("2026-03-02")).toBe(1);
    expect(weekdayOf("1969-12-28")).toBe(7);
    expect(datesFromTo("2026-02-27", "2026-03-01")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
    expect(datesFromTo("2026-03-01", "2026-02-27")).toEqual([]);
  });
});

describe("days of a place", () => {
  test("days follow each other, and each instant lies in its own", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 14_600, max: 25_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (zone, day, part) => {
          const date = dateOfDayNumber(day);
          const { start, end } = dayInterval(date, date, zone);
          expect(end).toBe(startOfDay(addDays(date, 1), zone));
          expect(end - start).toBeGreaterThanOrEqual(23 * 3_600_000);
          expect(end - start).toBeLessThanOrEqual(25 * 3_600_000);
          expect(localDateOf(start + Math.floor(part * (end - start)), zone)).toBe(date);
          expect(lastDateBefore(end, zone)).toBe(date);
          expect(new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(start)).toBe(date);
        },
      ),
    );
  });
  test("both clock changes of Paris and Auckland have 23 and 25 hours; La Réunion and Martinique have none", () => {
    const hoursOf = (date: string, zone: string) =>
      (startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)) / 3_600_000;
    expect([hoursOf("2026-03-29", "Europe/Paris"), hoursOf("2026-10-25", "Europe/Paris")]).toEqual([23, 25]);
    expect([hoursOf("2026-09-27", "Pacific/Auckland"), hoursOf("2026-04-05", "Pacific/Auckland")]).toEqual([23, 25]);
    expect(
      ["2026-03-29", "2026-10-25"].map((date) => [
        hoursOf(date, "Indian/Reunion"),
        hoursOf(date, "America/Martinique"),
      ]),
    ).toEqual([
      [24, 24],
      [24, 24],
    ]);
  });
  test("a day begins when its clocks first show it, where midnight is skipped or comes twice", () => {
    // The Azores go from 00:00 to 01:00 in March, and from 01:00 back to 00:00 in October.
    expect(iso(startOfDay("2026-03-29", "Atlantic/Azores"))).toBe("2026-03-29T01:00:00.000Z");
    expect(iso(startOfDay("2026-10-25", "Atlantic/Azores"))).toBe("2026-10-25T00:00:00.000Z");
    // Samoa had no 30 December 2011.
    expect(startOfDay("2011-12-30", "Pacific/Apia")).toBe(startOfDay("2011-12-31", "Pacific/Apia"));
  });
  test("G2 a window from 24 October to 1 November in London loses no day across the clock change", () => {
    const { start, end } = dayInterval("2026-10-24", "2026-10-31", "Europe/London");
    expect([localDateOf(start, "Europe/London"), lastDateBefore(end, "Europe/London")]).toEqual([
      "2026-10-24",
      "2026-10-31",
    ]);
    expect(end).toBe(startOfDay("2026-11-01", "Europe/London"));
    expect((end - start) / 3_600_000).toBe(8 * 24 + 1);
  });
  test("G5 23:30Z is 01:30 of the next day in Amsterdam", () => {
    const instant = Date.parse("2026-07-01T23:30:00Z");
    expect(localDateOf(instant, "Europe/Amsterdam")).toBe("2026-07-02");
    expect(wallClockAt(instant, "Europe/Amsterdam")).toEqual({ date: "2026-07-02", minutes: 90, which: undefined });
  });
  test("an unknown zone is told apart, and never taken for UTC", () => {
    expect([
      isZone("Europe/Paris"),
      isZone("Indian/Reunion"),
      isZone("Europe/Rouen"),
      isZone("+02:00"),
      isZone(""),
    ]).toEqual([true, true, false, false, false]);
    expect(() => startOfDay("2026-01-01", "Europe/Rouen")).toThrow(RangeError);
  });
});

describe("wall clocks", () => {
  test("G4 15:48 typed for London in July is 14:48Z, shows 15:48 again and is saved unchanged", () => {
    const typed = typedTime("2026-07-14", minutes(15, 48), "Europe/London");
    expect(typed).toEqual({ ok: true, instant: Date.parse("2026-07-14T14:48:00Z") });
    const shown = wallClockAt(Date.parse("2026-07-14T14:48:00Z"), "Europe/London");
    expect(shown).toMatchObject({ date: "2026-07-14", minutes: minutes(15, 48) });
    expect(typedTime(shown.date, shown.minutes, "Europe/London", shown.which)).toEqual(typed);
  });
  test("a time in the skipped hour is refused; the clocks resume an hour later", () => {
    expect(typedTime("2026-03-29", minutes(2, 30), "Europe/Paris")).toEqual({ ok: false, error: "skipped" });
    expect(wallClock("2026-03-29", minutes(2, 30), "Europe/Paris")).toEqual({
      kind: "skipped",
      resumes: Date.parse("2026-03-29T01:00:00Z"),
    });
    expect(typedTime("2026-03-29", minutes(3), "Europe/Paris")).toEqual({
      ok: true,
      instant: Date.parse("2026-03-29T01:00:00Z"),
    });
  });
  test("a time in the repeated hour is refused unless it says which", () => {
    expect(typedTime("2026-10-25", minutes(2, 30), "Europe/Paris")).toEqual({ ok: false, error: "repeated" });
    expect(typedTime("2026-10-25", minutes(2, 30), "Europe/Paris", "first")).toEqual({
      ok: true,
      instant: Date.parse("2026-10-25T00:30:00Z"),
    });
    expect(typedTime("2026-10-25", minutes(2, 30), "Europe/Paris", "second")).toEqual({
      ok: true,
      instant: Date.parse("2026-10-25T01:30:00Z"),
    });
  });
  test("1440 is the next midnight, also on the day of a clock change", () => {
    expect(wallClock("2026-03-29", 1440, "Europe/Paris")).toEqual({
      kind: "one",
      instant: startOfDay("2026-03-30", "Europe/Paris"),
    });
    expect(wallClock("2026-10-24", 1440 + 180, "Europe/Paris")).toEqual({
      kind: "one",
      instant: Date.parse("2026-10-25T02:00:00Z"),
    });
  });
  test("what clocks show goes back to the same instant, minute by minute across both changes", () => {
    for (const zone of ZONES) {
      for (const day of ["2026-03-29", "2026-10-25", "2026-04-05", "2026-09-27", "2026-03-08", "2026-11-01"]) {
        const { start, end } = dayInterval(addDays(day, -1), day, zone);
        for (let instant = start; instant < end; instant += 17 * 60_000) {
          const { date, minutes: shown, which } = wallClockAt(instant, zone);
          expect(typedTime(date, shown, zone, which)).toEqual({ ok: true, instant });
        }
      }
    }
  });
});
