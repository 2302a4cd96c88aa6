import {
  endDayReasons,
  endMomentReasons,
  nightEndReasons,
  openRangesAround,
  startDayReasons,
  startMomentReasons,
} from "./day-reasons.ts";
import { nightsOf, partsOf, partsOn, stepOf } from "./granularity.ts";
import type { Instant, Interval } from "./interval.ts";
import type { Reason } from "./reason.ts";
import type { Scene } from "./scene.ts";
import { instantShown, localDayNumber, minutesShown } from "./zone.ts";

const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

function isMultiple(minutes: number, step: number): boolean {
  return minutes % step === 0;
}

/** Counted from local midnight, or from when it opens: a room that opens at 9:30 is had by the hour from 9:30. */
function isOnStep(scene: Scene, instant: Instant, step: number): boolean {
  if (isMultiple(minutesShown(instant, scene.situation.opening.zone), step)) return true;
  return openRangesAround(scene, instant, scene.rules.collect).some(
    ({ start, end }) => start <= instant && instant < end && isMultiple((instant - start) / MINUTE, step),
  );
}

/** A whole number of steps long, on the clock of the wall or on a stopwatch, or up to when it closes. */
function endsOnStep(scene: Scene, { start, end }: Interval, step: number): boolean {
  if (isMultiple((end - start) / MINUTE, step)) return true;
  const { zone } = scene.situation.opening;
  const days = localDayNumber(end, zone) - localDayNumber(start, zone);
  const onTheWall = days * MINUTES_PER_DAY + minutesShown(end, zone) - minutesShown(start, zone);
  if (isMultiple(onTheWall, step)) return true;
  if (openRangesAround(scene, end - 1, scene.rules.return).some((range) => range.end === end)) return true;
  // Bringing back is a moment of its own, not a length.
  return scene.use === "away" && isOnStep(scene, end, step);
}

function startFits(scene: Scene, start: Instant): boolean {
  const { zone } = scene.situation.opening;
  const { granularity } = scene.rules;
  const day = localDayNumber(start, zone);
  const nights = nightsOf(granularity);
  if (nights) return start === instantShown(day, nights.arrives, zone);
  const parts = partsOf(granularity);
  if (parts) return partsOn(parts, day, zone).some((part) => part.start === start);
  const step = stepOf(granularity);
  return step === null || isOnStep(scene, start, step);
}

function endFits(scene: Scene, interval: Interval): boolean {
  const { zone } = scene.situation.opening;
  const { granularity } = scene.rules;
  const { end } = interval;
  const nights = nightsOf(granularity);
  if (nights) return end === instantShown(localDayNumber(end, zone), nights.leaves, zone);
  const parts = partsOf(granularity);
  if (parts) {
    const day = localDayNumber(end - 1, zone);
    return [day - 1, day].some((one) => partsOn(parts, one, zone).some((part) => part.end === end));
  }
  const step = stepOf(granularity);
  return step === null || endsOnStep(scene, interval, step);
}

/** Said of a moment that the granularity does not offer. */
function stepReason({ rules: { granularity } }: Scene): Reason {
  if (nightsOf(granularity)) return { code: "not_allowed", params: { cause: "nights" } };
  if (partsOf(granularity)) return { code: "not_allowed", params: { cause: "parts" } };
  return { code: "not_allowed", params: { cause: "step", minutes: stepOf(granularity) ?? 1 } };
}

/** Why a window cannot begin when it does, quantities apart. */
export function startReasons(scene: Scene, { start }: Interval): Reason[] {
  const { granularity } = scene.rules;
  const day = () => localDayNumber(start, scene.situation.opening.zone);
  if (granularity === "day") return startDayReasons(scene, day());
  const reasons = nightsOf(granularity) ? startDayReasons(scene, day()) : startMomentReasons(scene, start);
  return startFits(scene, start) ? reasons : [...reasons, stepReason(scene)];
}

/** Why a window cannot end when it does, quantities and lengths apart. */
export function endReasons(scene: Scene, interval: Interval): Reason[] {
  const { granularity } = scene.rules;
  const { end } = interval;
  if (granularity === "day") return endDayReasons(scene, localDayNumber(end - 1, scene.situation.opening.zone));
  const reasons = nightsOf(granularity) ? nightEndReasons(scene, end) : endMomentReasons(scene, end);
  return endFits(scene, interval) ? reasons : [...reasons, stepReason(scene)];
}

/** The nearest moments of the grid before and after an instant, counted from local midnight. */
export function stepsAround(scene: Scene, instant: Instant): Instant[] {
  const step = stepOf(scene.rules.granularity);
  if (step === null) return [];
  const past = minutesShown(instant, scene.situation.opening.zone) % step;
  return past === 0 ? [instant] : [instant - past * MINUTE, instant + (step - past) * MINUTE];
}
