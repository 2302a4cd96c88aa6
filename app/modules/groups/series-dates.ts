import { RRuleTemporal } from "rrule-temporal";
import {
  addDays,
  daysBetween,
  type Interval,
  type LocalDate,
  type WallClock,
  wallClock,
} from "#app/modules/availability/availability.ts";
import { type Ending, FURTHEST_DAYS, MOST_DATES, type Pattern, ruleText, type Series } from "./series.ts";

/** Why there is no list of dates. `too_many` says how many there would be. */
export type SeriesProblem =
  | { readonly problem: "ends_before" | "no_date" | "too_far" }
  | { readonly problem: "too_many"; readonly count: number };

export type SeriesDates =
  | { readonly ok: true; readonly rule: string; readonly firstDate: LocalDate; readonly dates: readonly LocalDate[] }
  | ({ readonly ok: false } & SeriesProblem);

/**
 * Expanded on plain dates, by giving the library midnights of UTC, where no clock changes: hours are put on afterwards, in the
 * zone of the space. UNTIL of a date with a time must be one too (RFC 5545, 3.3.10).
 */
function expand(rule: string, from: LocalDate, atMost: number): LocalDate[] {
  const text = rule.replace(/UNTIL=(\d{8})(?!T)/, "UNTIL=$1T000000Z");
  const start = `${from.replaceAll("-", "")}T000000Z`;
  const recurrence = new RRuleTemporal({ rruleString: `DTSTART:${start}\nRRULE:${text}` });
  const last = addDays(from, FURTHEST_DAYS + 1);
  const dates: LocalDate[] = [];
  recurrence.all((moment) => {
    const date = moment.toString().slice(0, 10);
    dates.push(date);
    return dates.length < atMost && date < last;
  });
  return dates;
}

/** The dates of a rule that is kept, from its first date. */
export function datesOf({ rule, firstDate }: Pick<Series, "rule" | "firstDate">): LocalDate[] {
  return expand(rule, firstDate, MOST_DATES + 1);
}

/**
 * The dates of a pattern on or after `from`, and the rule to keep. « Every second Tuesday » counts from the first Tuesday
 * found, not from the week of `from`. At most 1,000 dates within ten years; a month that lacks the day has no date. The rule that is
 * kept ends on its last date, which is what people read.
 */
export function seriesDates(pattern: Pattern, from: LocalDate, ending: Ending): SeriesDates {
  if ("until" in ending && ending.until < from) return { ok: false, problem: "ends_before" };
  if ("until" in ending && daysBetween(from, ending.until) > FURTHEST_DAYS) return { ok: false, problem: "too_far" };
  if ("times" in ending && ending.times > MOST_DATES) return { ok: false, problem: "too_many", count: ending.times };
  const [firstDate] = expand(ruleText({ ...pattern, interval: 1 }, { times: 1 }), from, 1);
  if (!firstDate || ("until" in ending && ending.until < firstDate)) return { ok: false, problem: "no_date" };
  const dates = expand(ruleText(pattern, ending), firstDate, FURTHEST_DAYS + 2);
  const last = dates.at(-1);
  if (!last) return { ok: false, problem: "no_date" };
  if (daysBetween(firstDate, last) > FURTHEST_DAYS) return { ok: false, problem: "too_far" };
  if (dates.length > MOST_DATES) return { ok: false, problem: "too_many", count: dates.length };
  return { ok: true, rule: ruleText(pattern, "until" in ending ? { until: last } : ending), firstDate, dates };
}

/** Days on which nothing takes place, by date, with their name. */
export interface DaysOff {
  readonly publicHolidays: ReadonlyMap<LocalDate, string>;
  readonly schoolHolidays: readonly {
    readonly name: string;
    readonly firstDate: LocalDate;
    readonly lastDate: LocalDate;
  }[];
}

export interface SeriesDate {
  readonly date: LocalDate;
  /** Null: it takes place. */
  readonly skipped: { readonly why: "except" | "public_holiday" | "school_holiday"; readonly name: string } | null;
}

/** The dates, those that are left out with the reason. What was left out by hand is said as such, holiday or not. */
export function withDaysOff(
  dates: readonly LocalDate[],
  { skip, except }: Pick<Series, "skip" | "except">,
  daysOff: DaysOff,
): SeriesDate[] {
  const left = new Set(except);
  return dates.map((date) => {
    if (left.has(date)) return { date, skipped: { why: "except", name: "" } };
    const holiday = skip.publicHolidays ? daysOff.publicHolidays.get(date) : undefined;
    if (holiday !== undefined) return { date, skipped: { why: "public_holiday", name: holiday } };
    const school = skip.schoolHolidays
      ? daysOff.schoolHolidays.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)
      : undefined;
    return { date, skipped: school ? { why: "school_holiday", name: school.name } : null };
  });
}

/** Both showings of a repeated hour are offered by the clock; a series takes the first, as RFC 5545 does. */
function instantOf(clock: WallClock): number | undefined {
  if (clock.kind === "skipped") return undefined;
  return clock.kind === "one" ? clock.instant : clock.first;
}

/**
 * `[start, end)` of one date, both on the clock of the space. Null where the clocks skip one of the two hours: it is never
 * moved silently.
 */
export function intervalOn(
  date: LocalDate,
  { startMinutes, lengthMinutes }: Pick<Series, "startMinutes" | "lengthMinutes">,
  zone: string,
): Interval | null {
  const start = instantOf(wallClock(date, startMinutes, zone));
  const end = instantOf(wallClock(date, startMinutes + lengthMinutes, zone));
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

/** The local start that the rule gives, « 2026-09-03T19:00 »: what names a date of the series for good. */
export function occurrenceOf(date: LocalDate, startMinutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date}T${two(Math.floor(startMinutes / 60))}:${two(startMinutes % 60)}`;
}
