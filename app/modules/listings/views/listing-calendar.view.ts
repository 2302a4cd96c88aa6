import {
  addDays,
  allReasons,
  type CalendarDay,
  type LocalDate,
  type Reason,
  reasonSentence,
  type Sentence,
  type SentenceWords,
  shortReason,
  startOfDay,
  type Use,
} from "#app/modules/availability/availability.ts";
import { capitalised } from "#app/platform/i18n/capitalised.ts";
import { formatDay, formatMoment, formatMonth } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type CalendarDay as DrawnDay, pickedPart } from "#app/ui/calendar-days.ts";
import { listingDatesPath, type Picked, type Wish, wished } from "../listing.urls.ts";

export interface CalendarView {
  caption: string;
  days: DrawnDay[];
  navigation: { label: string; previous?: { href: string; label: string }; next?: { href: string; label: string } };
}

export interface CalendarFrame extends Wish {
  code: string;
  language: Language;
  zone: string;
  use: Use;
  now: Date;
  today: LocalDate;
  /** A day is chosen for its hours, and never as the end of several. */
  byHour?: boolean;
  /** One may leave on a day whose night is taken. */
  byNight?: boolean;
  /** « 2027-03 » */
  month: string;
  /** The last month that can be booked at all. */
  lastMonth: string;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** How reasons say dates, in the zone of the space. */
export function sentenceWords(language: Language, zone: string, now: Date): SentenceWords {
  return {
    language,
    zone,
    day: (date) => formatDay(new Date(startOfDay(date, zone)), language, zone, now),
    moment: (instant) => formatMoment(new Date(instant), language, zone, now),
  };
}

function told({ key, params }: Sentence, language: Language): string {
  return say(language, key, { ...params });
}

/** Each code once, what takes the thing before what is only a closed door. */
function reasonsOf(day: CalendarDay): Reason[] {
  const seen = new Set<string>();
  const { start, between, end } = day.reasons;
  return allReasons({ start: between, between: start, end }).filter(({ code }) => !seen.has(code) && seen.add(code));
}

type State = DrawnDay["state"];

function stateOf(day: CalendarDay, today: LocalDate): State {
  if (day.date < today) return "out";
  if (day.reasons.between.length > 0 || (!day.canCollect && !day.canReturn)) return "blocked";
  return day.free < day.total ? "part" : "free";
}

function linkOf(day: CalendarDay, state: State, frame: CalendarFrame): string | undefined {
  if (state === "out") return undefined;
  const { from, to, month } = frame;
  const choosesEnd = !frame.byHour && from !== undefined && to === undefined && day.date >= from;
  if (state === "blocked" && !(frame.byNight && choosesEnd)) return undefined;
  if (choosesEnd ? !day.canReturn : !day.canCollect) return undefined;
  const more = { month, ...wished(frame) };
  const picked: Picked = choosesEnd ? { ...more, from, to: day.date } : { ...more, from: day.date };
  return `${listingDatesPath(frame.code, picked)}#borrow`;
}

/** A thing leaves and comes back, somebody arrives and departs, a use on the spot by the day begins and ends. */
const edgeWords = {
  loan: {
    start: "listings.leaves",
    end: "listings.comes_back",
    noStart: "listings.only_return",
    noEnd: "listings.only_collect",
  },
  stay: { start: "rooms.arrives", end: "rooms.departs", noStart: "rooms.only_departure", noEnd: "rooms.only_arrival" },
  use: { start: "rooms.begins", end: "rooms.ends", noStart: "rooms.only_end", noEnd: "rooms.only_start" },
} as const;

function noteOf(day: CalendarDay, state: State, frame: CalendarFrame, picked: DrawnDay["picked"]): string | undefined {
  const { language, use } = frame;
  const edges = edgeWords[use === "away" ? "loan" : frame.byNight ? "stay" : "use"];
  if (picked && picked !== "middle" && frame.to && !frame.byHour)
    return say(language, edges[picked === "end" ? "end" : "start"]);
  const [first] = reasonsOf(day);
  if (state === "blocked" && first)
    return first.code === "holiday" ? first.params.names[language] : told(shortReason(first, use), language);
  if (state === "part") return say(language, "listings.left", { count: day.free || day.freeAtBest });
  if (state === "free" && !day.canCollect) return say(language, edges.noStart);
  if (state === "free" && !day.canReturn) return say(language, edges.noEnd);
  return undefined;
}

function drawnDay(day: CalendarDay, frame: CalendarFrame, words: SentenceWords): DrawnDay {
  const state = stateOf(day, frame.today);
  const picked = frame.from ? pickedPart(day.date, frame.from, frame.to ?? frame.from) : undefined;
  const note = state === "out" ? undefined : noteOf(day, state, frame, picked);
  const href = linkOf(day, state, frame);
  const fullNote =
    state === "blocked"
      ? reasonsOf(day)
          .map((reason) => told(reasonSentence(reason, words, frame.use), frame.language))
          .join(" ")
      : undefined;
  return {
    date: day.date,
    state,
    ...(note ? { note } : {}),
    ...(fullNote ? { fullNote } : {}),
    ...(state === "part" ? { left: day.free / Math.max(1, day.total) } : {}),
    ...(href ? { href } : {}),
    ...(picked ? { picked } : {}),
    ...(day.date === frame.today ? { today: true } : {}),
  };
}

export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

export function nextMonth(month: string, by: 1 | -1): string {
  return monthOf(addDays(`${month}-15`, by * 30));
}

/** First and last day of a month. */
export function daysOfMonth(month: string): { from: LocalDate; to: LocalDate } {
  return { from: `${month}-01`, to: addDays(`${nextMonth(month, 1)}-01`, -1) };
}

export function monthWords(month: string, language: Language): string {
  return capitalised(formatMonth(new Date(`${month}-15T12:00:00Z`), language, "UTC"));
}

function navigationOf(frame: CalendarFrame): CalendarView["navigation"] {
  const { code, language, month, lastMonth, today, from, to } = frame;
  const [before, after] = [nextMonth(month, -1), nextMonth(month, 1)];
  const link = (target: string) => ({
    href: listingDatesPath(code, {
      month: target,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...wished(frame),
    }),
    label: monthWords(target, language),
  });
  return {
    label: say(language, "listings.other_months"),
    ...(before >= monthOf(today) ? { previous: link(before) } : {}),
    ...(after <= lastMonth ? { next: link(after) } : {}),
  };
}

/** A month as it is drawn: each blocked day with its reasons, each day that can be chosen with its link. */
export function calendarView(days: readonly CalendarDay[], frame: CalendarFrame): CalendarView {
  const words = sentenceWords(frame.language, frame.zone, frame.now);
  return {
    caption: monthWords(frame.month, frame.language),
    days: days.map((day) => drawnDay(day, frame, words)),
    navigation: navigationOf(frame),
  };
}
