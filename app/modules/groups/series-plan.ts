import { addDays, type LocalDate, weekdayOf } from "#app/modules/availability/availability.ts";
import type { Ending, Pattern } from "./series.ts";

/** A date that the series had: a booking that can still be moved, or one that was left out or given up. */
export interface OldDate {
  readonly date: LocalDate;
  /** Null: nothing takes place on it, by somebody's choice. */
  readonly booking: string | null;
}

export interface Plan {
  /** Bookings that stay in the series, each on its new date. */
  readonly moves: readonly { readonly booking: string; readonly from: LocalDate; readonly date: LocalDate }[];
  /** Dates that nobody has asked for yet. */
  readonly added: readonly LocalDate[];
  /** Bookings for which the new rule has no date. */
  readonly dropped: readonly { readonly booking: string; readonly date: LocalDate }[];
}

/** The week, or the month, that a date stands for in a series. */
export function periodOf(date: LocalDate, every: Pattern["every"]): LocalDate {
  if (every === "week") return addDays(date, 1 - weekdayOf(date));
  return every === "month" ? date.slice(0, 7) : date;
}

/** A rule whose day moves within its week, or month, keeps the last of them. */
export function endOfPeriod(date: LocalDate, every: Pattern["every"]): LocalDate {
  if (every === "week") return addDays(date, 7 - weekdayOf(date));
  if (every === "day") return date;
  let last = date;
  while (addDays(last, 1).slice(0, 7) === date.slice(0, 7)) last = addDays(last, 1);
  return last;
}

/**
 * What becomes of each date when the rule of a series changes: a date stays itself where the new rule has it too, or else
 * moves within its week (or month). A date that was given up is not asked for again, wherever it would move.
 */
export function planChange(old: readonly OldDate[], next: readonly LocalDate[], every: Pattern["every"]): Plan {
  const left = [...old].sort((one, other) => one.date.localeCompare(other.date));
  const kept = new Map<LocalDate, OldDate>();
  const take = (fits: (one: OldDate) => boolean): OldDate | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  for (const date of next) {
    const same = take((one) => one.date === date);
    if (same) kept.set(date, same);
  }
  for (const date of next) {
    if (kept.has(date)) continue;
    const near = take((one) => periodOf(one.date, every) === periodOf(date, every));
    if (near) kept.set(date, near);
  }
  return {
    moves: next.flatMap((date) => {
      const one = kept.get(date);
      return one?.booking ? { booking: one.booking, from: one.date, date } : [];
    }),
    added: next.filter((date) => !kept.has(date)),
    dropped: left.flatMap(({ booking, date }) => (booking ? { booking, date } : [])),
  };
}

/** The rule of what comes before `date`, when the dates from it on follow another one: until the last of those dates. */
export function endedBefore(date: LocalDate, dates: readonly LocalDate[]): Ending {
  return { until: dates.filter((one) => one < date).at(-1) ?? addDays(date, -1) };
}
