/** Milliseconds since 1970-01-01T00:00Z. `Infinity` stands for "no known end". */
export type Instant = number;

/** Half-open: `[start, end)`. The end is not inside. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** Something that takes `quantity` of a pool during `interval`. */
export interface Demand {
  readonly interval: Interval;
  readonly quantity: number;
}

/** True when a moment lies in both. Touching is not overlapping, and an empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** True when one ends exactly where the other starts. */
export function touches(a: Interval, b: Interval): boolean {
  return a.end === b.start || b.end === a.start;
}

/** True when every moment of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when `instant` lies in `[start, end)`. */
export function includes(interval: Interval, instant: Instant): boolean {
  return interval.start <= instant && instant < interval.end;
}

/** The common part, or null when they do not overlap. */
export function intersect(a: Interval, b: Interval): Interval | null {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : null;
}

/** Sorted, disjoint, not even touching; empty intervals vanish. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((one) => one.start < one.end).sort((a, b) => a.start - b.start);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else merged.push(next);
  }
  return merged;
}

/** What remains of `from` once every one of `removed` is taken away; sorted and disjoint. */
export function subtract(from: Interval, removed: readonly Interval[]): Interval[] {
  const remaining: Interval[] = [];
  let start = from.start;
  for (const hole of merge(removed)) {
    if (hole.end <= start) continue;
    if (hole.start >= from.end) break;
    if (hole.start > start) remaining.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < from.end) remaining.push({ start, end: from.end });
  return remaining;
}

/** The common parts of two lists; sorted and disjoint. */
export function intersectAll(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  for (const one of a) {
    for (const other of b) {
      const part = intersect(one, other);
      if (part) common.push(part);
    }
  }
  return merge(common);
}

/**
 * The largest quantity demanded at one moment of `window`: a sweep over the edges, never a sum over the window.
 * A demand that merely touches the window, or another demand, does not add to it.
 */
export function peakConcurrent(demands: readonly Demand[], window: Interval): number {
  const edges: { at: Instant; change: number }[] = [];
  for (const demand of demands) {
    const part = intersect(demand.interval, window);
    if (part) edges.push({ at: part.start, change: demand.quantity }, { at: part.end, change: -demand.quantity });
  }
  edges.sort((a, b) => (a.at === b.at ? a.change - b.change : a.at < b.at ? -1 : 1));
  let current = 0;
  let peak = 0;
  for (const edge of edges) {
    current += edge.change;
    if (current > peak) peak = current;
  }
  return peak;
}

/** How many of `units` interchangeable units stay free during the whole of `window`; never below zero. */
export function freeQuantity(units: number, demands: readonly Demand[], window: Interval): number {
  return Math.max(0, units - peakConcurrent(demands, window));
}
