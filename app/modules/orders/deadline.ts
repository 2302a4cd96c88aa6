import { addDays, isLocalDate, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { typedTime } from "#app/modules/availability/zone.ts";

const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

/** The instant at which wishes end, as it was typed in `zone`: a plain date is the last day, whole. Undefined when it cannot be read. */
export function deadlineOf(typed: string, zone: string): Date | undefined {
  if (isLocalDate(typed)) return new Date(startOfDay(addDays(typed, 1), zone));
  const [, date = "", hours = "", minutes = ""] = moment.exec(typed) ?? [];
  if (!isLocalDate(date) || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const time = typedTime(date, Number(hours) * 60 + Number(minutes), zone, "first");
  return time.ok ? new Date(time.instant) : undefined;
}

/** The last day, when the deadline is a midnight of the zone; else undefined. */
export function lastWholeDay(deadline: Date, zone: string): string | undefined {
  const date = localDateOf(deadline.getTime(), zone);
  return startOfDay(date, zone) === deadline.getTime() ? addDays(date, -1) : undefined;
}
