import {
  addDays,
  datesFromTo,
  type Granularity,
  isLocalDate,
  nightsOf,
  partsOf,
} from "#app/modules/availability/availability.ts";

/** Dates and hours that hold for all the lines, as they were typed: `YYYY-MM-DD` and `HH:MM`. */
export interface TypedOccasion {
  first: string;
  last: string;
  startsAt: string;
  endsAt: string;
}

/** How the dates of a thing are counted, in a word. */
export type Step = "day" | "night" | "part" | "hour";

export function stepOf(granularity: Granularity | undefined): Step {
  if (granularity === undefined || granularity === "day") return "day";
  if (nightsOf(granularity)) return "night";
  return partsOf(granularity) ? "part" : "hour";
}

const longestDays = 31;
const hour = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True when both dates exist, in their order, and lie within a month of each other. */
export function isOccasion({ first, last, startsAt, endsAt }: TypedOccasion): boolean {
  if (!isLocalDate(first) || !isLocalDate(last) || last < first) return false;
  return last <= addDays(first, longestDays) && hour.test(startsAt) && hour.test(endsAt);
}

/**
 * The windows of one thing over the whole occasion, as they would be typed for it: by the day and by the part, the dates
 * themselves; by the night, arrival and departure; by the hour, each day apart, since rooms close in the evening. An end that is
 * not after the start is on the next day.
 */
export function windowsOf(occasion: TypedOccasion, step: Step): { from: string; to: string }[] {
  const { first, last, startsAt, endsAt } = occasion;
  if (!isOccasion(occasion)) return [];
  if (step !== "hour") return [{ from: first, to: last }];
  const isNextDay = endsAt <= startsAt;
  return datesFromTo(first, last).map((date) => ({
    from: `${date}T${startsAt}`,
    to: `${isNextDay ? addDays(date, 1) : date}T${endsAt}`,
  }));
}
