import { pausedReasons } from "./asking-reasons.ts";
import { blockingReasons } from "./capacity.ts";
import { capacityReasons } from "./capacity-reasons.ts";
import { endDayReasons, nightEndReasons, startDayReasons } from "./day-reasons.ts";
import { type Nights, nightsInterval, nightsOf, partsOf, partsOn } from "./granularity.ts";
import { contains, type Interval } from "./interval.ts";
import { type DayNumber, dayNumberOf, type LocalDate, type Weekday } from "./local-date.ts";
import { usableTime } from "./nearest.ts";
import { type OpenDay, openDay } from "./opening.ts";
import type { Reason, Reasons } from "./reason.ts";
import type { Use } from "./rules.ts";
import { freeIn, type Scene, sceneFor, sceneOf } from "./scene.ts";
import type { Situation } from "./situation.ts";
import { lowestUse } from "./timeline.ts";

/** One local day of a listing; by the night, the night that begins on it. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly total: number;
  /** Units free for the whole of the day: the real number, also on a closed day. */
  readonly free: number;
  /** Units free at the best open moment of the day; more than `free` where only some hours are taken. */
  readonly freeAtBest: number;
  readonly canCollect: boolean;
  /** By the night: one may leave on that day, though the night that follows be taken. */
  readonly canReturn: boolean;
  /** What `judge` would say of that one day, lengths and who asks apart. */
  readonly reasons: Reasons;
  readonly holiday: { readonly fr: string; readonly en: string } | null;
  readonly closureReason: string | null;
}

export interface CalendarOptions {
  readonly use: Use;
  /** First and last date, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly quantity?: number;
}

type DayFacts = Pick<CalendarDay, "free" | "freeAtBest" | "reasons" | "canReturn">;

interface Frame {
  readonly scene: Scene;
  readonly quantity: number;
  /** The same on every day. */
  readonly common: readonly Reason[];
}

const DAYS_AT_MOST = 400;

function commonReasons(situation: Situation, quantity: number): Reason[] {
  const total = situation.units.length;
  const tooMany: Reason[] =
    quantity > total ? [{ code: "limit_reached", params: { cause: "units", maximum: total } }] : [];
  return [...tooMany, ...pausedReasons(situation)];
}

function dayReasons({ scene, quantity, common }: Frame, { day, interval }: OpenDay): Reasons {
  const capacity = capacityReasons(scene, interval, { quantity });
  return {
    start: [...startDayReasons(sceneFor(scene, interval), day), ...capacity.start],
    between: [...common, ...capacity.between],
    end: [...endDayReasons(scene, day), ...capacity.end],
  };
}

/** Of the night that begins on that day, and ends on the next. */
function nightReasons({ scene, quantity, common }: Frame, day: DayNumber, night: Interval): Reasons {
  const capacity = capacityReasons(scene, night, { quantity });
  return {
    start: [...startDayReasons(sceneFor(scene, night), day), ...capacity.start],
    between: [...common, ...capacity.between],
    end: [...nightEndReasons(scene, night.end), ...capacity.end],
  };
}

function nightRow(frame: Frame, open: OpenDay, nights: Nights): DayFacts {
  const { scene } = frame;
  const { day } = open;
  const { zone } = scene.situation.opening;
  const night = nightsInterval(nights, day, day + 1, zone);
  const reasons = nightReasons(frame, day, night);
  const free = freeIn(scene, night);
  const departure = nightEndReasons(scene, nightsInterval(nights, day - 1, day, zone).end);
  return { free, freeAtBest: free, reasons, canReturn: departure.length === 0 };
}

/** By the hour, a day is blocked only when no open moment of it is left; by parts, when none of them is left whole. */
function hourlyReasons({ scene, quantity, common }: Frame, { day, interval }: OpenDay): Reasons {
  const parts = partsOf(scene.rules.granularity);
  const windows = parts ? partsOn(parts, day, scene.situation.opening.zone) : null;
  const left = windows
    ? windows.some((part) => usableTime(scene, part, quantity).some((usable) => contains(usable, part)))
    : usableTime(scene, interval, quantity).length > 0;
  const blocked = left ? [] : blockingReasons(scene, interval, quantity);
  return { start: startDayReasons(scene, day), between: [...common, ...blocked], end: endDayReasons(scene, day) };
}

function bestFree(scene: Scene, { interval, ranges }: OpenDay, free: number): number {
  const total = scene.situation.units.length;
  if (free === total) return free;
  const open = ranges.map((range) => ({ start: range.start, end: Math.min(range.end, interval.end) }));
  const lowest = Math.min(...(open.length > 0 ? open : [interval]).map((range) => lowestUse(scene.timeline, range)));
  return Math.max(free, total - lowest);
}

function dayRow(frame: Frame, open: OpenDay): DayFacts {
  const { scene } = frame;
  const free = freeIn(scene, open.interval);
  const reasons = scene.rules.granularity === "day" ? dayReasons(frame, open) : hourlyReasons(frame, open);
  return { free, freeAtBest: bestFree(scene, open, free), reasons, canReturn: reasons.end.length === 0 };
}

function rowOf(frame: Frame, day: DayNumber): CalendarDay {
  const { situation, rules } = frame.scene;
  const open = openDay(situation.opening, day);
  const nights = nightsOf(rules.granularity);
  const facts = nights ? nightRow(frame, open, nights) : dayRow(frame, open);
  const { closedBy } = open;
  return {
    date: open.date,
    weekday: open.weekday,
    total: situation.units.length,
    ...facts,
    canCollect: facts.reasons.start.length === 0,
    holiday: open.holiday?.names ?? null,
    closureReason: closedBy?.cause === "closure" || closedBy?.cause === "exception" ? closedBy.name : null,
  };
}

/**
 * One row per local day of the listing's place, from one sweep over its commitments. Empty when the use is not offered.
 * Throws a RangeError for dates that do not exist or more than 400 days.
 */
export function calendar(situation: Situation, { use, from, to, quantity = 1 }: CalendarOptions): CalendarDay[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  if (last - first >= DAYS_AT_MOST) throw new RangeError(`More than ${DAYS_AT_MOST} days: ${from}, ${to}`);
  const scene = sceneOf(situation, { use });
  if (!scene) return [];
  const frame = { scene, quantity, common: commonReasons(situation, quantity) };
  const rows: CalendarDay[] = [];
  for (let day = first; day <= last; day += 1) rows.push(rowOf(frame, day));
  return rows;
}
