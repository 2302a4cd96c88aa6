import { type Instant, type Interval, wallClockAt } from "#app/modules/availability/availability.ts";

/** The part of the day that is drawn, in minutes of the wall clock from midnight, and how long one column is. */
export interface Axis {
  from: number;
  to: number;
  /** Minutes of one column: 15, or 5 where something begins or ends in between. */
  column: number;
}

const defaultDay = { from: 9 * 60, to: 18 * 60 };

const dayLength = 86_400_000;

/** Where the clocks of the place stand within the day, that instant being in it: the midnight that ends it is 1440. */
export function minutesInDay(instant: Instant, day: Interval, zone: string): number {
  if (instant >= day.end) return 1440;
  if (instant <= day.start) return 0;
  // Asking the zone costs a hundred times more, and tells more on two days a year.
  if (day.end - day.start === dayLength) return Math.floor((instant - day.start) / 60_000);
  return wallClockAt(instant, zone).minutes;
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
