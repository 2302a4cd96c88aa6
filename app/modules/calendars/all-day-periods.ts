import ICAL from "ical.js";
import { addDays, type LocalDate } from "#app/modules/availability/local-date.ts";
import { calendarText, componentsOf, linesOf, type TextProblem } from "./calendar-text.ts";

/** Plain dates, both included. */
export interface Period {
  name: string;
  firstDate: LocalDate;
  lastDate: LocalDate;
}

export type Periods =
  | {
      ok: true;
      periods: Period[];
      /** Events that are not whole days, or cannot be read. */
      leftOut: number;
    }
  | { ok: false; error: TextProblem | "too_many" };

export const mostPeriods = 500;

function dateOf(component: ICAL.Component, name: string): LocalDate | undefined {
  const value: unknown = component.getFirstProperty(name)?.jCal[3];
  // A midnight stands for its day: some programs write holidays so.
  const [, date] = typeof value === "string" ? (/^(\d{4}-\d{2}-\d{2})(?:T00:00:00Z?)?$/.exec(value) ?? []) : [];
  return date;
}

function periodOf(block: string): Period | undefined {
  try {
    const component = new ICAL.Component(ICAL.parse(block));
    const firstDate = dateOf(component, "dtstart");
    const after = dateOf(component, "dtend");
    if (!firstDate || (component.getFirstProperty("dtend") && !after)) return undefined;
    const lastDate = after && after > firstDate ? addDays(after, -1) : addDays(firstDate, 0);
    return { name: String(component.getFirstPropertyValue("summary") ?? "").slice(0, 120), firstDate, lastDate };
  } catch {
    return undefined;
  }
}

/**
 * The whole days that a calendar names, such as the school holidays that an education authority publishes. An end in a calendar is
 * the day after the last; without one, the event is one day. Recurrence is not followed: holidays of schools have none.
 */
export function readAllDayPeriods(bytes: Uint8Array): Periods {
  const decoded = calendarText(bytes);
  if (!decoded.ok) return decoded;
  const blocks = componentsOf(linesOf(decoded.text, ["SUMMARY"]), ["VEVENT"])?.get("VEVENT");
  if (!blocks) return { ok: false, error: "truncated" };
  if (blocks.length > mostPeriods) return { ok: false, error: "too_many" };
  const read = blocks.map(periodOf);
  const periods = read.filter((period) => period !== undefined);
  periods.sort((a, b) => (a.firstDate < b.firstDate ? -1 : a.firstDate > b.firstDate ? 1 : 0));
  return { ok: true, periods, leftOut: read.length - periods.length };
}
