import { occupiedWindow } from "./capacity-reasons.ts";
import { type Nights, nightsInterval, partsOn } from "./granularity.ts";
import { type Interval, overlaps } from "./interval.ts";
import { type Court, judgeWindow } from "./judgement.ts";
import type { DayNumber } from "./local-date.ts";
import { handOverRanges, type TimeRange } from "./opening.ts";
import { freeIn } from "./scene.ts";
import { localDayNumber, startOfDayNumber } from "./zone.ts";

/** Parts of the day are looked for a month around. */
const PARTS_SEARCH_DAYS = 31;

function hasUnits({ bareScene, candidate }: Court, interval: Interval): boolean {
  return freeIn(bareScene, occupiedWindow(bareScene, interval)) >= candidate.quantity;
}

/** The cheap questions first: most days fail on them. */
function works(court: Court, interval: Interval, first: DayNumber, last: DayNumber): boolean {
  const { situation, rules } = court.bareScene;
  if (handOverRanges(situation.opening, rules.collect, first).length === 0) return false;
  if (handOverRanges(situation.opening, rules.return, last).length === 0) return false;
  return hasUnits(court, interval) && judgeWindow(court, interval).bookable;
}

interface Walk {
  readonly first: DayNumber;
  /** From the first day to the last one, which is a day of departure for a stay. */
  readonly span: number;
  /** The last day on which it may begin. */
  readonly latest: DayNumber;
  readonly windowFrom: (day: DayNumber) => Interval;
}

/** Day by day away from the wanted one, the earlier first. */
function walk(court: Court, { first, span, latest, windowFrom }: Walk): Interval | null {
  const { today } = court.scene;
  const furthest = Math.max(latest - first, first - today);
  for (let distance = Math.max(0, first - latest); distance <= furthest; distance += 1) {
    for (const day of distance === 0 ? [first] : [first - distance, first + distance]) {
      if (day < today || day > latest) continue;
      const interval = windowFrom(day);
      if (works(court, interval, day, day + span)) return interval;
    }
  }
  return null;
}

export function nearestDays(court: Court, wanted: Interval): Interval | null {
  const { situation, today, rules } = court.scene;
  const { zone } = situation.opening;
  const first = localDayNumber(wanted.start, zone);
  const span = localDayNumber(wanted.end - 1, zone) - first;
  return walk(court, {
    first,
    span,
    latest: today + rules.horizonDays - 1 - span,
    windowFrom: (day) => ({ start: startOfDayNumber(day, zone), end: startOfDayNumber(day + span + 1, zone) }),
  });
}

export function nearestNights(court: Court, wanted: Interval, nights: Nights): Interval | null {
  const { situation, today, rules } = court.scene;
  const { zone } = situation.opening;
  const first = localDayNumber(wanted.start, zone);
  const span = Math.max(1, localDayNumber(wanted.end, zone) - first);
  return walk(court, {
    first,
    span,
    latest: today + rules.horizonDays - span,
    windowFrom: (day) => nightsInterval(nights, day, day + span, zone),
  });
}

/** As many parts as the wanted window meets, beginning as near to it as can be. */
export function nearestParts(court: Court, wanted: Interval, parts: readonly TimeRange[]): Interval | null {
  const { zone } = court.scene.situation.opening;
  const first = localDayNumber(wanted.start, zone) - PARTS_SEARCH_DAYS;
  const last = localDayNumber(wanted.end, zone) + PARTS_SEARCH_DAYS;
  const all: Interval[] = [];
  for (let day = first; day <= last; day += 1) all.push(...partsOn(parts, day, zone));
  const count = Math.max(1, all.filter((part) => overlaps(part, wanted)).length);
  const windows = all.flatMap(({ start }, index): Interval[] => {
    const end = all[index + count - 1]?.end;
    return end === undefined ? [] : [{ start, end }];
  });
  const nearest = windows.sort(
    (a, b) => Math.abs(a.start - wanted.start) - Math.abs(b.start - wanted.start) || a.start - b.start,
  );
  const { situation, rules } = court.bareScene;
  const opens = (day: DayNumber) => handOverRanges(situation.opening, rules.collect, day).length > 0;
  const isOpened = ({ start }: Interval) => {
    const day = localDayNumber(start, zone);
    return opens(day) || opens(day - 1);
  };
  return nearest.find((one) => isOpened(one) && hasUnits(court, one) && judgeWindow(court, one).bookable) ?? null;
}
