import { nightsOf } from "./granularity.ts";
import type { Interval } from "./interval.ts";
import { openDay } from "./opening.ts";
import type { LengthUnit, Reason } from "./reason.ts";
import { type Span, spanInMinutes } from "./rules.ts";
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

/** From the date of arrival to that of departure, whatever the hours. */
function lengthInNights(scene: Scene, interval: Interval): number {
  const { zone } = scene.situation.opening;
  return localDayNumber(interval.end, zone) - localDayNumber(interval.start, zone);
}

function lengthIn(unit: "days" | "minutes", scene: Scene, interval: Interval): number {
  if (unit === "days") return lengthInDays(scene, interval);
  // A day across a clock change has 23 or 25 hours and is still one day.
  if (scene.rules.granularity === "day") return lengthInDays(scene, interval) * MINUTES_PER_DAY;
  return (interval.end - interval.start) / MINUTE;
}

function lengthOf(unit: LengthUnit, scene: Scene, interval: Interval): number {
  return unit === "nights" ? lengthInNights(scene, interval) : lengthIn(unit, scene, interval);
}

function bound(span: Span, byNight: boolean): { unit: LengthUnit; value: number } {
  if (byNight) return { unit: "nights", value: Math.max(1, Math.ceil(spanInMinutes(span) / MINUTES_PER_DAY)) };
  return "days" in span ? { unit: "days", value: span.days } : { unit: "minutes", value: span.minutes };
}

function ofSpecialHours({ rules, plainRules }: Scene): { special?: true } {
  return plainRules && plainRules.minLength !== rules.minLength ? { special: true } : {};
}

/** Why the length of `interval` is refused. */
export function lengthReasons(scene: Scene, interval: Interval): Reason[] {
  const { minLength, maxLength, granularity } = scene.rules;
  const byNight = nightsOf(granularity) !== null;
  const shortest = minLength ?? (byNight ? { days: 1 } : null);
  if (shortest) {
    const { unit, value } = bound(shortest, byNight);
    if (lengthOf(unit, scene, interval) < value)
      return [{ code: "too_short", params: { cause: "minimum", unit, minimum: value, ...ofSpecialHours(scene) } }];
  }
  if (maxLength) {
    const { unit, value } = bound(maxLength, byNight);
    if (lengthOf(unit, scene, interval) > value) return [{ code: "too_long", params: { unit, maximum: value } }];
  }
  return [];
}
