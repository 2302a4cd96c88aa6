import { type Demand, type Instant, type Interval, intersect, overlaps, peakConcurrent } from "./interval.ts";

/** A demand that may name some of its units; the rest of its quantity may fall on any unit, the same one throughout. */
export interface UnitDemand extends Demand {
  readonly unitIds: readonly string[];
}

interface Job {
  readonly interval: Interval;
  readonly copies: number;
}

/** A unit that somebody names: its named intervals from first to last, and what remains of them from each one on. */
interface NamedUnit {
  readonly pins: readonly Interval[];
  readonly rest: readonly string[];
}

interface Puzzle {
  readonly named: readonly NamedUnit[];
  /** How many units nobody names. */
  readonly anonymous: number;
  /** What remains to be placed, by start. */
  readonly jobs: readonly Interval[];
}

/**
 * Placing intervals around named ones is NP-complete in general (precolouring extension of interval graphs). Units that
 * are named only for what is out now need no search at all, and real pools are settled in a few steps; beyond this many
 * the answer is "does not fit", which never books anything twice.
 */
const STEPS_BEYOND_JOBS = 3000;

/** In a pool this large the choice of units no longer decides anything that quantities do not. */
const JOBS_AT_MOST = 4000;

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

/** Null when a unit is named twice at one moment. */
function namedUnit(intervals: readonly Interval[]): NamedUnit | null {
  const pins = intervals.toSorted((a, b) => a.start - b.start);
  if (pins.some((pin, index) => index > 0 && overlaps(pin, pins[index - 1] ?? pin))) return null;
  const rest = pins.map((_, index) =>
    pins
      .slice(index)
      .map(({ start, end }) => `${start}-${end}`)
      .join(),
  );
  return { pins, rest: [...rest, ""] };
}

function pose(units: readonly string[], demands: readonly UnitDemand[]): Puzzle | null {
  const { pins, jobs } = split(units, demands);
  const named = [...pins.values()].map(namedUnit);
  if (named.includes(null) || jobs.some(({ copies }) => copies > units.length)) return null;
  const placed = jobs.flatMap(({ interval, copies }) => Array.from({ length: copies }, () => interval));
  return {
    named: named.filter((unit) => unit !== null),
    anonymous: units.length - named.length,
    jobs: placed.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** Index of the first named interval that ends after `instant`. */
function nextPin({ pins }: NamedUnit, instant: Instant): number {
  const index = pins.findIndex((pin) => pin.end > instant);
  return index < 0 ? pins.length : index;
}

class Search {
  readonly puzzle: Puzzle;
  readonly busyUntil: Instant[];
  readonly dead = new Set<string>();
  steps = 0;

  constructor(puzzle: Puzzle) {
    this.puzzle = puzzle;
    this.busyUntil = Array.from({ length: puzzle.named.length + puzzle.anonymous }, () => Number.NEGATIVE_INFINITY);
  }

  /** Units that stand alike before the next job are alike for everything that follows. */
  stateAt(index: number, start: Instant): string {
    const standing = this.busyUntil.map((until, unit) => {
      const named = this.puzzle.named[unit];
      return `${until > start ? until : ""}@${named ? named.rest[nextPin(named, start)] : ""}`;
    });
    return `${index}|${standing.sort().join(";")}`;
  }

  /** One unit of each kind that can take the job, the one whose next named interval comes soonest first. */
  choices(job: Interval): number[] {
    const kinds = new Map<string, { unit: number; next: Instant }>();
    for (const [unit, until] of this.busyUntil.entries()) {
      if (until > job.start) continue;
      const named = this.puzzle.named[unit];
      const pin = named?.pins[nextPin(named, job.start)];
      if (pin && pin.start < job.end) continue;
      const kind = named ? (named.rest[nextPin(named, job.start)] ?? "") : "";
      if (!kinds.has(kind)) kinds.set(kind, { unit, next: pin?.start ?? Number.POSITIVE_INFINITY });
    }
    return [...kinds.values()]
      .sort((a, b) => (a.next === b.next ? a.unit - b.unit : a.next < b.next ? -1 : 1))
      .map(({ unit }) => unit);
  }

  /** Places the jobs from `index` on; jobs come in the order of their starts. */
  place(index: number): boolean {
    const job = this.puzzle.jobs[index];
    if (!job) return true;
    this.steps += 1;
    if (this.steps > this.puzzle.jobs.length + STEPS_BEYOND_JOBS) return false;
    const choices = this.choices(job);
    const state = choices.length > 1 ? this.stateAt(index, job.start) : "";
    if (this.dead.has(state)) return false;
    for (const unit of choices) {
      const before = this.busyUntil[unit] ?? Number.NEGATIVE_INFINITY;
      this.busyUntil[unit] = job.end;
      if (this.place(index + 1)) return true;
      this.busyUntil[unit] = before;
    }
    if (state) this.dead.add(state);
    return false;
  }
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
  return puzzle !== null && new Search(puzzle).place(0);
}

function isTooLarge(demands: readonly UnitDemand[]): boolean {
  return demands.reduce((jobs, { quantity }) => jobs + quantity, 0) > JOBS_AT_MOST;
}

/** Where the commitments already contradict each other, only what they take of the window itself can be judged. */
function relevant(units: readonly string[], demands: readonly UnitDemand[], window: Interval): UnitDemand[] {
  const component = componentOf(demands, window);
  if (isTooLarge(component) || assignable(units, component)) return component;
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
  if (held.every((demand) => demand.unitIds.length === 0) || isTooLarge(held)) return most;
  const fits = (quantity: number) => assignable(units, [...held, { interval: window, quantity, unitIds: [] }]);
  if (fits(most)) return most;
  let [fitting, tooMany] = [0, most];
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >>> 1;
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

/** The units that could be chosen for `window`, the other demands keeping theirs. */
export function choosableUnits(units: readonly string[], demands: readonly UnitDemand[], window: Interval): string[] {
  const held = relevant(units, demands, window);
  return units.filter((unit) => assignable(units, [...held, { interval: window, quantity: 1, unitIds: [unit] }]));
}
