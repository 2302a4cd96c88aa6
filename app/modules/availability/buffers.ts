import type { Instant } from "./interval.ts";
import { type Opening, openDay } from "./opening.ts";
import type { Span } from "./rules.ts";
import { localDayNumber } from "./zone.ts";

/** A place that stays closed for longer than this no longer stretches a buffer. */
const LONGEST_WALK_DAYS = 366;
const MINUTE = 60_000;

function isNothing(span: Span | null): span is null {
  return span === null || ("days" in span ? span.days : span.minutes) <= 0;
}

function afterOpenDays(from: Instant, days: number, opening: Opening): Instant {
  // A day already begun is not a whole day of rest: counting starts at the next midnight.
  const first = localDayNumber(from - 1, opening.zone) + 1;
  let left = days;
  for (let day = first; day < first + LONGEST_WALK_DAYS; day += 1) {
    const { closedBy, interval } = openDay(opening, day);
    if (!closedBy) left -= 1;
    if (left === 0) return interval.end;
  }
  return openDay(opening, first + LONGEST_WALK_DAYS).interval.end;
}

function beforeOpenDays(until: Instant, days: number, opening: Opening): Instant {
  const last = localDayNumber(until, opening.zone) - 1;
  let left = days;
  for (let day = last; day > last - LONGEST_WALK_DAYS; day -= 1) {
    const { closedBy, interval } = openDay(opening, day);
    if (!closedBy) left -= 1;
    if (left === 0) return interval.start;
  }
  return openDay(opening, last - LONGEST_WALK_DAYS).interval.start;
}

function afterOpenTime(from: Instant, minutes: number, opening: Opening): Instant {
  const first = localDayNumber(from, opening.zone) - 1;
  let left = minutes * MINUTE;
  let reached = from;
  for (let day = first; day < first + LONGEST_WALK_DAYS; day += 1) {
    for (const range of openDay(opening, day).ranges) {
      const start = Math.max(range.start, reached);
      if (range.end <= start) continue;
      if (range.end - start >= left) return start + left;
      left -= range.end - start;
      reached = range.end;
    }
  }
  return openDay(opening, first + LONGEST_WALK_DAYS).interval.end;
}

function beforeOpenTime(until: Instant, minutes: number, opening: Opening): Instant {
  const last = localDayNumber(until, opening.zone);
  let left = minutes * MINUTE;
  let reached = until;
  for (let day = last; day > last - LONGEST_WALK_DAYS; day -= 1) {
    for (const range of openDay(opening, day).ranges.toReversed()) {
      const end = Math.min(range.end, reached);
      if (range.start >= end) continue;
      if (end - range.start >= left) return end - left;
      left -= end - range.start;
      reached = range.start;
    }
  }
  return openDay(opening, last - LONGEST_WALK_DAYS).interval.start;
}

/** The first instant after a buffer that begins at `from`: closed days, or closed hours, do not count. */
export function bufferEnd(from: Instant, span: Span | null, opening: Opening): Instant {
  if (isNothing(span) || !Number.isFinite(from)) return from;
  return "days" in span ? afterOpenDays(from, span.days, opening) : afterOpenTime(from, span.minutes, opening);
}

/** The first instant of a buffer that ends at `until`: closed days, or closed hours, do not count. */
export function bufferStart(until: Instant, span: Span | null, opening: Opening): Instant {
  if (isNothing(span) || !Number.isFinite(until)) return until;
  return "days" in span ? beforeOpenDays(until, span.days, opening) : beforeOpenTime(until, span.minutes, opening);
}
