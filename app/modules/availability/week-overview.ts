import type { Occupancy } from "./commitment.ts";
import { type Instant, type Interval, includes, intersect, overlaps } from "./interval.ts";
import { dateOfDayNumber, dayNumberOf, type LocalDate, type Weekday } from "./local-date.ts";
import { type ClosedBy, openDay } from "./opening.ts";
import type { ReasonCode } from "./reason.ts";
import type { Use } from "./rules.ts";
import { type Scene, sceneOf } from "./scene.ts";
import type { Situation } from "./situation.ts";

/** What takes a stretch; `external`: an event of a calendar kept elsewhere. */
export type TakenCode =
  | Extract<ReasonCode, "booked" | "held" | "overdue" | "maintenance" | "buffer" | "interlocked">
  | "own_use"
  | "external";

/** A stretch of one local day in which nothing changes. */
export interface OverviewStretch {
  readonly interval: Interval;
  readonly open: boolean;
  /** Units free throughout. */
  readonly free: number;
  readonly total: number;
  /** What takes most of it; null where nothing does. */
  readonly code: TakenCode | null;
  /** Ids of the bookings and blocks in it, buffers included. */
  readonly commitments: readonly string[];
}

export interface OverviewDay {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** The local day: 23 or 25 hours when the clocks change. */
  readonly interval: Interval;
  /** When it is open, cut to the day: a night of the day before shows here too. */
  readonly open: readonly Interval[];
  readonly closedBy: ClosedBy | null;
  readonly holiday: { readonly fr: string; readonly en: string } | null;
  /** The open hours, and whatever is taken outside of them, from first to last. */
  readonly stretches: readonly OverviewStretch[];
}

export interface OverviewOptions {
  readonly use: Use;
  readonly from: LocalDate;
  readonly days: number;
}

const DAYS_AT_MOST = 62;

/** The plainest first: a buffer is said only where nothing else stands. */
const ORDER: readonly TakenCode[] = [
  "overdue",
  "booked",
  "external",
  "maintenance",
  "own_use",
  "interlocked",
  "held",
  "buffer",
];

function codeOf({ commitment, code, bare }: Occupancy, stretch: Interval): TakenCode {
  if (!overlaps(bare, stretch)) return "buffer";
  return commitment.cause === "own_use" || commitment.cause === "external" ? commitment.cause : code;
}

function openRanges(scene: Scene, day: number): Interval[] {
  const { opening } = scene.situation;
  const { interval, ranges } = openDay(opening, day);
  const late = openDay(opening, day - 1).ranges.filter(({ end }) => end > interval.start);
  return [...late, ...ranges].flatMap((range) => intersect(range, interval) ?? []);
}

/** One pass, without lists of its own: drawn for every room, day and edge of a plan. */
function stretchOf(scene: Scene, interval: Interval, open: boolean, met: readonly Occupancy[]): OverviewStretch {
  const total = scene.situation.units.length;
  const commitments: string[] = [];
  let used = 0;
  let rank = ORDER.length;
  for (const one of met) {
    if (!overlaps(one.occupied, interval)) continue;
    used += one.quantity;
    rank = Math.min(rank, ORDER.indexOf(codeOf(one, interval)));
    if (!commitments.includes(one.commitment.id)) commitments.push(one.commitment.id);
  }
  return { interval, open, free: Math.max(0, total - used), total, code: ORDER[rank] ?? null, commitments };
}

function sameState(a: OverviewStretch, b: OverviewStretch): boolean {
  return (
    a.interval.end === b.interval.start &&
    a.open === b.open &&
    a.free === b.free &&
    a.code === b.code &&
    a.commitments.join() === b.commitments.join()
  );
}

function stretchesOf(scene: Scene, day: Interval, open: readonly Interval[], met: readonly Occupancy[]) {
  const edges = new Set<Instant>([day.start, day.end]);
  const cut = ({ start, end }: Interval) => {
    if (start > day.start && start < day.end) edges.add(start);
    if (end > day.start && end < day.end) edges.add(end);
  };
  for (const range of open) cut(range);
  for (const { bare, occupied } of met) {
    cut(bare);
    cut(occupied);
  }
  const times = [...edges].sort((a, b) => a - b);
  const stretches: OverviewStretch[] = [];
  for (const [index, end] of times.entries()) {
    const start = times[index - 1];
    if (start === undefined) continue;
    const isOpen = open.some((range) => includes(range, start));
    const stretch = stretchOf(scene, { start, end }, isOpen, met);
    if (!isOpen && stretch.code === null) continue;
    const last = stretches.at(-1);
    if (last && sameState(last, stretch))
      stretches[stretches.length - 1] = { ...last, interval: { start: last.interval.start, end } };
    else stretches.push(stretch);
  }
  return stretches;
}

/**
 * Days of a listing for a plan of the week: when it is open, what takes it, how much is left. Cheap enough for all the rooms
 * of a space: notice, lengths and who asks do not count here. What runs past midnight shows on both days. Empty where the
 * use is not offered; throws a RangeError for a date that does not exist or more than 62 days.
 */
export function weekOverview(situation: Situation, { use, from, days }: OverviewOptions): OverviewDay[] {
  if (days > DAYS_AT_MOST) throw new RangeError(`More than ${DAYS_AT_MOST} days: ${days}`);
  const first = dayNumberOf(from);
  const scene = sceneOf(situation, { use });
  if (!scene) return [];
  const { opening } = situation;
  const whole = { start: openDay(opening, first).interval.start, end: openDay(opening, first + days).interval.start };
  const near = scene.occupancies.filter((one) => overlaps(one.occupied, whole));
  return Array.from({ length: days }, (_, index) => {
    const { interval, weekday, closedBy, holiday } = openDay(opening, first + index);
    const open = openRanges(scene, first + index);
    const met = near.filter((one) => overlaps(one.occupied, interval));
    const stretches = stretchesOf(scene, interval, open, met);
    const date = dateOfDayNumber(first + index);
    return { date, weekday, interval, open, closedBy, holiday: holiday?.names ?? null, stretches };
  });
}
