import { bufferEnd, bufferStart } from "./buffers.ts";
import { shortParts } from "./capacity.ts";
import { earliestStart } from "./day-reasons.ts";
import { stepsAround } from "./edge-reasons.ts";
import { nightsOf, partsOf, stepOf } from "./granularity.ts";
import { type Interval, includes, intersectAll, subtract } from "./interval.ts";
import { type Court, type Judgement, judgeWindow } from "./judgement.ts";
import type { DayNumber } from "./local-date.ts";
import { nearestDays, nearestNights, nearestParts } from "./nearest-whole.ts";
import { handOverRanges, nextHandOverDay, openTime } from "./opening.ts";
import { allReasons, isOffStep, type ReasonCode, type Reasons } from "./reason.ts";
import { type Scene, sceneFor } from "./scene.ts";
import { specialRanges } from "./special.ts";
import { localDayNumber, startOfDayNumber } from "./zone.ts";

const MINUTE = 60_000;

/** Other dates change nothing to these, so no search is worth beginning. */
const SAME_ON_EVERY_DATE: ReadonlySet<ReasonCode> = new Set(["not_allowed", "paused", "too_short", "too_long"]);

/** A use by the hour is looked for a month around, and this many starts are judged at most. */
const HOURLY_SEARCH_DAYS = 31;
const STARTS_JUDGED_AT_MOST = 60;

function isHopeless(reasons: Reasons): boolean {
  return allReasons(reasons).some(
    (reason) =>
      (SAME_ON_EVERY_DATE.has(reason.code) && !isOffStep(reason) && !("special" in reason.params)) ||
      (reason.code === "limit_reached" && reason.params.cause !== "consecutive") ||
      (reason.code === "training_required" && reason.params.state !== "expired"),
  );
}

/** Countable closed days make the length depend on the date. */
function lengthDependsOnDate({ scene }: Court): boolean {
  return !scene.rules.countClosedDays;
}

/** Where there are not enough units, widened by what the candidate's own buffers need on either side. */
function barredTime(scene: Scene, around: Interval, quantity: number): Interval[] {
  const { rules, situation } = scene;
  return shortParts(scene, around, quantity).map(({ start, end }) =>
    scene.buffered
      ? {
          start: bufferStart(start, rules.bufferAfter, situation.opening),
          end: bufferEnd(end, rules.bufferBefore, situation.opening),
        }
      : { start, end },
  );
}

/** Stretches of time within `around` in which a use by the hour finds units and, where it must, an open door. */
export function usableTime(scene: Scene, around: Interval, quantity: number): Interval[] {
  const margin = {
    start: bufferStart(around.start, scene.rules.bufferBefore, scene.situation.opening),
    end: bufferEnd(around.end, scene.rules.bufferAfter, scene.situation.opening),
  };
  const free = subtract(around, barredTime(scene, margin, quantity));
  const { maySpanClosedDays, granularity } = scene.rules;
  const mustStayOpen = scene.use === "on_the_spot" && !maySpanClosedDays && !nightsOf(granularity);
  return mustStayOpen ? intersectAll(free, openTime(scene.situation.opening, around)) : free;
}

/** Where a window of that length may start: collected in time, returned in time, free throughout. Bounds included. */
function possibleStarts(scene: Scene, around: Interval, length: number, quantity: number): Interval[] {
  const { opening } = scene.situation;
  const { zone } = opening;
  const free = usableTime(scene, around, quantity)
    .map(({ start, end }) => ({ start, end: end - length + 1 }))
    .filter(({ start, end }) => start < end);
  const collects: Interval[] = [];
  const returns: Interval[] = [];
  for (let day = localDayNumber(around.start, zone) - 1; day <= localDayNumber(around.end, zone); day += 1) {
    collects.push(...handOverRanges(opening, scene.rules.collect, day));
    returns.push(
      ...handOverRanges(opening, scene.rules.return, day).map(({ start, end }) => ({
        start: start - length,
        end: end - length + 1,
      })),
    );
  }
  return intersectAll(intersectAll(free, collects), returns);
}

/** A length that the steps do not offer is drawn out to the next one that they do. */
function inSteps({ scene }: Court, { interval: { start, end }, reasons }: Judgement): Interval {
  const step = stepOf(scene.rules.granularity);
  if (step === null || !reasons.end.some(isOffStep)) return { start, end };
  return { start, end: start + Math.ceil((end - start) / (step * MINUTE)) * step * MINUTE };
}

function nearestMoments(court: Court, wanted: Interval): Interval | null {
  const { scene, bareScene, isOwner } = court;
  const { now, opening } = scene.situation;
  const { zone } = opening;
  const length = wanted.end - wanted.start;
  const day: DayNumber = localDayNumber(wanted.start, zone);
  const soonest = Math.ceil((isOwner ? now : earliestStart(scene)) / MINUTE) * MINUTE;
  const horizon = startOfDayNumber(scene.today + scene.rules.horizonDays, zone);
  const around = {
    start: Math.max(soonest, startOfDayNumber(day - HOURLY_SEARCH_DAYS, zone)),
    end: Math.min(horizon, startOfDayNumber(day + HOURLY_SEARCH_DAYS + 1, zone) + length),
  };
  if (around.start >= around.end) return null;
  const edges = specialRanges(scene.rules, zone, wanted).flatMap(({ start, end }) => [start - length, end]);
  const close = [wanted.start, earliestStart(sceneFor(scene, wanted)), ...edges].flatMap((start) => [
    start,
    ...stepsAround(scene, start),
  ]);
  const possible = possibleStarts(bareScene, around, length, court.candidate.quantity).flatMap((range) =>
    [
      ...[range.start, range.end - 1, ...stepsAround(scene, range.start), ...stepsAround(scene, range.end - 1)],
      ...close,
    ].filter((start) => includes(range, start)),
  );
  const starts = [...new Set(possible)].sort(
    (a, b) => Math.abs(a - wanted.start) - Math.abs(b - wanted.start) || a - b,
  );
  for (const start of starts.slice(0, STARTS_JUDGED_AT_MOST)) {
    const interval = { start, end: start + length };
    if (judgeWindow(court, interval).bookable) return interval;
  }
  return null;
}

/**
 * The window of the same length (the same number of nights or parts; drawn out where the steps do not offer it), nearest to the one refused and within the horizon, in which `judge` says yes; of two
 * equally near, the earlier. Null when there is none, or when other dates would change nothing.
 */
export function nearestWindow(court: Court, refused: Judgement): Interval | null {
  const { candidate, scene } = court;
  if (candidate.editing) return null;
  const hopeless = lengthDependsOnDate(court)
    ? { ...refused.reasons, end: refused.reasons.end.filter(({ code }) => code !== "too_long" && code !== "too_short") }
    : refused.reasons;
  if (isHopeless(hopeless)) return null;
  const { granularity } = scene.rules;
  if (granularity === "day") return nearestDays(court, refused.interval);
  const [nights, parts] = [nightsOf(granularity), partsOf(granularity)];
  if (nights) return nearestNights(court, refused.interval, nights);
  return parts ? nearestParts(court, refused.interval, parts) : nearestMoments(court, inSteps(court, refused));
}

/** Where the last moment falls when closed: the next one that is open, judged but never chosen. */
export interface NextOpenEnd {
  readonly interval: Interval;
  readonly bookable: boolean;
  readonly reasons: Reasons;
}

/** The same window drawn out to the next moment at which it can be brought back; null when the end is not the trouble. */
export function nextOpenEnd(court: Court, refused: Judgement): NextOpenEnd | null {
  const { scene, candidate } = court;
  const { granularity } = scene.rules;
  if (candidate.use !== "away" || nightsOf(granularity) || partsOf(granularity)) return null;
  if (!refused.reasons.end.some(({ code }) => code === "closed" || code === "holiday")) return null;
  const { opening } = scene.situation;
  const { interval } = refused;
  const last = localDayNumber(interval.end - 1, opening.zone);
  const byDay = granularity === "day";
  const day = nextHandOverDay(opening, scene.rules.return, byDay ? last + 1 : last);
  if (day === null) return null;
  const later = [day, day + 1]
    .flatMap((one) => handOverRanges(opening, scene.rules.return, one))
    .find((range) => range.start >= interval.end);
  const end = byDay ? startOfDayNumber(day + 1, opening.zone) : later?.start;
  if (end === undefined) return null;
  const judgement = judgeWindow(court, { start: interval.start, end });
  return { interval: judgement.interval, bookable: judgement.bookable, reasons: judgement.reasons };
}
