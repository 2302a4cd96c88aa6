import { addDays, type LocalDate, startOfDay } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { capitalised } from "#app/platform/i18n/capitalised.ts";
import { formatDay, formatInterval, formatShortDay } from "#app/platform/i18n/format.ts";
import { byDateOf } from "../asked-times.ts";
import { type Axis, axisOf } from "../axis.ts";
import type { ByDate } from "../planning.urls.ts";
import type { BookingRow } from "../repos/planning.repo.server.ts";
import type { Room } from "./planning-page.view.server.ts";
import { type DayView, dayView, edgesOf, type Hour, hoursOf } from "./track.view.ts";

/** A line of the plan: a room on one day, or one day of a room. */
export interface Track extends DayView {
  code: string;
  label: string;
  href: string;
  /** Minutes between two moments at which something may begin or end; 0: chosen by dates. */
  step: number;
  /** Added to the address, where the listing has more than one use. */
  use: string;
  /** The listing is used by whole days or nights. */
  byDate: ByDate;
  today: boolean;
}

export interface Tracks {
  axis: Axis;
  hours: Hour[];
  tracks: Track[];
  now: number | null;
}

export interface BookingLine {
  code: string;
  when: string;
  where: string;
  who: string;
  movable: boolean;
}

export function trackOf(room: Room, at: number, label: string, href: string, today: LocalDate): Track {
  const plan = room.plans[at];
  const day: DayView = plan ? dayView(plan, room.frame) : { date: today, pieces: [], line: "" };
  const { choosing } = room.frame;
  const step = choosing.kind === "minutes" ? choosing.step : 0;
  const more = Object.keys(room.situation.rules).length > 1 ? room.use : "";
  const byDate = byDateOf(choosing);
  return { ...day, code: room.row.code, label, href, step, use: more, byDate, today: day.date === today };
}

export function tracksOf(tracks: Track[], visit: Visit): Tracks {
  const axis = axisOf(edgesOf(tracks));
  return { axis, hours: hoursOf(axis, visit.language), tracks, now: null };
}

export function dayWords(date: LocalDate, zone: string, visit: Visit): string {
  return capitalised(formatDay(new Date(startOfDay(date, zone)), visit.language, zone, visit.now));
}

export function shortDayWords(date: LocalDate, zone: string, visit: Visit): string {
  return formatShortDay(new Date(startOfDay(date, zone)), visit.language, zone);
}

export function weekWords(monday: LocalDate, zone: string, visit: Visit): string {
  const [start, end] = [startOfDay(monday, zone), startOfDay(addDays(monday, 7), zone)];
  const week = { start: new Date(start), end: new Date(end) };
  return capitalised(formatInterval(week, "day", visit.language, zone, visit.now));
}

/** The bookings that the viewer may open, one by one: what is drawn, in words, each with its way to be moved. */
export function bookingLines(rows: readonly BookingRow[], rooms: readonly Room[], zone: string, visit: Visit) {
  const titles = new Map(rooms.map(({ row }) => [row.id, row.title]));
  const known = rooms[0]?.frame.known;
  return [...rows]
    .sort((a, b) => a.start - b.start)
    .map(
      (row): BookingLine => ({
        code: row.code,
        when: formatInterval(
          { start: new Date(row.start), end: new Date(row.end) },
          "minutes",
          visit.language,
          zone,
          visit.now,
        ),
        where: rooms.length > 1 ? (titles.get(row.listing) ?? "") : "",
        who: known?.get(row.id)?.who ?? "",
        movable: known?.get(row.id)?.movable ?? false,
      }),
    );
}
