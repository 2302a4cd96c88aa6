import { type Demand, freeQuantity, type Instant, type Interval, intersect, overlaps } from "./interval.ts";

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
  /** The unit of each job placed so far. */
  readonly chosen: number[] = [];
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
      this.chosen[index] = unit;
      if (this.place(index + 1)) return true;
      this.busyUntil[unit] = before;
    }
    if (state) this.dead.add(state);
    return false;
  }
}

/** What each unit does, in one way of serving every demand; null when there is none. */
function plan(units: readonly string[], demands: readonly UnitDemand[]): Interval[][] | null {
  const puzzle = pose(units, demands);
  if (!puzzle) return null;
  const search = new Search(puzzle);
  if (!search.place(0)) return null;
  const byUnit = search.busyUntil.map((_, unit) => [...(puzzle.named[unit]?.pins ?? [])]);
  for (const [index, job] of puzzle.jobs.entries()) byUnit[search.chosen[index] ?? 0]?.push(job);
  return byUnit;
}

/** True when every demand can keep its units for the whole of its interval. */
export function assignable(units: readonly string[], demands: readonly UnitDemand[]): boolean {
  return plan(units, demands) !== null;
}

/** Demands that overlap each other, directly or through others: no other demand weighs on them. */
interface Cluster {
  readonly hull: Interval;
  readonly demands: readonly UnitDemand[];
  /** One way of serving them; null when they contradict each other. */
  readonly plan: Interval[][] | null;
  readonly namesUnits: boolean;
  readonly jobs: number;
}

/** Demands on a pool, worked out once so that many windows can be asked. */
export interface Assignment {
  readonly units: readonly string[];
  readonly clusters: readonly Cluster[];
}

function clusterOf(units: readonly string[], hull: Interval, demands: readonly UnitDemand[]): Cluster {
  const namesUnits = demands.some(({ unitIds }) => unitIds.length > 0);
  const jobs = demands.reduce((sum, { quantity }) => sum + quantity, 0);
  return { hull, demands, namesUnits, jobs, plan: namesUnits && jobs <= JOBS_AT_MOST ? plan(units, demands) : null };
}

/** Clusters from first to last; demands that merely touch are not in one. */
export function assignmentOf(units: readonly string[], demands: readonly UnitDemand[]): GrowingAssignment {
  const found: { hull: { start: Instant; end: Instant }; demands: UnitDemand[] }[] = [];
  for (const demand of demands.toSorted((a, b) => a.interval.start - b.interval.start)) {
    const { start, end } = demand.interval;
    if (start >= end) continue;
    const last = found.at(-1);
    if (last && start < last.hull.end) {
      last.demands.push(demand);
      last.hull.end = Math.max(last.hull.end, end);
    } else found.push({ hull: { start, end }, demands: [demand] });
  }
  return { units, clusters: found.map((cluster) => clusterOf(units, cluster.hull, cluster.demands)) };
}

/** Which clusters a window overlaps: they follow each other, and so does the answer. */
function rangeMet(clusters: readonly Cluster[], window: Interval): { from: number; until: number } {
  let [from, high] = [0, clusters.length];
  while (from < high) {
    const middle = (from + high) >>> 1;
    if ((clusters[middle]?.hull.end ?? 0) <= window.start) from = middle + 1;
    else high = middle;
  }
  let until = from;
  if (window.start >= window.end) return { from, until };
  while ((clusters[until]?.hull.start ?? window.end) < window.end) until += 1;
  return { from, until };
}

function metBy(clusters: readonly Cluster[], window: Interval): readonly Cluster[] {
  const { from, until } = rangeMet(clusters, window);
  return clusters.slice(from, until);
}

/** An assignment that demands can be added to. */
export interface GrowingAssignment extends Assignment {
  readonly clusters: Cluster[];
}

/** Adds one demand: only the clusters that it meets are worked out again. */
export function growAssignment({ units, clusters }: GrowingAssignment, demand: UnitDemand): void {
  const { interval } = demand;
  if (interval.start >= interval.end) return;
  const { from, until } = rangeMet(clusters, interval);
  const met = clusters.slice(from, until);
  const hull = {
    start: Math.min(interval.start, ...met.map((one) => one.hull.start)),
    end: Math.max(interval.end, ...met.map((one) => one.hull.end)),
  };
  const grown = clusterOf(units, hull, [...met.flatMap(({ demands }) => demands), demand]);
  clusters.splice(from, until - from, grown);
}

function clip(demands: readonly UnitDemand[], window: Interval): UnitDemand[] {
  return demands.flatMap((demand) => {
    const interval = intersect(demand.interval, window);
    return interval ? [{ ...demand, interval }] : [];
  });
}

/** The largest quantity between two bounds that fits; the lower one is known to. */
function largest(least: number, most: number, fits: (quantity: number) => boolean): number {
  if (least >= most || fits(most)) return most;
  let [fitting, tooMany] = [least, most];
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >>> 1;
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

/** `freeUnits` where the peak is known: at most `most` units. */
export function freeInAssignment({ units, clusters }: Assignment, window: Interval, most: number): number {
  const touched = metBy(clusters, window);
  const jobs = touched.reduce((sum, cluster) => sum + cluster.jobs, 0);
  if (most === 0 || jobs > JOBS_AT_MOST || !touched.some(({ namesUnits }) => namesUnits)) return most;
  const plans = touched.map((cluster) => cluster.plan ?? (cluster.namesUnits ? null : plan(units, cluster.demands)));
  const demands = touched.flatMap((cluster) => cluster.demands);
  // Where commitments already contradict each other, only what they take of the window itself can be judged.
  const held = plans.includes(null) ? clip(demands, window) : demands;
  const only = plans.length === 1 ? plans[0] : null;
  const idle = only ? only.filter((intervals) => !intervals.some((interval) => overlaps(interval, window))).length : 0;
  return largest(Math.min(idle, most), most, (quantity) =>
    assignable(units, [...held, { interval: window, quantity, unitIds: [] }]),
  );
}

/**
 * How many units one more demand could have, each for the whole of `window`. Where no demand names a unit this is the
 * number of units less the peak; named units can make it smaller (A in repair on Monday, B on Tuesday: none for both days).
 */
export function freeUnits(units: readonly string[], demands: readonly UnitDemand[], window: Interval): number {
  return freeInAssignment(assignmentOf(units, demands), window, freeQuantity(units.length, demands, window));
}

/** True when those very units can all be had for the whole of `window`, the other demands keeping theirs. */
export function canChoose(
  units: readonly string[],
  demands: readonly UnitDemand[],
  window: Interval,
  chosen: readonly string[],
): boolean {
  const touched = metBy(assignmentOf(units, demands).clusters, window);
  const inTouched = touched.flatMap((cluster) => cluster.demands);
  const held = assignable(units, inTouched) ? inTouched : clip(inTouched, window);
  return (
    chosen.every((unit) => units.includes(unit)) &&
    assignable(units, [...held, { interval: window, quantity: chosen.length, unitIds: chosen }])
  );
}

/** The units of which one could be chosen for `window`. */
export function choosableUnits(units: readonly string[], demands: readonly UnitDemand[], window: Interval): string[] {
  return units.filter((unit) => canChoose(units, demands, window, [unit]));
}
