/** Addresses of the views of time. */
export type PlanningView = "day" | "week";

export const roomWeekUrl = (code: string, day?: string) => `/l/${code}/week${day ? `?day=${day}` : ""}`;
export const doorUrl = (code: string) => `/l/${code}/door`;
export const weekSheetUrl = (code: string, day?: string) => `/l/${code}/week-sheet${day ? `?day=${day}` : ""}`;
export const posterUrl = (code: string) => `/l/${code}/poster`;
export const qrUrl = (code: string) => `/l/${code}/qr.svg`;
export const spacePlanningUrl = (slug: string, view: PlanningView = "day", day?: string) =>
  `/s/${slug}/planning?view=${view}${day ? `&day=${day}` : ""}`;

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A moment as it is typed: midnight at the end of a day is that of the next one. */
export function typedMoment(date: string, minutes: number): string {
  if (minutes < 1440) return `${date}T${clock(minutes)}`;
  return `${dayAfter(date)}T${clock(minutes - 1440)}`;
}

/** How dates alone are asked for: whole days, or nights; empty where times are. */
export type ByDate = "" | "day" | "night";

/** Where a date is asked for: that day, or the night that begins on it. */
export function askDateUrl(code: string, date: string, byDate: ByDate, use = ""): string {
  const to = byDate === "night" ? dayAfter(date) : date;
  return `/l/${code}/ask?from=${date}&to=${to}${use ? `&use=${use}` : ""}`;
}

/** Where a time is asked for, with its times filled in. */
export function askTimeUrl(code: string, date: string, from: number, to: number, use = ""): string {
  return `/l/${code}/ask?from=${typedMoment(date, from)}&to=${typedMoment(date, to)}${use ? `&use=${use}` : ""}`;
}
