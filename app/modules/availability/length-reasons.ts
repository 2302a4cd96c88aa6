import type { Interval } from "./interval.ts";
import { openDay } from "./opening.ts";
import type { Reason } from "./reason.ts";
import type { Span } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { localDayNumber } from "./zone.ts";

const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** Local days that `interval` touches; closed ones are left out where the rules do not count them. */
export function lengthInDays(scene: Scene, interval: Interval): number {
  const { opening } = scene.situation;
  const first = localDayNumber(interval.start, opening.zone);
  const last = localDayNumber(interval.end - 1, opening.zone);
  if (scene.rules.countClosedDays) return last - first + 1;
  let days = 0;
  for (let day = first; day <= last; day += 1) if (!openDay(opening, day).closedBy) days += 1;
  return days;
}

function lengthIn(unit: "days" | "minutes", scene: Scene, interval: Interval): number {
  if (unit === "days") return lengthInDays(scene, interval);
  // A day across a clock change has 23 or 25 hours and is still one day.
  if (scene.rules.granularity === "day") return lengthInDays(scene, interval) * MINUTES_PER_DAY;
  return (interval.end - interval.start) / MINUTE;
}

function bound(span: Span): { unit: "days" | "minutes"; value: number } {
  return "days" in span ? { unit: "days", value: span.days } : { unit: "minutes", value: span.minutes };
}

/** Why the length of `interval` is refused. */
export function lengthReasons(scene: Scene, interval: Interval): Reason[] {
  const { minLength, maxLength } = scene.rules;
  if (minLength) {
    const { unit, value } = bound(minLength);
    if (lengthIn(unit, scene, interval) < value)
      return [{ code: "too_short", params: { cause: "minimum", unit, minimum: value } }];
  }
  if (maxLength) {
    const { unit, value } = bound(maxLength);
    if (lengthIn(unit, scene, interval) > value) return [{ code: "too_long", params: { unit, maximum: value } }];
  }
  return [];
}
