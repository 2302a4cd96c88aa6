import { type Instant, type Interval, intersectAll, merge } from "./interval.ts";
import {
  type DayNumber,
  dateOfDayNumber,
  dayNumberOf,
  type LocalDate,
  type Weekday,
  weekdayOfDayNumber,
} from "./local-date.ts";
import { instantShown, localDayNumber, startOfDayNumber, wallClockOfDay } from "./zone.ts";

/** Wall-clock minutes from local midnight. `closes` may be 1440 (midnight), or more when it runs into the next day. */
export interface TimeRange {
  readonly opens: number;
  readonly closes: number;
}

export interface WeeklyRange extends TimeRange {
  readonly weekday: Weekday;
}

/** Replaces the weekly rule on one date, even inside a closure or on a holiday; no range at all means closed. */
export interface OpeningException {
  readonly date: LocalDate;
  readonly ranges: readonly TimeRange[];
  readonly reason?: string;
}

/** Plain dates of the space, both included. */
export interface Closure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason?: string;
}

export interface PublicHoliday {
  readonly date: LocalDate;
  /** The same every year, whatever the date: what a space names when it says that it closes on a holiday. */
  readonly key: string;
  readonly names: { readonly fr: string; readonly en: string };
}

/** What a space states. `always`: no hours given, every day can be arranged. */
export interface OpeningHours {
  readonly weekly: "always" | readonly WeeklyRange[];
  readonly exceptions: readonly OpeningException[];
  readonly closures: readonly Closure[];
  readonly closingHolidays: "none" | "all" | readonly string[];
}

/** Opening hours in their place. Treated as immutable: days already worked out are remembered with the object. */
export interface Opening {
  readonly zone: string;
  readonly hours: OpeningHours;
  readonly holidays: readonly PublicHoliday[];
}

export type ClosedBy =
  | { readonly cause: "weekly" }
  | { readonly cause: "exception"; readonly name: string | null }
  | { readonly cause: "closure"; readonly name: string | null }
  | { readonly cause: "holiday"; readonly holiday: PublicHoliday };

export interface OpenDay {
  readonly day: DayNumber;
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** The whole local day. */
  readonly interval: Interval;
  /** When it is open, as instants; the last range may run past midnight. Empty when closed. */
  readonly ranges: readonly Interval[];
  readonly closedBy: ClosedBy | null;
  /** Also set when the space stays open on it. */
  readonly holiday: PublicHoliday | null;
}

interface Compiled {
  readonly weekly: readonly (readonly TimeRange[])[] | "always";
  readonly exceptions: ReadonlyMap<LocalDate, OpeningException>;
  readonly closures: readonly { from: DayNumber; to: DayNumber; name: string | null }[];
  readonly holidays: ReadonlyMap<LocalDate, PublicHoliday>;
  readonly days: Map<DayNumber, OpenDay>;
  readonly windows: Map<readonly WeeklyRange[], Map<DayNumber, readonly Interval[]>>;
  /** Stretches of days already searched in vain for each set of windows. */
  readonly barren: Map<readonly WeeklyRange[] | null, { from: DayNumber; until: DayNumber }>;
}

export const ALWAYS_OPEN: OpeningHours = { weekly: "always", exceptions: [], closures: [], closingHolidays: "none" };

/** How far ahead an open day is looked for, so that a space closed for good ends the search. */
const SEARCH_DAYS = 400;

const compiledOpenings = new WeakMap<Opening, Compiled>();

function compile(opening: Opening): Compiled {
  const known = compiledOpenings.get(opening);
  if (known) return known;
  const { weekly, exceptions, closures } = opening.hours;
  const compiled: Compiled = {
    weekly:
      weekly === "always"
        ? weekly
        : Array.from({ length: 8 }, (_, weekday) => weekly.filter((range) => range.weekday === weekday)),
    exceptions: new Map(exceptions.map((exception) => [exception.date, exception])),
    closures: closures.map(({ from, to, reason }) => ({
      from: dayNumberOf(from),
      to: dayNumberOf(to),
      name: reason || null,
    })),
    holidays: new Map(opening.holidays.map((holiday) => [holiday.date, holiday])),
    days: new Map(),
    windows: new Map(),
    barren: new Map(),
  };
  compiledOpenings.set(opening, compiled);
  return compiled;
}

function closesAt(day: DayNumber, minutes: number, zone: string): Instant {
  const clock = wallClockOfDay(day, minutes, zone);
  return clock.kind === "one" ? clock.instant : clock.kind === "twice" ? clock.second : clock.resumes;
}

/** Wall-clock ranges of one date as instants. A skipped hour is not lost: it opens, or closes, when clocks resume. */
export function rangesOn(day: DayNumber, ranges: readonly TimeRange[], zone: string): Interval[] {
  return merge(
    ranges.map(({ opens, closes }) => ({ start: instantShown(day, opens, zone), end: closesAt(day, closes, zone) })),
  );
}

function closes(hours: OpeningHours, holiday: PublicHoliday): boolean {
  const { closingHolidays } = hours;
  return closingHolidays === "all" || (closingHolidays !== "none" && closingHolidays.includes(holiday.key));
}

function plan(
  opening: Opening,
  compiled: Compiled,
  day: DayNumber,
  date: LocalDate,
): readonly TimeRange[] | "always" | ClosedBy {
  const exception = compiled.exceptions.get(date);
  if (exception)
    return exception.ranges.length > 0 ? exception.ranges : { cause: "exception", name: exception.reason || null };
  const closure = compiled.closures.find(({ from, to }) => from <= day && day <= to);
  if (closure) return { cause: "closure", name: closure.name };
  const holiday = compiled.holidays.get(date);
  if (holiday && closes(opening.hours, holiday)) return { cause: "holiday", holiday };
  if (compiled.weekly === "always") return "always";
  const ranges = compiled.weekly[weekdayOfDayNumber(day)] ?? [];
  return ranges.length > 0 ? ranges : { cause: "weekly" };
}

/** Whether and when the place is open on one local day. An exception wins over a closure, a closure over a holiday. */
export function openDay(opening: Opening, day: DayNumber): OpenDay {
  const compiled = compile(opening);
  const known = compiled.days.get(day);
  if (known) return known;
  const date = dateOfDayNumber(day);
  const interval = { start: startOfDayNumber(day, opening.zone), end: startOfDayNumber(day + 1, opening.zone) };
  const planned = plan(opening, compiled, day, date);
  const open = planned === "always" ? [interval] : "cause" in planned ? [] : rangesOn(day, planned, opening.zone);
  const worked: OpenDay = {
    day,
    date,
    weekday: weekdayOfDayNumber(day),
    interval,
    ranges: open,
    closedBy: planned !== "always" && "cause" in planned ? planned : null,
    holiday: compiled.holidays.get(date) ?? null,
  };
  compiled.days.set(day, worked);
  return worked;
}

/** `openDay` by its date. */
export function openOn(opening: Opening, date: LocalDate): OpenDay {
  return openDay(opening, dayNumberOf(date));
}

/** When the place is open within `window`, ranges that run past midnight joined to what follows; sorted, disjoint. */
export function openTime(opening: Opening, window: Interval): Interval[] {
  const ranges: Interval[] = [];
  const last = localDayNumber(window.end, opening.zone);
  for (let day = localDayNumber(window.start, opening.zone) - 1; day <= last; day += 1)
    ranges.push(...openDay(opening, day).ranges);
  return intersectAll(merge(ranges), [window]);
}

/** The part of a day's opening in which things change hands; `windows` null means the whole of it. */
export function handOverRanges(
  opening: Opening,
  windows: readonly WeeklyRange[] | null,
  day: DayNumber,
): readonly Interval[] {
  const { ranges, weekday } = openDay(opening, day);
  if (!windows || ranges.length === 0) return ranges;
  const known = compile(opening).windows;
  const days = known.get(windows) ?? new Map<DayNumber, readonly Interval[]>();
  known.set(windows, days);
  const worked =
    days.get(day) ??
    intersectAll(
      ranges,
      rangesOn(
        day,
        windows.filter((range) => range.weekday === weekday),
        opening.zone,
      ),
    );
  days.set(day, worked);
  return worked;
}

/** The first day from `from` on (included) on which things can change hands, or null within 400 days. */
export function nextHandOverDay(
  opening: Opening,
  windows: readonly WeeklyRange[] | null,
  from: DayNumber,
): DayNumber | null {
  const { barren } = compile(opening);
  const searched = barren.get(windows);
  const known = searched && searched.from <= from && from <= searched.until ? searched : { from, until: from };
  for (let day = known.until; day < from + SEARCH_DAYS; day += 1) {
    if (handOverRanges(opening, windows, day).length > 0) return day;
  }
  barren.set(windows, { from: known.from, until: Math.max(known.until, from + SEARCH_DAYS) });
  return null;
}
