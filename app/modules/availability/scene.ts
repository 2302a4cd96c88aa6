import {
  type Assignment,
  assignmentOf,
  canChoose,
  freeInAssignment,
  type GrowingAssignment,
  growAssignment,
} from "./assign.ts";
import { type Commitment, type Occupancy, occupanciesOf } from "./commitment.ts";
import type { Interval } from "./interval.ts";
import type { DayNumber } from "./local-date.ts";
import type { Rules, Use } from "./rules.ts";
import type { Situation } from "./situation.ts";
import { rulesFor } from "./special.ts";
import { type GrowingTimeline, growTimeline, peakUse, type Timeline, timelineOf } from "./timeline.ts";
import { localDayNumber } from "./zone.ts";

/** A situation worked out once for one use, so that many windows can be judged in it. */
export interface Scene {
  readonly situation: Situation;
  readonly use: Use;
  readonly rules: Rules;
  /** Set where other rules take their place for one window. */
  readonly plainRules?: Rules;
  readonly today: DayNumber;
  readonly occupancies: readonly Occupancy[];
  readonly timeline: Timeline;
  /** Only where units are named: then quantities alone do not tell. */
  readonly named: Assignment | null;
  /** Free quantities already worked out around named units. */
  readonly known: Map<string, number>;
  /** False where the owner sets the buffers aside. */
  readonly buffered: boolean;
}

export interface SceneOptions {
  readonly use: Use;
  readonly excluding?: readonly string[];
  readonly buffered?: boolean;
}

/** The scene with the rules that hold for that window: those of the evening or the week-end, where it meets them. */
export function sceneFor(scene: Scene, interval: Interval): Scene {
  const rules = rulesFor(scene.rules, scene.situation.opening, interval);
  return rules === scene.rules ? scene : { ...scene, rules, plainRules: scene.rules };
}

/** The interval that counts in a scene: with its buffers, or without. */
export function intervalIn(scene: Pick<Scene, "buffered">, occupancy: Occupancy): Interval {
  return scene.buffered ? occupancy.occupied : occupancy.bare;
}

/** Nothing is left to assign while it lasts; elsewhere it decides nothing. */
function takesWholePool(occupancy: Occupancy | undefined, total: number): boolean {
  if (!occupancy || occupancy.code === "held" || occupancy.code === "overdue") return false;
  return occupancy.commitment.cause !== "booked" && occupancy.quantity >= total;
}

/** Null when the listing does not offer that use. */
export function sceneOf(situation: Situation, { use, excluding = [], buffered = true }: SceneOptions): Scene | null {
  const rules = situation.rules[use];
  if (!rules) return null;
  const { now, units, opening } = situation;
  const commitments =
    excluding.length > 0 ? situation.commitments.filter(({ id }) => !excluding.includes(id)) : situation.commitments;
  const occupancies = occupanciesOf(commitments, { now, total: units.length, rules: situation.rules, opening });
  const demands = occupancies.map((occupancy) => ({
    interval: intervalIn({ buffered }, occupancy),
    quantity: occupancy.quantity,
    unitIds: occupancy.unitIds,
  }));
  const mustBeAssigned = units.length > 1 && demands.some(({ unitIds }) => unitIds.length > 0);
  return {
    situation,
    use,
    rules,
    today: localDayNumber(now, opening.zone),
    occupancies,
    timeline: timelineOf(demands),
    named: mustBeAssigned
      ? assignmentOf(
          units,
          demands.filter((_, index) => !takesWholePool(occupancies[index], units.length)),
        )
      : null,
    known: new Map(),
    buffered,
  };
}

function demandsOf(scene: Pick<Scene, "buffered" | "situation">, occupancies: readonly Occupancy[]) {
  const total = scene.situation.units.length;
  return occupancies
    .filter((one) => !takesWholePool(one, total))
    .map((one) => ({ interval: intervalIn(scene, one), quantity: one.quantity, unitIds: one.unitIds }));
}

/** A scene that commitments can be added to: never one that others judge in. */
export interface GrowingScene extends Scene {
  readonly occupancies: Occupancy[];
  readonly timeline: GrowingTimeline;
  named: GrowingAssignment | null;
}

export function growingScene(scene: Scene): GrowingScene {
  const { occupancies, timeline, named } = scene;
  return {
    ...scene,
    occupancies: [...occupancies],
    timeline: { times: [...timeline.times], used: [...timeline.used] },
    named: named && { ...named, clusters: [...named.clusters] },
    known: new Map(),
  };
}

/** Adds what one more commitment takes. */
export function growScene(scene: GrowingScene, commitment: Commitment): void {
  const { now, units, opening, rules } = scene.situation;
  const added = occupanciesOf([commitment], { now, total: units.length, rules, opening });
  scene.occupancies.push(...added);
  scene.known.clear();
  for (const occupancy of added)
    growTimeline(scene.timeline, { interval: intervalIn(scene, occupancy), quantity: occupancy.quantity });
  if (scene.named) for (const demand of demandsOf(scene, added)) growAssignment(scene.named, demand);
  else if (units.length > 1 && added.some(({ unitIds }) => unitIds.length > 0))
    scene.named = assignmentOf(units, demandsOf(scene, scene.occupancies));
}

/** How many units stay free for the whole of `window`; an empty window takes nothing, so everything is free. */
export function freeIn(scene: Scene, window: Interval): number {
  const byQuantity = Math.max(0, scene.situation.units.length - peakUse(scene.timeline, window));
  if (!scene.named || byQuantity === 0 || window.start >= window.end) return byQuantity;
  const key = `${window.start} ${window.end}`;
  const free = scene.known.get(key) ?? freeInAssignment(scene.named, window, byQuantity);
  scene.known.set(key, free);
  return free;
}

/** True when those very units can be had for the whole of `window`. */
export function unitsFit(scene: Scene, window: Interval, unitIds: readonly string[]): boolean {
  const { units } = scene.situation;
  if (units.length - peakUse(scene.timeline, window) < unitIds.length) return false;
  return canChoose(units, demandsOf(scene, scene.occupancies), window, unitIds);
}
