import ICAL from "ical.js";
import { addDays, isLocalDate, type LocalDate, localDateOf } from "#app/modules/availability/availability.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { schoolHolidayNameLength } from "./school-holiday.schema.ts";

export interface ReadHolidays {
  holidays: { name: string; firstDate: LocalDate; lastDate: LocalDate }[];
  /** Events of a single day (« rentrée »), and those that cannot be read: left out. */
  leftOut: number;
}

const mostEvents = 2000;
const longestDays = 120;

function dateOf(time: ICAL.Time, zone: string, shift: number): LocalDate {
  if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone)
    return localDateOf(time.toUnixTime() * 1000 + shift, zone);
  const date = time.toString().slice(0, 10);
  const atMidnight = time.isDate || (time.hour === 0 && time.minute === 0);
  return shift < 0 && atMidnight ? addDays(date, -1) : date;
}

function holidayOf(component: ICAL.Component, zone: string): ReadHolidays["holidays"][number] | undefined {
  const event = new ICAL.Event(component);
  const name = String(event.summary ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, schoolHolidayNameLength);
  if (!name || !event.startDate || !event.endDate) return undefined;
  const firstDate = dateOf(event.startDate, zone, 0);
  const lastDate = dateOf(event.endDate, zone, -1);
  const proper = isLocalDate(firstDate) && isLocalDate(lastDate) && lastDate > firstDate;
  return proper && lastDate <= addDays(firstDate, longestDays) ? { name, firstDate, lastDate } : undefined;
}

/** Holidays of an iCalendar text: its events of two days or more. Rules of recurrence are not followed. */
export function readSchoolHolidays(text: string, zone: string): Result<ReadHolidays> {
  let components: ICAL.Component[];
  try {
    const parsed = ICAL.parse(text.trim()) as unknown[];
    components = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents(
      "vevent",
    );
  } catch {
    return fail("not_a_calendar");
  }
  if (components.length > mostEvents) return fail("not_a_calendar");
  const holidays = components.flatMap((component) => {
    try {
      return holidayOf(component, zone) ?? [];
    } catch {
      return [];
    }
  });
  return holidays.length > 0
    ? ok({ holidays, leftOut: components.length - holidays.length })
    : fail("no_holiday_in_calendar");
}
