import { bufferEnd, bufferStart } from "./buffers.ts";
import { blockingReasons, reasonsOf } from "./capacity.ts";
import { type Interval, overlaps } from "./interval.ts";
import { NO_REASONS, type Reason, type Reasons } from "./reason.ts";
import { freeIn, intervalIn, type Scene, unitsFit } from "./scene.ts";
import type { Candidate } from "./situation.ts";

/** The whole window with the candidate's own buffers, where they count. */
export function occupiedWindow(scene: Scene, interval: Interval): Interval {
  if (!scene.buffered) return interval;
  const { rules, situation } = scene;
  return {
    start: bufferStart(interval.start, rules.bufferBefore, situation.opening),
    end: bufferEnd(interval.end, rules.bufferAfter, situation.opening),
  };
}

/** Why units chosen by name cannot be had; empty when none is chosen. */
export function chosenUnitReasons(scene: Scene, interval: Interval, unitIds: readonly string[] = []): Reason[] {
  const window = occupiedWindow(scene, interval);
  if (unitIds.length === 0 || unitsFit(scene, window, unitIds)) return [];
  const present = scene.occupancies.filter((occupancy) => overlaps(intervalIn(scene, occupancy), window));
  const naming = present.filter((occupancy) => occupancy.unitIds.some((unit) => unitIds.includes(unit)));
  const reasons = reasonsOf(scene, naming.length > 0 ? naming : present, interval);
  return reasons.length > 0 ? reasons : [{ code: "not_allowed", params: { cause: "unit" } }];
}

/** What stands inside the window is not said again of the buffers beside it. */
function notIn(between: readonly Reason[], beside: readonly Reason[]): Reason[] {
  if (beside.length === 0 || between.length === 0) return [...beside];
  const said = new Set(between.flatMap(({ params }) => ("commitments" in params ? params.commitments : [])));
  return beside.filter(({ params }) => !("commitments" in params) || params.commitments.some((id) => !said.has(id)));
}

/** Why the units cannot be had: inside the window, and for the candidate's own buffers on its two sides. */
export function capacityReasons(
  scene: Scene,
  interval: Interval,
  { quantity, unitIds }: Pick<Candidate, "quantity" | "unitIds">,
): Reasons {
  const total = scene.situation.units.length;
  if (total === 0) return NO_REASONS;
  const wanted = quantity >= 1 ? Math.min(Math.floor(quantity), total) : 1;
  const whole = occupiedWindow(scene, interval);
  const start = blockingReasons(scene, { start: whole.start, end: interval.start }, wanted, true);
  const between = blockingReasons(scene, interval, wanted);
  const end = blockingReasons(scene, { start: interval.end, end: whole.end }, wanted, true);
  if (start.length + between.length + end.length > 0)
    return { start: notIn(between, start), between, end: notIn(between, end) };
  const chosen = chosenUnitReasons(scene, interval, unitIds);
  if (chosen.length > 0) return { start, between: chosen, end };
  // Each part alone may fit where no unit stays free through all of them.
  return scene.named && freeIn(scene, whole) < wanted
    ? { start, between: blockingReasons(scene, whole, wanted), end }
    : NO_REASONS;
}
