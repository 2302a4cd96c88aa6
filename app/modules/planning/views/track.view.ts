import type { Interval, LocalDate, Use } from "#app/modules/availability/availability.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { askedTimes, type Choosing } from "../asked-times.ts";
import { type Axis, minutesInDay } from "../axis.ts";
import { clockWords, spanWords } from "../clock-words.ts";
import type { DayPlan, Stretch, StretchState } from "../day-plan.ts";

/** What the viewer may know of a booking, beyond that something is taken. */
export interface KnownBooking {
  code: string;
  version: number;
  /** « Chorale du jeudi · Association des Quais » */
  who: string;
  /** The viewer may move it, and this is its own listing. */
  listing: string;
  movable: boolean;
  interval: Interval;
}

/** One stretch of a day as it is drawn; minutes of the wall clock from midnight. */
export interface Piece {
  state: StretchState;
  from: number;
  to: number;
  /** « 9 h – 12 h » */
  time: string;
  /** « libre », « pris », « 5 places libres sur 12 », or who comes. */
  note: string;
  /** Of a free stretch: what is filled in when it is chosen. */
  ask?: readonly [from: number, to: number];
  /** Some of its places are taken. */
  taken: boolean;
  /** Code of the booking that the viewer may open. */
  booking?: string;
  /** Its version, where the viewer may move it by dragging. */
  version?: number;
}

export interface DayView {
  date: LocalDate;
  pieces: Piece[];
  /** « libre de 9 h à 12 h et dès 14 h », « fermé » */
  line: string;
}

export interface DayFrame {
  id: string;
  language: Language;
  zone: string;
  use: Use;
  choosing: Choosing;
  shared: boolean;
  now: number;
  known: ReadonlyMap<string, KnownBooking>;
}

const quietStates: readonly StretchState[] = ["taken", "held", "buffer"];

/** The same few words for thousands of pieces: each is looked up once. */
const notes = new Map<string, string>();

function noteWords(language: Language, key: string, count = 0, total = 0): string {
  const name = `${language} ${key} ${count} ${total}`;
  const known = notes.get(name);
  if (known !== undefined) return known;
  if (notes.size > 5000) notes.clear();
  const words = say(language, `times.${key}`, { count, total });
  notes.set(name, words);
  return words;
}

function noteKey({ state, free }: Stretch, plan: DayPlan, { shared, known }: DayFrame): string {
  if (state === "maintenance") return "unavailable";
  if (state === "buffer" && known.size > 0) return "buffer";
  if (state === "past") return "past";
  if (free > 0 && plan.total > 1) return shared ? "places_left" : "units_left";
  if (state === "free" || state === "unasked") return "free";
  return plan.total > 1 ? "full" : "taken";
}

function noteOf(stretch: Stretch, plan: DayPlan, booking: KnownBooking | undefined, frame: DayFrame): string {
  if (booking) return booking.who;
  return noteWords(frame.language, noteKey(stretch, plan, frame), stretch.free, plan.total);
}

/** The only booking in a stretch that leaves nothing, if the viewer may know it. */
function bookingIn({ commitments, state, free }: Stretch, frame: DayFrame): KnownBooking | undefined {
  if (free > 0 || state !== "taken") return undefined;
  const found = commitments.flatMap((id) => frame.known.get(id) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function pieceOf(stretch: Stretch, plan: DayPlan, frame: DayFrame): Piece {
  const { zone, language } = frame;
  const from = minutesInDay(stretch.interval.start, plan.interval, zone);
  const to = minutesInDay(stretch.interval.end, plan.interval, zone);
  const booking = bookingIn(stretch, frame);
  const state = frame.known.size === 0 && quietStates.includes(stretch.state) ? "taken" : stretch.state;
  const asked = state === "free" ? askedTimes(frame.choosing, from, to) : null;
  const whole =
    booking && stretch.interval.start <= booking.interval.start && booking.interval.end <= stretch.interval.end;
  return {
    state,
    from,
    to,
    time: spanWords(from, to, language),
    note: noteOf(stretch, plan, booking, frame),
    taken: stretch.free < plan.total,
    ...(asked ? { ask: [asked.from, asked.to] as const } : {}),
    ...(booking?.code ? { booking: booking.code } : {}),
    ...(booking?.movable && whole && booking.listing === frame.id ? { version: booking.version } : {}),
  };
}

/** Stretches that tell the viewer the same are one. */
function joined(pieces: readonly Piece[], language: Language): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const same = last && last.to === piece.from && last.state === piece.state && last.note === piece.note;
    if (last && same && last.booking === piece.booking && !last.ask && !piece.ask)
      result[result.length - 1] = { ...last, to: piece.to, time: spanWords(last.from, piece.to, language) };
    else result.push(piece);
  }
  return result;
}

function joinWords(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${say(language, "times.and")} ${last}`;
}

const mostNamed = 3;

function closedWords(closedBy: NonNullable<DayPlan["closedBy"]>, language: Language): string {
  if (closedBy.cause === "holiday") return say(language, "times.holiday", { name: closedBy.holiday.names[language] });
  const name = closedBy.cause === "weekly" ? null : closedBy.name;
  return name ? say(language, "times.closed_named", { name }) : say(language, "times.closed");
}

/** Free stretches, whatever is left of them; what touches is one. */
function freeSpans(pieces: readonly Piece[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { state, from, to } of pieces) {
    const last = spans.at(-1);
    if (state === "free" && last?.to === from) last.to = to;
    else if (state === "free") spans.push({ from, to });
  }
  return spans;
}

function lineOf(plan: DayPlan, pieces: readonly Piece[], frame: DayFrame): string {
  const { language } = frame;
  if (plan.paused) return say(language, "times.paused");
  if (plan.closedBy && pieces.length === 0) return closedWords(plan.closedBy, language);
  const free = freeSpans(pieces);
  const last = pieces.at(-1);
  if (pieces.length === 0) return say(language, "times.closed");
  const isOver = plan.stretches.every(({ interval }) => interval.end <= frame.now);
  if (free.length === 0) return say(language, isOver ? "times.over" : "times.nothing_left");
  const untouched = pieces.every(({ state }) => state === "free" || state === "past") && plan.total === 1;
  if (untouched && pieces[0]?.state === "free") return say(language, "times.free_all_day");
  const said = free.slice(0, mostNamed).map((piece) =>
    piece.to === last?.to
      ? say(language, "times.free_from", { from: clockWords(piece.from, language) })
      : say(language, "times.free_between", {
          from: clockWords(piece.from, language),
          to: clockWords(piece.to, language),
        }),
  );
  const more = free.length > mostNamed ? [say(language, "times.later_too")] : [];
  return say(language, "times.free_line", { when: joinWords([...said, ...more], language) });
}

/** One day of one listing, stretch by stretch. */
export function piecesOf(plan: DayPlan, frame: DayFrame): Piece[] {
  return joined(
    plan.stretches.map((stretch) => pieceOf(stretch, plan, frame)),
    frame.language,
  );
}

/** The same with its line of words. */
export function dayView(plan: DayPlan, frame: DayFrame): DayView {
  const pieces = piecesOf(plan, frame);
  return { date: plan.date, pieces, line: lineOf(plan, pieces, frame) };
}

/** Minutes at which something of these days begins or ends. */
export function edgesOf(days: readonly DayView[]): number[] {
  return days.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to]));
}

export interface Hour {
  label: string;
  columns: number;
}

/** The hours above the tracks; every second one where there are many. */
export function hoursOf({ from, to, column }: Axis, language: Language): Hour[] {
  const step = to - from > 7 * 60 ? 120 : 60;
  const hours: Hour[] = [];
  // What is left at the end of the day is too narrow for its words.
  for (let at = from; at < to; at += step) {
    const end = to - at < 2 * step ? to : at + step;
    hours.push({ label: clockWords(at, language), columns: (end - at) / column });
    if (end === to) break;
  }
  return hours;
}
