import {
  type Instant,
  type Interval,
  judge,
  localDateOf,
  partsOf,
  type Rules,
  type Situation,
  slots,
  stepOf,
  wallClockAt,
} from "#app/modules/availability/availability.ts";
import { typedWindow } from "#app/modules/bookings/asked-window.ts";
import { capitalised } from "#app/platform/i18n/capitalised.ts";
import { formatDay, formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { listingDatesPath, wished } from "../listing.urls.ts";
import type { WindowQuestion } from "./picked-window.view.ts";

/** A time that can be chosen, as a link that chooses it. */
export interface TimeChoice {
  href: string;
  label: string;
  /** « 2 heures » */
  note: string;
}

export interface TimesView {
  /** « Jeudi 3 décembre : à quelle heure ? » */
  title: string;
  choices: TimeChoice[];
  /** Back to the choice of the first time, once it is chosen. */
  again: { href: string; label: string } | null;
}

type Question = Pick<WindowQuestion, "code" | "language" | "zone" | "now" | "use" | "quantity" | "message">;

const minute = 60_000;

/** Minutes of a span of time; in days it says nothing about hours. */
function minutesOf(span: Rules["minLength"]): number | null {
  return span && "minutes" in span ? span.minutes : null;
}

/** Instants of the stretch that fall on the steps of the day, both ends included where they do. */
function onSteps({ start, end }: Interval, step: number, zone: string): Instant[] {
  const found: Instant[] = [];
  let at = start;
  while (at <= end && found.length < 300) {
    const past = wallClockAt(at, zone).minutes % step;
    if (past === 0) found.push(at);
    at += (step - past) * minute;
  }
  return found;
}

function freeStretches(situation: Situation, { use, quantity }: Question, date: string): Interval[] {
  return slots(situation, date, use, quantity)
    .slots.filter(({ reasons }) => reasons.length === 0)
    .map(({ interval }) => interval);
}

/** The stretch goes on after midnight where the place does. */
function stretchAt(situation: Situation, question: Question, start: Instant): Interval | undefined {
  const date = localDateOf(start, question.zone);
  const found = freeStretches(situation, question, date).find((one) => one.start <= start && start < one.end);
  if (!found || localDateOf(found.end, question.zone) === date) return found;
  const next = freeStretches(situation, question, localDateOf(found.end, question.zone)).find(
    (one) => one.start <= found.end && found.end < one.end,
  );
  return next ? { start: found.start, end: next.end } : found;
}

/** « 2 heures », « 2 h 30 », « 45 minutes » */
export function lengthWords(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say(language, "listings.minutes", { count: rest });
  const whole = say(language, "listings.hours", { count: hours });
  return rest === 0 ? whole : `${hours}\u00a0h\u00a0${String(rest).padStart(2, "0")}`;
}

function path(question: Question, picked: { from: string; to?: string }): string {
  return `${listingDatesPath(question.code, { ...picked, ...wished(question) })}#borrow`;
}

function dayWords(date: string, { language, now }: Question): string {
  return capitalised(formatDay(new Date(Date.parse(`${date}T12:00:00Z`)), language, "UTC", now));
}

/** Parts that follow each other, one after the other or together: those that are free and of a length that is allowed. */
function runsOfParts(situation: Situation, question: Question, date: string): Interval[] {
  const { use, quantity } = question;
  const parts = slots(situation, date, use, quantity).slots;
  const runs = parts.flatMap((_, count) =>
    parts.slice(count).flatMap(({ interval: { end } }, first) => {
      const run = parts.slice(first, first + count + 1);
      return run.every(({ reasons }) => reasons.length === 0) ? [{ start: run[0]?.interval.start ?? end, end }] : [];
    }),
  );
  return runs.filter((interval) => judge({ use, interval, quantity }, situation).bookable);
}

/** The parts of a day, each a window of its own: a beginning and an end at once. */
function partTimes(situation: Situation, question: Question, date: string): TimesView {
  const { language, zone } = question;
  const runs = runsOfParts(situation, question, date);
  const hour = (at: Instant) => formatTime(new Date(at), language, zone);
  return {
    title: say(language, runs.length > 0 ? "rooms.which_part" : "rooms.no_part", { day: dayWords(date, question) }),
    choices: runs.map(({ start, end }) => ({
      href: path(question, typedWindow({ start, end }, "minutes", zone)),
      label: `${hour(start)} – ${hour(end)}`,
      note: lengthWords(Math.round((end - start) / minute), language),
    })),
    again: null,
  };
}

function otherTimes(question: Question, from: string): TimesView["again"] {
  return { href: path(question, { from: from.slice(0, 10) }), label: say(question.language, "rooms.other_start") };
}

function startTimes(situation: Situation, question: Question, rules: Rules, date: string): TimesView {
  const { language, zone } = question;
  const step = stepOf(rules.granularity) ?? 30;
  const least = minutesOf(rules.minLength) ?? step;
  const starts = freeStretches(situation, question, date).flatMap(({ start, end }) => {
    const whole = stretchAt(situation, question, start) ?? { start, end };
    return onSteps({ start, end: end - 1 }, step, zone).filter((at) => at + least * minute <= whole.end);
  });
  return {
    title: say(language, starts.length > 0 ? "rooms.start_at" : "rooms.no_start", { day: dayWords(date, question) }),
    choices: starts.map((at) => ({
      href: path(question, { from: typedWindow({ start: at, end: at }, "minutes", zone).from }),
      label: formatTime(new Date(at), language, zone),
      note: "",
    })),
    again: null,
  };
}

function endTimes(situation: Situation, question: Question, rules: Rules, start: Instant, from: string): TimesView {
  const { language, zone } = question;
  const step = stepOf(rules.granularity) ?? 30;
  const [least, most] = [minutesOf(rules.minLength) ?? step, minutesOf(rules.maxLength) ?? 1440];
  const stretch = stretchAt(situation, question, start);
  const ends = (stretch ? onSteps({ start, end: stretch.end }, step, zone) : []).filter(
    (at) => at - start >= least * minute && at - start <= most * minute,
  );
  return {
    title: say(language, ends.length > 0 ? "rooms.end_at" : "rooms.no_end", {
      time: formatTime(new Date(start), language, zone),
    }),
    choices: ends.map((at) => ({
      href: path(question, { from, to: typedWindow({ start: at, end: at }, "minutes", zone).from }),
      label: formatTime(new Date(at), language, zone),
      note: lengthWords(Math.round((at - start) / minute), language),
    })),
    again: otherTimes(question, from),
  };
}

/**
 * What to choose next on a day: when to begin, then until when, among what is free; or which parts of the day. Nothing once
 * both are chosen: one can choose another beginning.
 */
export function timesView(
  situation: Situation,
  question: Question,
  picked: { from: string; start: Instant | undefined; to: string | undefined },
): TimesView | null {
  const rules = situation.rules[question.use];
  if (!rules) return null;
  const date = picked.from.slice(0, 10);
  if (partsOf(rules.granularity))
    return picked.to
      ? { title: "", choices: [], again: otherTimes(question, date) }
      : partTimes(situation, question, date);
  if (stepOf(rules.granularity) === null) return null;
  if (picked.start === undefined) return startTimes(situation, question, rules, date);
  const ends = endTimes(situation, question, rules, picked.start, picked.from);
  return picked.to ? { ...ends, title: "", choices: [] } : ends;
}
