import { tzOffset } from "@date-fns/tz";
import type { Instant, Interval } from "./interval.ts";
import { type DayNumber, dateOfDayNumber, dayNumberOf, type LocalDate } from "./local-date.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const MINUTES_PER_DAY = 1440;

/** Asking Intl for an offset costs microseconds; the start of a day never changes, so it is asked once. */
const DAYS_KEPT_PER_ZONE = 8192;
const startsByZone = new Map<string, Map<DayNumber, Instant>>();

/** A wall-clock time of a place: one instant, none (the hour that is skipped), or two (the hour that is repeated). */
export type WallClock =
  | { readonly kind: "one"; readonly instant: Instant }
  | { readonly kind: "skipped"; readonly resumes: Instant }
  | { readonly kind: "twice"; readonly first: Instant; readonly second: Instant };

/** A typed time turned into an instant, or why it cannot be. */
export type TypedTime =
  | { readonly ok: true; readonly instant: Instant }
  | { readonly ok: false; readonly error: "skipped" | "repeated" };

/** True for an IANA name that this runtime knows, such as `Indian/Reunion`. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

function offsetAt(instant: Instant, zone: string): number {
  const minutes = tzOffset(zone, new Date(instant));
  if (Number.isNaN(minutes)) throw new RangeError(`Unknown zone or instant: ${zone}, ${instant}`);
  return Math.round(minutes * MINUTE);
}

/** First instant of `[low, high]` whose wall clock shows `wall` or later; only called around a forward jump. */
function firstInstantShowing(wall: number, low: Instant, high: Instant, zone: string): Instant {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offsetAt(middle, zone) >= wall) after = middle;
    else before = middle;
  }
  return after;
}

/** `wall` is the wall-clock time read as if it were UTC. Offsets stay within 15 hours, clock changes days apart. */
function resolve(wall: number, zone: string): WallClock {
  const [low, high] = [wall - 15 * HOUR, wall + 15 * HOUR];
  const [earlyOffset, lateOffset] = [offsetAt(low, zone), offsetAt(high, zone)];
  const early = wall - earlyOffset;
  const late = wall - lateOffset;
  const earlyShows = offsetAt(early, zone) === earlyOffset;
  const lateShows = offsetAt(late, zone) === lateOffset;
  if (earlyShows && lateShows && early !== late)
    return { kind: "twice", first: Math.min(early, late), second: Math.max(early, late) };
  if (earlyShows) return { kind: "one", instant: early };
  if (lateShows) return { kind: "one", instant: late };
  return { kind: "skipped", resumes: firstInstantShowing(wall, low, high, zone) };
}

/** First instant of a local day. Not always 00:00: some zones skip or repeat midnight. */
export function startOfDayNumber(day: DayNumber, zone: string): Instant {
  let starts = startsByZone.get(zone);
  if (!starts) {
    starts = new Map();
    startsByZone.set(zone, starts);
  }
  const known = starts.get(day);
  if (known !== undefined) return known;
  const clock = resolve(day * DAY, zone);
  const start = clock.kind === "one" ? clock.instant : clock.kind === "twice" ? clock.first : clock.resumes;
  if (starts.size >= DAYS_KEPT_PER_ZONE) starts.clear();
  starts.set(day, start);
  return start;
}

/** First instant of the date in the zone. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return startOfDayNumber(dayNumberOf(date), zone);
}

/** The local day in which an instant lies; days follow each other without gap or overlap. */
export function localDayNumber(instant: Instant, zone: string): DayNumber {
  let day = Math.floor(instant / DAY);
  while (startOfDayNumber(day, zone) > instant) day -= 1;
  while (startOfDayNumber(day + 1, zone) <= instant) day += 1;
  return day;
}

export function localDateOf(instant: Instant, zone: string): LocalDate {
  return dateOfDayNumber(localDayNumber(instant, zone));
}

/** The local date of the last moment before `end`: the last day of `[…, end)`. */
export function lastDateBefore(end: Instant, zone: string): LocalDate {
  return localDateOf(end - 1, zone);
}

/** Whole local days, first and last included: 17→17 is `[17th 00:00, 18th 00:00)` of the place. */
export function dayInterval(from: LocalDate, toInclusive: LocalDate, zone: string): Interval {
  return { start: startOfDay(from, zone), end: startOfDayNumber(dayNumberOf(toInclusive) + 1, zone) };
}

/** The instant at which the place's clocks show `minutes` after midnight; 1440 and more belong to the next days. */
export function wallClock(date: LocalDate, minutes: number, zone: string): WallClock {
  return wallClockOfDay(dayNumberOf(date), minutes, zone);
}

export function wallClockOfDay(dayNumber: DayNumber, minutesOfDay: number, zone: string): WallClock {
  const day = dayNumber + Math.floor(minutesOfDay / MINUTES_PER_DAY);
  const minutes = minutesOfDay - (day - dayNumber) * MINUTES_PER_DAY;
  const start = startOfDayNumber(day, zone);
  if (startOfDayNumber(day + 1, zone) - start === DAY) return { kind: "one", instant: start + minutes * MINUTE };
  return resolve(day * DAY + minutes * MINUTE, zone);
}

/** The one instant that stands for a wall-clock time: the first of two, or when the clocks resume. Keeps the order of times. */
export function instantShown(day: DayNumber, minutesOfDay: number, zone: string): Instant {
  const clock = wallClockOfDay(day, minutesOfDay, zone);
  return clock.kind === "one" ? clock.instant : clock.kind === "twice" ? clock.first : clock.resumes;
}

/** What the clocks show at an instant, in minutes since local midnight; not whole where there are seconds. */
export function minutesShown(instant: Instant, zone: string): number {
  const day = localDayNumber(instant, zone);
  const start = startOfDayNumber(day, zone);
  const isPlainDay = startOfDayNumber(day + 1, zone) - start === DAY;
  return (isPlainDay ? instant - start : instant + offsetAt(instant, zone) - day * DAY) / MINUTE;
}

/** A time that somebody typed: refused in the skipped hour, and in the repeated one unless it says which. */
export function typedTime(date: LocalDate, minutes: number, zone: string, which?: "first" | "second"): TypedTime {
  const clock = wallClock(date, minutes, zone);
  if (clock.kind === "one") return { ok: true, instant: clock.instant };
  if (clock.kind === "skipped") return { ok: false, error: "skipped" };
  return which ? { ok: true, instant: clock[which] } : { ok: false, error: "repeated" };
}

/** What the place's clocks show at an instant, in the form that `typedTime` turns back into the same instant. */
export function wallClockAt(
  instant: Instant,
  zone: string,
): { date: LocalDate; minutes: number; which: "first" | "second" | undefined } {
  const wall = instant + offsetAt(instant, zone);
  const day = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - day * DAY) / MINUTE);
  const clock = wallClockOfDay(day, minutes, zone);
  const which = clock.kind !== "twice" ? undefined : instant < clock.second ? "first" : "second";
  return { date: dateOfDayNumber(day), minutes, which };
}
