import { localDateOf } from "#app/modules/availability/availability.ts";
import { addDays } from "#app/modules/availability/local-date.ts";
import { startOfDay } from "#app/modules/availability/zone.ts";
import type { ReadingWindow } from "./read-calendar.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How far ahead events are read: eighteen months. */
export const horizonDays = 548;
/** What ended longer ago is forgotten. */
export const daysKept = 60;
/** After this a calendar is read whole again even if it says that it has not changed: the horizon has moved on. */
const daysBeforeReadingWhole = 7;
export const mostCalendars = 10;

/** From the beginning of today to the horizon, in whole days of the space. */
export function readingWindow(now: Date, zone: string): ReadingWindow {
  const today = localDateOf(now.getTime(), zone);
  return { zone, from: startOfDay(today, zone), horizon: startOfDay(addDays(today, horizonDays), zone) };
}

/** Between 30 and 60 minutes, each calendar at its own pace, so that they do not all come at once; a file, once a day. */
export function nextReading(calendar: { id: string; url: string | null }, now: Date): Date {
  if (calendar.url === null) return new Date(now.getTime() + day);
  const spread = [...calendar.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 31, 0);
  return new Date(now.getTime() + (30 + spread) * minute);
}

/** After a failure: half an hour, then twice as long each time, half a day at most. */
export function nextTry(failuresInARow: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(30 * 2 ** Math.min(failuresInARow - 1, 10), 12 * 60) * minute);
}

export function mustReadWhole(readAt: Date | null, now: Date): boolean {
  return readAt === null || now.getTime() - readAt.getTime() >= daysBeforeReadingWhole * day;
}
