import {
  addDays,
  isLocalDate,
  type LocalDate,
  type Weekday,
  weekdayOf,
} from "#app/modules/availability/availability.ts";

/** How something comes back: the part of RFC 5545 that a person says in one sentence. */
export type Pattern =
  | { readonly every: "day"; readonly interval: number }
  | { readonly every: "week"; readonly interval: number; readonly weekdays: readonly Weekday[] }
  | { readonly every: "month"; readonly interval: number; readonly on: MonthDay };

/** « le 31 », or « le dernier vendredi » (`nth` -1). A month without that day has no date. */
export type MonthDay = { readonly day: number } | { readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday };

/** The last date (included), or how often in all, dates that are then left out among them (as COUNT counts). */
export type Ending = { readonly until: LocalDate } | { readonly times: number };

/** A series as it is kept: plain dates and wall-clock minutes of the space, so that 19:00 stays 19:00. */
export interface Series {
  /** RFC 5545, without DTSTART. */
  readonly rule: string;
  /** The first date that the rule gives. */
  readonly firstDate: LocalDate;
  /** From local midnight. */
  readonly startMinutes: number;
  /** On the clock of the wall: 22:00 to 06:00 is 480, also in the night of a clock change. */
  readonly lengthMinutes: number;
  readonly skip: { readonly publicHolidays: boolean; readonly schoolHolidays: boolean };
  /** Dates that were left out by choice. */
  readonly except: readonly LocalDate[];
  /** Dates that were not free when it was asked. */
  readonly clashed: readonly LocalDate[];
}

/** No series is longer, and nothing is booked further ahead than this. */
export const MOST_DATES = 1000;
export const FURTHEST_DAYS = 3660;

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const EVERY = { day: "DAILY", week: "WEEKLY", month: "MONTHLY" } as const;

function dayCode(weekday: Weekday): string {
  return DAYS[weekday - 1] ?? "";
}

function weekdayOfCode(code: string): Weekday | undefined {
  const index = (DAYS as readonly string[]).indexOf(code);
  return index < 0 ? undefined : ((index + 1) as Weekday);
}

function dayParts(pattern: Pattern): string[] {
  if (pattern.every === "day") return [];
  if (pattern.every === "week") {
    const days = [...new Set(pattern.weekdays)].sort((one, other) => one - other);
    return [`BYDAY=${days.map(dayCode).join(",")}`];
  }
  const { on } = pattern;
  return ["day" in on ? `BYMONTHDAY=${on.day}` : `BYDAY=${on.nth}${dayCode(on.weekday)}`];
}

/** The rule as RFC 5545 writes it; dates are plain (`UNTIL=20270624`), as DTSTART is. Weeks begin on Monday. */
export function ruleText(pattern: Pattern, ending: Ending): string {
  return [
    `FREQ=${EVERY[pattern.every]}`,
    ...(pattern.interval > 1 ? [`INTERVAL=${pattern.interval}`] : []),
    ...dayParts(pattern),
    "WKST=MO",
    "until" in ending ? `UNTIL=${ending.until.replaceAll("-", "")}` : `COUNT=${ending.times}`,
  ].join(";");
}

function monthDayOf(parts: ReadonlyMap<string, string>): MonthDay | undefined {
  const day = Number(parts.get("BYMONTHDAY"));
  if (Number.isInteger(day) && day >= 1 && day <= 31) return { day };
  const [, nth = "", code = ""] = /^(-1|[1-4])([A-Z]{2})$/.exec(parts.get("BYDAY") ?? "") ?? [];
  const weekday = weekdayOfCode(code);
  return weekday && { nth: Number(nth) as 1 | 2 | 3 | 4 | -1, weekday };
}

function patternOf(parts: ReadonlyMap<string, string>): Pattern | undefined {
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const every = parts.get("FREQ");
  if (every === "DAILY") return { every: "day", interval };
  if (every === "WEEKLY") {
    const weekdays = (parts.get("BYDAY") ?? "").split(",").flatMap((code) => weekdayOfCode(code) ?? []);
    return weekdays.length > 0 ? { every: "week", interval, weekdays } : undefined;
  }
  const on = every === "MONTHLY" ? monthDayOf(parts) : undefined;
  return on && { every: "month", interval, on };
}

/** What `ruleText` wrote, read again; throws a RangeError for a rule that it did not write. */
export function readRule(rule: string): { pattern: Pattern; ending: Ending } {
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]));
  const pattern = patternOf(parts);
  const until = (parts.get("UNTIL") ?? "").replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const ending = isLocalDate(until) ? { until } : { times: Number(parts.get("COUNT")) };
  if (!pattern || ("times" in ending && !Number.isInteger(ending.times))) throw new RangeError(`Not ours: ${rule}`);
  return { pattern, ending };
}

/** The rule that says « every month, on that day » of a date: what a form begins with. */
export function monthDaysOf(date: LocalDate): { day: number; nth: 1 | 2 | 3 | 4 | -1; weekday: Weekday } {
  const day = Number(date.slice(8));
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  const nth = Math.ceil(day / 7);
  return { day, nth: isLast ? -1 : (nth as 1 | 2 | 3 | 4), weekday: weekdayOf(date) };
}
