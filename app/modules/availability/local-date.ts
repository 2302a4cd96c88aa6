/** A plain date of a place, `YYYY-MM-DD`, without zone or hour. */
export type LocalDate = string;

/** Days since 1970-01-01 in the proleptic Gregorian calendar: the form in which dates are counted. */
export type DayNumber = number;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists: `2027-02-29` does not. */
export function isLocalDate(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Throws a RangeError for a date that does not exist: input is checked with `isLocalDate` before it comes here. */
export function dayNumberOf(date: LocalDate): DayNumber {
  const parts = PATTERN.exec(date);
  if (!parts) throw new RangeError(`Not a date: ${date}`);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const check = new Date(time);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) throw new RangeError(`No such date: ${date}`);
  return time / DAY;
}

/** Names of days are asked for thousands of times a second, always around the same weeks. */
const DATES_KEPT = 8192;
const dates = new Map<DayNumber, LocalDate>();

export function dateOfDayNumber(day: DayNumber): LocalDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  if (dates.size >= DATES_KEPT) dates.clear();
  dates.set(day, date);
  return date;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Days from `from` to `to`: 0 for the same date, negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export function weekdayOfDayNumber(day: DayNumber): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** Every date from `from` to `to`, both included; empty when `to` comes first. */
export function datesFromTo(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumberOf(from);
  return Array.from({ length: Math.max(0, dayNumberOf(to) - first + 1) }, (_, index) => dateOfDayNumber(first + index));
}
