/** A day of a calendar, as it is drawn. */
export type CalendarDay = {
  /** ISO 8601 day: « 2027-03-02 ». */
  date: string;
  /** `free`: all of it. `part`: some of it is taken. `blocked`: says why. `out`: gone by, or not asked about. */
  state: "free" | "part" | "blocked" | "out";
  /** A word or two under the number: why it is blocked, how many are left, « départ ». */
  note?: string;
  /** What a screen reader says after the date, when `note` is too short: all the reasons, in full. */
  fullNote?: string;
  /** For `part`: the share that is left, from 0 to 1. */
  left?: number;
  /** Where choosing this day leads. */
  href?: string;
  picked?: "only" | "start" | "middle" | "end";
  today?: boolean;
};

/** Monday first, as in the calendars of these places (ISO 8601). */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const dayLength = 86_400_000;

/** The place of a day in `weekdays`: Monday is 0. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Days in rows of seven, Monday first, `null` where the row belongs to another month. Days must follow each other. */
export function weeksOf<Day extends { date: string }>(days: readonly Day[]): (Day | null)[][] {
  const first = days[0];
  if (!first) return [];
  const cells: (Day | null)[] = [...Array.from({ length: weekdayOf(first.date) }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Every day from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  const count = Math.round((Date.parse(`${to}T00:00:00Z`) - start) / dayLength) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) =>
    new Date(start + at * dayLength).toISOString().slice(0, 10),
  );
}

/** Where a day stands in the days from `from` to `to`, both included; `undefined` outside. */
export function pickedPart(date: string, from: string, to: string): CalendarDay["picked"] {
  if (date < from || date > to) return undefined;
  if (from === to) return "only";
  if (date === from) return "start";
  return date === to ? "end" : "middle";
}
