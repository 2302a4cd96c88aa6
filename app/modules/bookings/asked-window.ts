import {
  dayInterval,
  type Interval,
  isLocalDate,
  type LocalDate,
  lastDateBefore,
  localDateOf,
  typedTime,
  wallClockAt,
} from "#app/modules/availability/availability.ts";

/** Dates as they were typed: judged in the zone of the space. */
export interface TypedWindow {
  /** `YYYY-MM-DD` for days; `YYYY-MM-DDTHH:MM` for hours, or an instant with its offset. */
  from: string;
  to: string;
  /** Which one, in the hour that the clock change repeats. */
  fromWhich?: "first" | "second" | undefined;
  toWhich?: "first" | "second" | undefined;
}

export type WindowProblem = "issue_date" | "issue_moment" | "issue_skipped_hour" | "issue_repeated_hour";

export type AskedWindow =
  | { ok: true; interval: Interval }
  | { ok: false; problems: { field: "from" | "to"; problem: WindowProblem }[] };

const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::00(?:\.0+)?)?$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const [firstYear, lastYear] = [2000, 2199];

function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return isLocalDate(date) && year >= firstYear && year <= lastYear;
}

function momentOf(text: string, which: "first" | "second" | undefined, zone: string): number | WindowProblem {
  if (instant.test(text) && isPlausible(text.slice(0, 10))) return Date.parse(text);
  const [, date = "", hours = "", minutes = ""] = moment.exec(text) ?? [];
  if (!isPlausible(date) || Number(hours) > 23 || Number(minutes) > 59) return "issue_moment";
  const typed = typedTime(date, Number(hours) * 60 + Number(minutes), zone, which);
  if (typed.ok) return typed.instant;
  return typed.error === "skipped" ? "issue_skipped_hour" : "issue_repeated_hour";
}

/**
 * `[start, end)` of what was typed. By the day, first and last days are included. An end before its start is kept as it is:
 * the choke point refuses it with its reason.
 */
export function askedWindow(typed: TypedWindow, granularity: "day" | "minutes", zone: string): AskedWindow {
  const problems: { field: "from" | "to"; problem: WindowProblem }[] = [];
  if (granularity === "day") {
    for (const field of ["from", "to"] as const)
      if (!isPlausible(typed[field])) problems.push({ field, problem: "issue_date" });
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, interval: dayInterval(typed.from, typed.to, zone) };
  }
  const start = momentOf(typed.from, typed.fromWhich, zone);
  const end = momentOf(typed.to, typed.toWhich, zone);
  if (typeof start === "string") problems.push({ field: "from", problem: start });
  if (typeof end === "string") problems.push({ field: "to", problem: end });
  if (typeof start === "string" || typeof end === "string") return { ok: false, problems };
  return { ok: true, interval: { start, end } };
}

function localMoment(at: number, zone: string): string {
  const { date, minutes } = wallClockAt(at, zone);
  return `${date}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The window as it would be typed: what `askedWindow` turns back into the same interval (the repeated hour apart). */
export function typedWindow(
  interval: Interval,
  granularity: "day" | "minutes",
  zone: string,
): { from: LocalDate | string; to: LocalDate | string } {
  if (granularity === "day") return { from: localDateOf(interval.start, zone), to: lastDateBefore(interval.end, zone) };
  return { from: localMoment(interval.start, zone), to: localMoment(interval.end, zone) };
}
