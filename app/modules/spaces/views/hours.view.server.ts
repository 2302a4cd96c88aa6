import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import {
  addDays,
  localDateOf,
  type Opening,
  type OpeningHours,
  openOn,
  startOfDay,
} from "#app/modules/availability/availability.ts";
import { formatDay, formatInterval, formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";

export interface HoursPlace {
  zone: string;
  territory: string;
  hours: OpeningHours;
}

export interface DayHours {
  date: string;
  day: string;
  today: boolean;
  /** « 9 h – 12 h, 14 h – 18 h », or why it is closed. */
  hours: string;
  open: boolean;
}

export interface ComingClosure {
  key: string;
  when: string;
  why: string;
}

const closuresShown = 8;

/** A plain date in words, whatever the zone of the reader. */
export function sayDate(date: string, language: Language, now?: Date): string {
  return formatDay(new Date(`${date}T12:00:00Z`), language, "UTC", now);
}

function openingOf({ zone, territory, hours }: HoursPlace, now: Date): Opening {
  const year = now.getUTCFullYear();
  const holidays = [year, year + 1].flatMap((each) => {
    const found = publicHolidays(territory, each);
    return found.ok ? found.holidays : [];
  });
  return { zone, hours, holidays };
}

function closedBecause(day: ReturnType<typeof openOn>, language: Language): string {
  const closed = say(language, "space_sentences.closed");
  if (!day.closedBy || day.closedBy.cause === "weekly") return closed;
  const why = day.closedBy.cause === "holiday" ? day.closedBy.holiday.names[language] : day.closedBy.name;
  return why ? say(language, "space_sentences.closed_because", { why }) : closed;
}

/** The seven days from today on, exceptions, closures and holidays included. */
export function weekInWords(place: HoursPlace, language: Language, now: Date): DayHours[] {
  const opening = openingOf(place, now);
  const { zone } = place;
  const first = localDateOf(now.getTime(), zone);
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(first, index);
    const day = openOn(opening, date);
    const ranges = day.ranges.map(
      ({ start, end }) =>
        `${formatTime(new Date(start), language, zone)}\u00a0– ${formatTime(new Date(end), language, zone)}`,
    );
    const wholeDay = day.ranges.some(({ start, end }) => start <= day.interval.start && end >= day.interval.end);
    const hours = wholeDay ? say(language, "space_sentences.open_all_day") : ranges.join(", ");
    const open = ranges.length > 0;
    return {
      date,
      day: sayDate(date, language, now),
      today: index === 0,
      hours: open ? hours : closedBecause(day, language),
      open,
    };
  });
}

/** Closures that are not over, then the exceptional closings and the holidays of the next three months on which it closes. */
export function comingClosures(place: HoursPlace, language: Language, now: Date): ComingClosure[] {
  const { zone, hours } = place;
  const today = localDateOf(now.getTime(), zone);
  const closures = hours.closures
    .filter(({ to }) => to >= today)
    .map(({ from, to, reason = "" }) => ({
      date: from,
      when: formatInterval(
        { start: new Date(startOfDay(from, zone)), end: new Date(startOfDay(addDays(to, 1), zone)) },
        "day",
        language,
        zone,
        now,
      ),
      why: reason,
    }));
  const opening = openingOf(place, now);
  const until = addDays(today, 92);
  const single = [
    ...opening.holidays.map(({ date, names }) => ({ date, why: names[language] })),
    ...hours.exceptions.map(({ date, reason = "" }) => ({ date, why: reason })),
  ]
    .filter(({ date }) => date >= today && date <= until)
    .filter(({ date }) => ["holiday", "exception"].includes(openOn(opening, date).closedBy?.cause ?? ""))
    .map(({ date, why }) => ({ date, why, when: sayDate(date, language, now) }));
  const seen = new Set<string>();
  return [...closures, ...single]
    .sort((a, b) => a.date.localeCompare(b.date))
    .filter(({ when }) => !seen.has(when) && seen.add(when))
    .slice(0, closuresShown)
    .map(({ date, when, why }) => ({ key: `${date} ${when}`, when, why }));
}
