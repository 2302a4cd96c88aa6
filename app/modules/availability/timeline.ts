import type { Demand, Instant, Interval } from "./interval.ts";

/** Quantities in use over all time: `used[i]` holds over `[times[i], times[i + 1])`, and nothing is used before the first. */
export interface Timeline {
  readonly times: readonly Instant[];
  readonly used: readonly number[];
}

/** One sweep over the edges: O(n log n) once, so that each window is then answered by a walk over its own segments. */
export function timelineOf(demands: readonly Demand[]): Timeline {
  const changes = new Map<Instant, number>();
  for (const { interval, quantity } of demands) {
    if (interval.start >= interval.end) continue;
    changes.set(interval.start, (changes.get(interval.start) ?? 0) + quantity);
    changes.set(interval.end, (changes.get(interval.end) ?? 0) - quantity);
  }
  const times = [...changes.keys()].sort((a, b) => (a < b ? -1 : 1));
  let current = 0;
  const used = times.map((time) => {
    current += changes.get(time) ?? 0;
    return current;
  });
  return { times, used };
}

/** Index of the segment that holds `instant`, or -1 before the first edge. */
function segmentAt({ times }: Timeline, instant: Instant): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A timeline that demands can be added to. */
export interface GrowingTimeline extends Timeline {
  readonly times: Instant[];
  readonly used: number[];
}

function edgeAt({ times, used }: GrowingTimeline, instant: Instant): number {
  const before = segmentAt({ times, used }, instant);
  if (times[before] === instant) return before;
  times.splice(before + 1, 0, instant);
  used.splice(before + 1, 0, used[before] ?? 0);
  return before + 1;
}

/** Adds one demand, without sorting again. */
export function growTimeline(timeline: GrowingTimeline, { interval, quantity }: Demand): void {
  if (interval.start >= interval.end) return;
  const first = edgeAt(timeline, interval.start);
  const last = edgeAt(timeline, interval.end);
  for (let index = first; index < last; index += 1) timeline.used[index] = (timeline.used[index] ?? 0) + quantity;
}

/** Calls `visit` for each segment of constant use that overlaps `window`, cut to it, from first to last. */
function visitSegments(
  timeline: Timeline,
  window: Interval,
  visit: (start: Instant, end: Instant, used: number) => void,
): void {
  if (window.start >= window.end) return;
  const { times, used } = timeline;
  for (let index = segmentAt(timeline, window.start); index < times.length; index += 1) {
    const start = Math.max(window.start, times[index] ?? Number.NEGATIVE_INFINITY);
    if (start >= window.end) break;
    visit(start, Math.min(window.end, times[index + 1] ?? Number.POSITIVE_INFINITY), used[index] ?? 0);
  }
}

/** The largest quantity in use at one moment of `window`. */
export function peakUse(timeline: Timeline, window: Interval): number {
  let peak = 0;
  visitSegments(timeline, window, (_start, _end, used) => {
    if (used > peak) peak = used;
  });
  return peak;
}

/** The smallest quantity in use at one moment of `window`; 0 for an empty window. */
export function lowestUse(timeline: Timeline, window: Interval): number {
  let lowest = Number.POSITIVE_INFINITY;
  visitSegments(timeline, window, (_start, _end, used) => {
    if (used < lowest) lowest = used;
  });
  return Number.isFinite(lowest) ? lowest : 0;
}

/** The parts of `window` in which more than `limit` is in use; sorted, disjoint, not touching. */
export function partsAbove(timeline: Timeline, window: Interval, limit: number): Interval[] {
  const parts: { start: Instant; end: Instant }[] = [];
  visitSegments(timeline, window, (start, end, used) => {
    if (used <= limit) return;
    const last = parts.at(-1);
    if (last && last.end === start) last.end = end;
    else parts.push({ start, end });
  });
  return parts;
}
