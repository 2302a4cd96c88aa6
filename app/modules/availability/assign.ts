import { type Demand, type Instant, type Interval, intersect, overlaps, peakConcurrent } from "./interval.ts";

/** A demand that may name some of its units; the rest of its quantity may fall on any unit, the same one throughout. */
export interface UnitDemand extends Demand {
  readonly unitIds: readonly string[];
}

interface Job {
  readonly interval: Interval;
  readonly copies: number;
}

/** Named units with their named intervals, the number of units that nobody names, and what remains to be placed. */
interface Puzzle {
  readonly named: readonly (readonly Interval[])[];
  readonly anonymous: number;
  readonly jobs: readonly Interval[];
}

/**
 * Placing intervals around named ones is NP-complete in general (precolouring extension of interval graphs). Real pools
 * are settled in a few steps; beyond this many the answer is "does not fit", which never books anything twice.
 */
const STEPS_AT_MOST = 20_000;

function split(
  units: readonly string[],
  demands: readonly UnitDemand[],
): { pins: Map<string, Interval[]>; jobs: Job[] } {
  const pins = new Map<string, Interval[]>();
  const jobs: Job[] = [];
  const inService = new Set(units);
  for (const { interval, quantity, unitIds } of demands) {
    // A unit that left the pool still counts as a quantity, as it does for the guard of the database.
    const here = new Set(unitIds.filter((unit) => inService.has(unit)).slice(0, quantity));
    for (const unit of here) pins.set(unit, [...(pins.get(unit) ?? []), interval]);
    if (quantity > here.size) jobs.push({ interval, copies: quantity - here.size });
  }
  return { pins, jobs };
}

function pose(units: readonly string[], demands: readonly UnitDemand[]): Puzzle | null {
  const { pins, jobs } = split(units, demands);
  const named = [...pins.values()];
  if (
    named.some((intervals) =>
      intervals.some((one, index) => intervals.slice(0, index).some((other) => overlaps(one, other))),
    )
  )
    return null;
  const copies = jobs.flatMap(({ interval, copies: count }) =>
    count > units.length ? null : Array.from({ length: count }, () => interval),
  );
  if (copies.includes(null)) return null;
  const sorted = copies.filter((interval) => interval !== null).sort((a, b) => a.start - b.start || b.end - a.end);
  return { named, anonymous: units.length - named.length, jobs: sorted };
}

/** The next named interval of a unit that ends after `instant`; Infinity when there is none. */
function nextPin(pins: readonly Interval[], instant: Instant): Instant {
  return pins.reduce(
    (next, pin) => (pin.end > instant && pin.start < next ? pin.start : next),
    Number.POSITIVE_INFINITY,
  );
}

interface State {
  readonly busyUntil: Instant[];
  readonly pool: Instant[];
}

function stateKey(puzzle: Puzzle, state: State, index: number, start: Instant): string {
  const named = puzzle.named.map((_, unit) => Math.max(state.busyUntil[unit] ?? start, start));
  const pool = state.pool.filter((end) => end > start).sort((a, b) => a - b);
  return `${index}|${named.join()}|${pool.join()}`;
}

/** Jobs are placed in the order of their starts, on the unit whose next named interval is the closest that still lets it fit. */
function solve(puzzle: Puzzle): boolean {
  const dead = new Set<string>();
  const state: State = { busyUntil: puzzle.named.map(() => Number.NEGATIVE_INFINITY), pool: [] };
  let steps = 0;

  const place = (index: number): boolean => {
    const job = puzzle.jobs[index];
    if (!job) return true;
    steps += 1;
    if (steps > STEPS_AT_MOST) return false;
    const key = stateKey(puzzle, state, index, job.start);
    if (dead.has(key)) return false;
    if (placeOnNamed(index, job) || placeInPool(index, job)) return true;
    dead.add(key);
    return false;
  };

  const placeOnNamed = (index: number, job: Interval): boolean => {
    const fitting = puzzle.named
      .map((pins, unit) => ({ pins, unit, next: nextPin(pins, job.start) }))
      .filter(({ pins, unit }) => (state.busyUntil[unit] ?? 0) <= job.start && !pins.some((pin) => overlaps(pin, job)))
      .sort((a, b) => a.next - b.next || a.unit - b.unit);
    for (const { unit } of fitting) {
      const before = state.busyUntil[unit] ?? Number.NEGATIVE_INFINITY;
      state.busyUntil[unit] = job.end;
      if (place(index + 1)) return true;
      state.busyUntil[unit] = before;
    }
    return false;
  };

  const placeInPool = (index: number, job: Interval): boolean => {
    if (state.pool.filter((end) => end > job.start).length >= puzzle.anonymous) return false;
    state.pool.push(job.end);
    if (place(index + 1)) return true;
    state.pool.pop();
    return false;
  };

  return place(0);
}

/** The demands that can weigh on `window`: those that overlap it, those that overlap these, and so on. */
function componentOf(demands: readonly UnitDemand[], window: Interval): UnitDemand[] {
  let hull = window;
  let inside: UnitDemand[] = [];
  for (;;) {
    const reached = hull;
    const next = demands.filter((demand) => overlaps(demand.interval, reached));
    if (next.length === inside.length) return next;
    inside = next;
    hull = next.reduce(
      (wider, { interval }) => ({
        start: Math.min(wider.start, interval.start),
        end: Math.max(wider.end, interval.end),
      }),
      reached,
    );
  }
}

/** True when every demand can keep its units for the whole of its interval. */
export function assignable(units: readonly string[], demands: readonly UnitDemand[]): boolean {
  const puzzle = pose(units, demands);
  return puzzle !== null && solve(puzzle);
}

/** Where the commitments already contradict each other, only what they take of the window itself can be judged. */
function relevant(units: readonly string[], demands: readonly UnitDemand[], window: Interval): UnitDemand[] {
  const component = componentOf(demands, window);
  if (assignable(units, component)) return component;
  return component.flatMap((demand) => {
    const interval = intersect(demand.interval, window);
    return interval ? [{ ...demand, interval }] : [];
  });
}

/**
 * How many units one more demand could have, each for the whole of `window`. Where no demand names a unit this is the
 * number of units less the peak; named units can make it smaller (A in repair on Monday, B on Tuesday: none for both days).
 */
export function freeUnits(units: readonly string[], demands: readonly UnitDemand[], window: Interval): number {
  const most = Math.max(0, units.length - peakConcurrent(demands, window));
  if (units.length < 2 || most === 0) return most;
  const held = relevant(units, demands, window);
  if (held.every((demand) => demand.unitIds.length === 0)) return most;
  for (let quantity = most; quantity > 0; quantity -= 1) {
    if (assignable(units, [...held, { interval: window, quantity, unitIds: [] }])) return quantity;
  }
  return 0;
}

/** The units that could be chosen for `window`, the other demands keeping theirs. */
export function choosableUnits(units: readonly string[], demands: readonly UnitDemand[], window: Interval): string[] {
  const held = relevant(units, demands, window);
  return units.filter((unit) => assignable(units, [...held, { interval: window, quantity: 1, unitIds: [unit] }]));
}
