import type { Instant, Interval } from "./interval.ts";
import type { DayNumber } from "./local-date.ts";
import type { TimeRange } from "./opening.ts";
import { instantShown } from "./zone.ts";

/** A night: arrival on its date at `arrives`, departure on the last date at `leaves`; wall-clock minutes from midnight. */
export interface Nights {
  readonly arrives: number;
  readonly leaves: number;
}

/**
 * Whole local days; hours in steps of so many minutes; nights, from an evening to a morning; or parts of the day (morning,
 * afternoon, evening), taken whole, one or several, up to those of another day.
 */
export type Granularity =
  | "day"
  | { readonly minutes: number }
  | { readonly nights: Nights }
  | { readonly parts: readonly TimeRange[] };

const DAY = 1440;
const PARTS_AT_MOST = 6;

function isCount(value: number, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}

/** True where two dates are typed and no hours: by the day, or by the night. */
export function isByDate(granularity: Granularity): boolean {
  return granularity === "day" || "nights" in granularity;
}

export function nightsOf(granularity: Granularity): Nights | null {
  return granularity !== "day" && "nights" in granularity ? granularity.nights : null;
}

export function partsOf(granularity: Granularity): readonly TimeRange[] | null {
  return granularity !== "day" && "parts" in granularity ? granularity.parts : null;
}

export function stepOf(granularity: Granularity): number | null {
  return granularity !== "day" && "minutes" in granularity ? granularity.minutes : null;
}

/** One may leave until the others arrive, never after. */
function areNights({ arrives, leaves }: Nights): boolean {
  return isCount(arrives, 0, DAY - 1) && isCount(leaves, 0, DAY - 1) && leaves <= arrives;
}

/** In order, disjoint (touching is fine), the last one possibly past midnight but not into the first one of the next day. */
function areParts(parts: readonly TimeRange[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length > PARTS_AT_MOST) return false;
  const proper = parts.every(
    ({ opens, closes }, index) =>
      isCount(opens, 0, DAY - 1) && isCount(closes, opens + 1, 2 * DAY) && opens >= (parts[index - 1]?.closes ?? 0),
  );
  return proper && last.closes - DAY <= first.opens;
}

/** What makes a granularity impossible; null when nothing does. */
export function granularityProblem(granularity: Granularity): "granularity" | "nights" | "parts" | null {
  if (granularity === "day") return null;
  if ("nights" in granularity) return areNights(granularity.nights) ? null : "nights";
  if ("parts" in granularity) return areParts(granularity.parts) ? null : "parts";
  return isCount(granularity.minutes, 1, DAY) ? null : "granularity";
}

/** From the arrival on `first` to the departure on `last`. */
export function nightsInterval({ arrives, leaves }: Nights, first: DayNumber, last: DayNumber, zone: string): Interval {
  return { start: instantShown(first, arrives, zone), end: instantShown(last, leaves, zone) };
}

/** The parts of one local day as instants; one that falls wholly into a skipped hour is left out. */
export function partsOn(parts: readonly TimeRange[], day: DayNumber, zone: string): Interval[] {
  const shown = (minutes: number): Instant => instantShown(day, minutes, zone);
  return parts
    .map(({ opens, closes }) => ({ start: shown(opens), end: shown(closes) }))
    .filter(({ start, end }) => start < end);
}

/** Two ways of stating the same thing. */
export function isSameGranularity(a: Granularity, b: Granularity): boolean {
  if (a === "day" || b === "day") return a === b;
  if ("nights" in a) return "nights" in b;
  if ("parts" in a) return "parts" in b && JSON.stringify(a.parts) === JSON.stringify(b.parts);
  return "minutes" in b && a.minutes === b.minutes;
}
