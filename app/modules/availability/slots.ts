import { pausedReasons } from "./asking-reasons.ts";
import { bufferEnd, bufferStart } from "./buffers.ts";
import { blockingReasons } from "./capacity.ts";
import { earliestStart, startDayReasons, tooSoon } from "./day-reasons.ts";
import { nightsInterval, nightsOf, partsOf, partsOn } from "./granularity.ts";
import { type Instant, type Interval, overlaps } from "./interval.ts";
import { courtIn, judgeWindow } from "./judgement.ts";
import { type DayNumber, dayNumberOf, type LocalDate } from "./local-date.ts";
import { usableTime } from "./nearest.ts";
import { openDay, openTime } from "./opening.ts";
import { allReasons, type Reason } from "./reason.ts";
import type { Use } from "./rules.ts";
import { freeIn, type Scene, sceneFor, sceneOf } from "./scene.ts";
import type { Situation } from "./situation.ts";
import { specialRanges } from "./special.ts";

/** A stretch of an open day: free (no reason), or blocked by the reasons it carries. */
export interface Slot {
  readonly interval: Interval;
  /** Units free for the whole of the stretch. */
  readonly free: number;
  readonly reasons: readonly Reason[];
}

export interface DaySlots {
  readonly date: LocalDate;
  /** Open time of the local day from first to last, without gaps within an open range. */
  readonly slots: readonly Slot[];
  /** Why the day as a whole is refused: closed, holiday, past, too far, paused. */
  readonly reasons: readonly Reason[];
}

/** Why a stretch that is not usable is not: what lies in it, or else what its own buffers would meet. */
function blockedBy(scene: Scene, interval: Interval, quantity: number): Reason[] {
  const inside = blockingReasons(scene, interval, quantity);
  if (inside.length > 0) return inside;
  const { rules, situation } = scene;
  const reach = {
    start: bufferStart(interval.start, rules.bufferBefore, situation.opening),
    end: bufferEnd(interval.end, rules.bufferAfter, situation.opening),
  };
  return blockingReasons(scene, reach, quantity, true);
}

function pieces(range: Interval, cuts: readonly Instant[]): Interval[] {
  const edges = [range.start, ...cuts.filter((cut) => cut > range.start && cut < range.end), range.end].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((end, index) => ({ start: edges[index] ?? range.start, end }));
}

function timeReason(scene: Scene, interval: Interval, date: LocalDate): Reason | null {
  if (interval.start < scene.situation.now) return { code: "past", params: { date } };
  const ruled = sceneFor(scene, interval);
  return interval.start < earliestStart(ruled) ? tooSoon(ruled) : null;
}

/** Where the rules of the evening or the week-end begin and end, and where their notice does. */
function specialEdges(scene: Scene, range: Interval): Instant[] {
  const { special } = scene.rules;
  if (!special) return [];
  const notice = earliestStart({ ...scene, rules: { ...scene.rules, lead: special.lead ?? scene.rules.lead } });
  const ranges = specialRanges(scene.rules, scene.situation.opening.zone, range);
  return [notice, ...ranges.flatMap(({ start, end }) => [start, end])];
}

/** Where what is in use changes, so that each stretch is said to be what it is: taken, or only a buffer. */
function edgesIn(scene: Scene, range: Interval): Instant[] {
  const met = scene.occupancies.filter(({ occupied }) => overlaps(occupied, range));
  return met.flatMap(({ bare, occupied }) => [occupied.start, bare.start, bare.end, occupied.end]);
}

/** Joins stretches that follow each other with the same number free for the same reasons. */
function joined(stretches: readonly Slot[]): Slot[] {
  const result: Slot[] = [];
  for (const slot of stretches) {
    const last = result.at(-1);
    const same = last && last.free === slot.free && JSON.stringify(last.reasons) === JSON.stringify(slot.reasons);
    if (last && same)
      result[result.length - 1] = { ...last, interval: { start: last.interval.start, end: slot.interval.end } };
    else result.push(slot);
  }
  return result;
}

function slotsIn(scene: Scene, range: Interval, date: LocalDate, quantity: number): Slot[] {
  const usable = usableTime(scene, range, quantity);
  const cuts = [
    ...usable.flatMap(({ start, end }) => [start, end]),
    ...edgesIn(scene, range),
    scene.situation.now,
    earliestStart(scene),
    ...specialEdges(scene, range),
  ];
  const stretches = pieces(range, [...new Set(cuts)]).map((interval) => {
    const tooEarly = timeReason(scene, interval, date);
    const free = freeIn(scene, interval);
    const isUsable = free >= quantity && usable.some((part) => overlaps(part, interval));
    const blocked = isUsable ? [] : blockedBy(scene, interval, quantity);
    return { interval, free, reasons: tooEarly ? [tooEarly, ...blocked] : blocked };
  });
  return joined(stretches);
}

/** Where the day is had in whole parts, or for the night: those windows, each with what `judge` says of it alone. */
function wholeWindows(scene: Scene, day: DayNumber): Interval[] | null {
  const { granularity } = scene.rules;
  const { zone } = scene.situation.opening;
  const [nights, parts] = [nightsOf(granularity), partsOf(granularity)];
  if (nights) return [nightsInterval(nights, day, day + 1, zone)];
  return parts ? partsOn(parts, day, zone) : null;
}

const OF_THE_LENGTH: ReadonlySet<string> = new Set(["too_short", "too_long"]);

function wholeSlot(scene: Scene, interval: Interval, quantity: number): Slot {
  const court = courtIn({ use: scene.use, quantity, interval }, scene, scene);
  const { reasons, free } = judgeWindow({ ...court, isOwner: false }, interval);
  return { interval, free, reasons: allReasons(reasons).filter(({ code }) => !OF_THE_LENGTH.has(code)) };
}

/**
 * The open hours of one local day, cut into free and blocked stretches by the same rules as `judge`: every window inside
 * a free stretch finds its units and its buffers. By parts or by nights: those windows, free or with all that refuses them.
 * Empty without reason where the use is not offered.
 */
export function slots(situation: Situation, date: LocalDate, use: Use, quantity = 1): DaySlots {
  const scene = sceneOf(situation, { use });
  if (!scene) return { date, slots: [], reasons: [] };
  const { day, interval } = openDay(situation.opening, dayNumberOf(date));
  const ofTheDay = startDayReasons(scene, day).filter(({ code }) => code !== "too_soon");
  const windows = wholeWindows(scene, day);
  if (windows) {
    const common = [...pausedReasons(situation), ...ofTheDay];
    return { date, slots: windows.map((window) => wholeSlot(scene, window, quantity)), reasons: common };
  }
  const stretches = openTime(situation.opening, interval).flatMap((range) => slotsIn(scene, range, date, quantity));
  return { date, slots: stretches, reasons: [...pausedReasons(situation), ...ofTheDay] };
}
