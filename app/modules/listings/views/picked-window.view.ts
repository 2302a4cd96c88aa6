import {
  allReasons,
  type Granularity,
  type Interval,
  judge,
  leftSentence,
  nightsOf,
  partsOf,
  type Reason,
  reasonSentence,
  type Situation,
  slots,
  type Use,
} from "#app/modules/availability/availability.ts";
import { askedWindow, typedWindow } from "#app/modules/bookings/asked-window.ts";
import { pricesOfWindow } from "#app/modules/prices/price-words.ts";
import type { Tariff } from "#app/modules/prices/tariff.ts";
import { formatInterval, formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { askPath, listingDatesPath, type Wish, wished } from "../listing.urls.ts";
import { sentenceWords } from "./listing-calendar.view.ts";
import { lengthWords } from "./picked-times.view.ts";

export interface WindowView {
  /** « du mardi 2 au vendredi 5 mars » */
  sentence: string;
  bookable: boolean;
  /** « 4 jours · libre » */
  line: string;
  /** What it costs, public by public; empty where the terms say it all. */
  prices: string;
  reasons: { start: string[]; between: string[]; end: string[] };
  /** Other dates that would do. */
  instead: { href: string; sentence: string }[];
  /** Where to ask. */
  ask: string | null;
  /** What was typed is not a window at all. */
  problem: string | null;
}

export interface WindowQuestion extends Wish {
  code: string;
  language: Language;
  zone: string;
  now: Date;
  use: Use;
  from: string;
  to: string;
  tariff: Tariff | null;
}

function windowLength({ start, end }: Interval, granularity: Granularity, language: Language): string {
  if (nightsOf(granularity))
    return say(language, "rooms.nights", { count: Math.max(1, Math.round((end - start) / 86_400_000)) });
  if (granularity === "day") return say(language, "listings.days", { count: Math.round((end - start) / 86_400_000) });
  return lengthWords(Math.round((end - start) / 60_000), language);
}

function sentences(reasons: readonly Reason[], question: WindowQuestion): string[] {
  const { language, zone, now, use } = question;
  const words = sentenceWords(language, zone, now);
  return reasons.map((reason) => {
    const { key, params } = reasonSentence(reason, words, use);
    const left = leftSentence(reason);
    const said = say(language, key, { ...params });
    return left ? `${said} ${say(language, left.key, { ...left.params })}` : said;
  });
}

function refusedAsTyped(question: WindowQuestion, problem: string): WindowView {
  return {
    sentence: "",
    bookable: false,
    line: "",
    prices: "",
    reasons: { start: [], between: [], end: [] },
    instead: [],
    ask: null,
    problem: say(question.language, problem),
  };
}

/** What the engine says of the window that was picked: all reasons at once, and what would work instead. */
export function windowView(situation: Situation, question: WindowQuestion): WindowView {
  const { code, language, zone, now, use, quantity, from, to } = question;
  const granularity = situation.rules[use]?.granularity ?? "day";
  const written = granularity === "day" ? "day" : "minutes";
  const asked = askedWindow({ from, to }, granularity, zone);
  if (!asked.ok) return refusedAsTyped(question, `listings.${asked.problems[0]?.problem ?? "issue_date"}`);
  const lacksNight = nightsOf(granularity) !== null && from === to;
  if (asked.interval.end <= asked.interval.start && !lacksNight)
    return refusedAsTyped(question, "listings.issue_order");
  const verdict = judge({ use, interval: asked.interval, quantity }, situation);
  const inWords = ({ start, end }: Interval) =>
    formatInterval({ start: new Date(start), end: new Date(end) }, written, language, zone, now);
  const path = (interval: Interval, target: typeof askPath) =>
    target(code, { ...typedWindow(interval, granularity, zone), ...wished(question) });
  const others = [verdict.nextOpenEnd?.bookable ? verdict.nextOpenEnd.interval : null, verdict.nearest].filter(
    (one) => one !== null,
  );
  const free = verdict.bookable
    ? say(language, "listings.free_then")
    : say(language, allReasons(verdict.reasons).length > 0 ? "listings.not_then" : "listings.free_then");
  return {
    sentence: inWords(verdict.interval),
    bookable: verdict.bookable,
    line: `${windowLength(verdict.interval, granularity, language)} · ${free}`,
    prices:
      question.tariff && !lacksNight
        ? pricesOfWindow(question.tariff, { interval: verdict.interval, zone, quantity }, language)
        : "",
    reasons: {
      start: sentences(verdict.reasons.start, question),
      between: sentences(verdict.reasons.between, question),
      end: sentences(verdict.reasons.end, question),
    },
    instead: [...new Map(others.map((one) => [`${one.start} ${one.end}`, one])).values()].map((interval) => ({
      href: `${path(interval, listingDatesPath)}#borrow`,
      sentence: inWords(interval),
    })),
    ask: verdict.bookable ? path(verdict.interval, askPath) : null,
    problem: null,
  };
}

export interface SlotView {
  hours: string;
  free: boolean;
  /** As it would be typed. */
  from: string;
  /** An hour later, or the end of the stretch or of the part of the day. */
  to: string;
  note: string;
}

/** The hours of one day, free or with what takes them. */
export function daySlots(
  situation: Situation,
  question: Pick<WindowQuestion, "language" | "zone" | "now" | "use" | "quantity">,
  date: string,
): SlotView[] {
  const { language, zone, now, use, quantity } = question;
  const words = sentenceWords(language, zone, now);
  const hour = (instant: number) => formatTime(new Date(instant), language, zone);
  const byPart = partsOf(situation.rules[use]?.granularity ?? "day") !== null;
  const short = ({ start, end }: Interval) => ({ start, end: byPart ? end : Math.min(end, start + 3_600_000) });
  return slots(situation, date, use, quantity).slots.map(({ interval, free, reasons }) => ({
    hours: `${hour(interval.start)} – ${hour(interval.end)}`,
    ...typedWindow(short(interval), "minutes", zone),
    free: reasons.length === 0,
    note:
      reasons.length === 0
        ? say(language, "listings.free_count", { count: free })
        : reasons
            .map((reason) => {
              const { key, params } = reasonSentence(reason, words, use);
              return say(language, key, { ...params });
            })
            .join(" "),
  }));
}
