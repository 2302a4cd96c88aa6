import { type Granularity, isSameGranularity } from "./granularity.ts";
import { isLocalDate, type LocalDate, WEEKDAYS, type Weekday } from "./local-date.ts";
import type { OpeningHours, TimeRange, WeeklyRange } from "./opening.ts";
import type { Use } from "./rules.ts";

const DAY = 1440;
const WEEK = 7 * DAY;

export type OpeningProblem =
  | {
      readonly problem: "not_a_range";
      readonly opens: number;
      readonly closes: number;
      readonly on: Weekday | LocalDate;
    }
  | {
      readonly problem: "overlap";
      readonly on: Weekday | LocalDate;
      readonly opens: number;
      readonly otherOn: Weekday | LocalDate;
      readonly otherOpens: number;
    }
  | { readonly problem: "no_such_date"; readonly date: string }
  | { readonly problem: "same_date_twice"; readonly date: LocalDate }
  | { readonly problem: "ends_before_start"; readonly from: LocalDate; readonly to: LocalDate };

/** A way in which something is offered on some weekdays, as the owner states it. */
export interface Schedule {
  readonly id: string;
  readonly use: Use;
  readonly granularity: Granularity;
  readonly weekdays: readonly Weekday[];
  readonly hours: "whole_day" | readonly TimeRange[];
  /** Plain dates, both included; absent means without limit on that side. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

export interface Contradiction {
  readonly problem: "overlap" | "granularity";
  readonly schedules: readonly [string, string];
  readonly weekday: Weekday;
}

function isRange({ opens, closes }: TimeRange): boolean {
  return (
    Number.isInteger(opens) &&
    Number.isInteger(closes) &&
    opens >= 0 &&
    opens < DAY &&
    closes > opens &&
    closes <= opens + DAY
  );
}

/** Minutes of the week; a Sunday night that runs into Monday comes round to the first minutes of the week. */
function overlapInWeek(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return [-WEEK, 0, WEEK].some((shift) => a.start < b.end + shift && b.start + shift < a.end);
}

function inWeek(weekday: Weekday, range: TimeRange): { start: number; end: number } {
  return { start: (weekday - 1) * DAY + range.opens, end: (weekday - 1) * DAY + range.closes };
}

/** Weekly ranges that are impossible, or that overlap each other, across midnight too. Touching ranges are fine. */
export function rangeProblems(ranges: readonly WeeklyRange[]): OpeningProblem[] {
  const problems: OpeningProblem[] = [];
  for (const [index, range] of ranges.entries()) {
    const { weekday, opens, closes } = range;
    if (!isRange(range) || !WEEKDAYS.includes(weekday))
      problems.push({ problem: "not_a_range", opens, closes, on: weekday });
    for (const other of ranges.slice(0, index)) {
      if (overlapInWeek(inWeek(weekday, range), inWeek(other.weekday, other))) {
        problems.push({
          problem: "overlap",
          on: other.weekday,
          opens: other.opens,
          otherOn: weekday,
          otherOpens: opens,
        });
      }
    }
  }
  return problems;
}

function exceptionProblems({ exceptions }: OpeningHours): OpeningProblem[] {
  const problems: OpeningProblem[] = [];
  const seen = new Set<LocalDate>();
  for (const { date, ranges } of exceptions) {
    if (!isLocalDate(date)) problems.push({ problem: "no_such_date", date });
    if (seen.has(date)) problems.push({ problem: "same_date_twice", date });
    seen.add(date);
    for (const [index, range] of ranges.entries()) {
      const { opens, closes } = range;
      if (!isRange(range)) problems.push({ problem: "not_a_range", opens, closes, on: date });
      for (const other of ranges.slice(0, index)) {
        if (other.opens < closes && opens < other.closes) {
          problems.push({ problem: "overlap", on: date, opens: other.opens, otherOn: date, otherOpens: opens });
        }
      }
    }
  }
  return problems;
}

/** Everything that makes stated hours impossible to save; empty when nothing does. */
export function openingProblems(hours: OpeningHours): OpeningProblem[] {
  const problems = hours.weekly === "always" ? [] : rangeProblems(hours.weekly);
  problems.push(...exceptionProblems(hours));
  for (const { from, to } of hours.closures) {
    const unknown = [from, to].filter((date) => !isLocalDate(date));
    problems.push(...unknown.map((date): OpeningProblem => ({ problem: "no_such_date", date })));
    if (unknown.length === 0 && to < from) problems.push({ problem: "ends_before_start", from, to });
  }
  return problems;
}

function periodsMeet(a: Schedule, b: Schedule): boolean {
  return !(a.to && b.from && a.to < b.from) && !(b.to && a.from && b.to < a.from);
}

function hoursMeet(a: Schedule, b: Schedule, weekday: Weekday): boolean {
  const whole: readonly TimeRange[] = [{ opens: 0, closes: DAY }];
  const ranges = a.hours === "whole_day" ? whole : a.hours;
  const others = b.hours === "whole_day" ? whole : b.hours;
  return ranges.some((range) =>
    others.some((other) =>
      b.weekdays.some(
        (otherDay) =>
          (otherDay === weekday || range.closes > DAY || other.closes > DAY) &&
          overlapInWeek(inWeek(weekday, range), inWeek(otherDay, other)),
      ),
    ),
  );
}

function contradictionBetween(a: Schedule, b: Schedule): Contradiction | null {
  if (a.use !== b.use || !periodsMeet(a, b)) return null;
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  for (const weekday of WEEKDAYS) {
    if (!first.weekdays.includes(weekday)) continue;
    if (second.weekdays.includes(weekday) && !isSameGranularity(first.granularity, second.granularity)) {
      return { problem: "granularity", schedules: [first.id, second.id], weekday };
    }
    if (hoursMeet(first, second, weekday)) return { problem: "overlap", schedules: [first.id, second.id], weekday };
  }
  return null;
}

/**
 * Schedules of the same use that cannot both hold: hours that overlap on a weekday, or two granularities on one weekday
 * even when their hours do not meet. The answer does not depend on the order in which they are given.
 */
export function contradictions(schedules: readonly Schedule[]): Contradiction[] {
  const sorted = [...schedules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const found: Contradiction[] = [];
  for (const [index, schedule] of sorted.entries()) {
    for (const other of sorted.slice(0, index)) {
      const contradiction = contradictionBetween(other, schedule);
      if (contradiction) found.push(contradiction);
    }
  }
  return found;
}
