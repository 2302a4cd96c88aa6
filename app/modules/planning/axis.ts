import { type Instant, type LocalDate, startOfDay, wallClockAt } from "#app/modules/availability/availability.ts";
import { addDays } from "#app/modules/availability/local-date.ts";

/** The part of the day that is drawn, in minutes of the wall clock from midnight, and how long one column is. */
export interface Axis {
  from: number;
  to: number;
  /** Minutes of one column: 15, or 5 where something begins or ends in between. */
  column: number;
}

const defaultDay = { from: 9 * 60, to: 18 * 60 };

/** Where the clocks of the place stand within the day: the midnight that ends it is 1440. */
export function minutesInDay(instant: Instant, date: LocalDate, zone: string): number {
  if (instant >= startOfDay(addDays(date, 1), zone)) return 1440;
  return wallClockAt(Math.max(instant, startOfDay(date, zone)), zone).minutes;
}

/** The whole hours that hold all of these, or an ordinary day where there is nothing to show. */
export function axisOf(minutes: readonly number[]): Axis {
  if (minutes.length === 0) return { ...defaultDay, column: 15 };
  const from = Math.floor(Math.min(...minutes) / 60) * 60;
  const to = Math.max(from + 60, Math.ceil(Math.max(...minutes) / 60) * 60);
  return { from, to, column: minutes.every((minute) => minute % 15 === 0) ? 15 : 5 };
}

/** Columns from `from` to `to`: at least one, so that nothing vanishes (an hour that the clocks repeat). */
export function columnsBetween({ column }: Axis, from: number, to: number): number {
  return Math.max(1, Math.round(to / column) - Math.round(from / column));
}

export function columnsOf({ from, to, column }: Axis): number {
  return Math.round((to - from) / column);
}
