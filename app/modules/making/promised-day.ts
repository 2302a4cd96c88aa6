import { addDays, startOfDay } from "#app/modules/availability/availability.ts";
import { isLocalDate } from "#app/modules/availability/local-date.ts";

/** The end of the day that was picked, in the zone of the campaign, as ISO 8601; undefined when that is no day. */
export function promisedMoment(day: string, zone: string): string | undefined {
  if (!isLocalDate(day)) return undefined;
  return new Date(startOfDay(addDays(day, 1), zone) - 60_000).toISOString();
}
