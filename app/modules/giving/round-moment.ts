import { isLocalDate, startOfDay, typedTime } from "#app/modules/availability/availability.ts";

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

/** A day and hour as a form sends them, in the zone of the campaign, as ISO 8601; undefined when they are none. */
export function momentIn(zone: string, typed: string): string | undefined {
  const [, date = "", hours = "", minutes = ""] = pattern.exec(typed) ?? [];
  if (!isLocalDate(date)) return undefined;
  const time = typedTime(date, Number(hours) * 60 + Number(minutes), zone, "first");
  // In the hour that the clocks skip, the day itself still says enough for a plan.
  return new Date(time.ok ? time.instant : startOfDay(date, zone)).toISOString();
}

/** The hours of a stop, typed alone, on the day on which the round leaves. */
export function hourOnDay(zone: string, leaves: string, typed: string): string | undefined {
  return /^\d{2}:\d{2}$/.test(typed) ? momentIn(zone, `${leaves.slice(0, 10)}T${typed}`) : undefined;
}
