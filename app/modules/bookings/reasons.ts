import {
  allReasons,
  type Interval,
  type Reason,
  type ReasonCode,
  type Reasons,
  reasonSentence,
  type SentenceWords,
  startOfDay,
  type Use,
  type Verdict,
} from "#app/modules/availability/availability.ts";
import { formatDay, formatInterval, formatMoment } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { typedWindow } from "./asked-window.ts";

/** What other bookings, blocks or rooms take: another moment, or another day, may do. */
const takenCodes: readonly ReasonCode[] = [
  "booked",
  "held",
  "overdue",
  "maintenance",
  "buffer",
  "interlocked",
  "paused",
];

export function isTaken(reasons: Reasons): boolean {
  return allReasons(reasons).some(({ code }) => takenCodes.includes(code));
}

export interface SaidReason {
  code: ReasonCode;
  sentence: string;
  params: Record<string, unknown>;
}

export interface SaidWindow {
  from: string;
  to: string;
  sentence: string;
}

/** A refusal, with everything that helps: all the reasons in words, and the nearest window that would do. */
export interface Refusal {
  reasons: { start: SaidReason[]; between: SaidReason[]; end: SaidReason[] };
  free: number;
  nearest: SaidWindow | null;
  /** When the last moment falls while it is closed: the next one at which it can be brought back, judged but never chosen. */
  nextOpenEnd: (SaidWindow & { bookable: boolean }) | null;
  waitingList: boolean;
}

export interface Speech {
  language: Language;
  zone: string;
  use: Use;
  granularity: "day" | "minutes";
  now: Date;
  say: (key: string, params: Record<string, string | number>) => string;
}

function wordsOf({ language, zone, now }: Speech): SentenceWords {
  return {
    language,
    zone,
    day: (date) => formatDay(new Date(startOfDay(date, zone)), language, zone, now),
    moment: (instant) => formatMoment(new Date(instant), language, zone, now),
  };
}

/** Ids of other people's bookings stay out: only codes, dates and counts. */
function said(reason: Reason, speech: Speech): SaidReason {
  const { key, params } = reasonSentence(reason, wordsOf(speech), speech.use);
  const facts = Object.entries(reason.params).filter(([name]) => name !== "commitments");
  return { code: reason.code, sentence: speech.say(key, params), params: Object.fromEntries(facts) };
}

export function saidWindow({ start, end }: Interval, speech: Speech): SaidWindow {
  const { granularity, language, zone, now } = speech;
  const interval = { start: new Date(start), end: new Date(end) };
  return {
    ...typedWindow({ start, end }, granularity, zone),
    sentence: formatInterval(interval, granularity, language, zone, now),
  };
}

export function saidReasons(reasons: Reasons, speech: Speech): Refusal["reasons"] {
  const all = (list: readonly Reason[]) => list.map((reason) => said(reason, speech));
  return { start: all(reasons.start), between: all(reasons.between), end: all(reasons.end) };
}

export function describeRefusal(verdict: Verdict, speech: Speech): Refusal {
  const { nearest, nextOpenEnd } = verdict;
  return {
    reasons: saidReasons(verdict.reasons, speech),
    free: verdict.free,
    nearest: nearest && saidWindow(nearest, speech),
    nextOpenEnd: nextOpenEnd && { ...saidWindow(nextOpenEnd.interval, speech), bookable: nextOpenEnd.bookable },
    waitingList: allReasons(verdict.reasons).every(({ code }) => takenCodes.includes(code) && code !== "paused"),
  };
}
