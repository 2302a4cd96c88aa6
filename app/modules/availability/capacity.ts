import type { Cause, Occupancy } from "./commitment.ts";
import { type Interval, overlaps } from "./interval.ts";
import type { BlockedParams, Reason } from "./reason.ts";
import { freeIn, intervalIn, type Scene } from "./scene.ts";
import { partsAbove } from "./timeline.ts";

type BlockingReason = Extract<Reason, { params: BlockedParams }>["code"];

function asReason(code: BlockingReason, params: BlockedParams, cause: Cause): Reason {
  if (code === "maintenance")
    return { code, params: { ...params, cause: cause === "own_use" ? "own_use" : "maintenance" } };
  return code === "booked" && cause === "external" ? { code, params: { ...params, cause } } : { code, params };
}

/** One reason per code, naming every commitment in the way and the span that they cover together. */
function grouped(
  scene: Scene,
  blocking: readonly { occupancy: Occupancy; code: BlockingReason }[],
  free: number,
): Reason[] {
  const byCode = new Map<
    string,
    { code: BlockingReason; cause: Cause; ids: Set<string>; start: number; end: number }
  >();
  for (const { occupancy, code } of blocking) {
    const { cause } = occupancy.commitment;
    const span = code === "buffer" ? intervalIn(scene, occupancy) : occupancy.bare;
    const key = code !== "buffer" && (cause === "own_use" || cause === "external") ? cause : code;
    const group = byCode.get(key) ?? { code, cause, ids: new Set<string>(), start: span.start, end: span.end };
    group.ids.add(occupancy.commitment.id);
    group.start = Math.min(group.start, span.start);
    group.end = Math.max(group.end, span.end);
    byCode.set(key, group);
  }
  return [...byCode.values()].map(({ code, cause, ids, start, end }) =>
    asReason(code, { commitments: [...ids], free, from: start, to: Number.isFinite(end) ? end : null }, cause),
  );
}

/** The parts of `window` in which fewer than `quantity` units are free. */
export function shortParts(scene: Scene, window: Interval, quantity: number): Interval[] {
  return partsAbove(scene.timeline, window, scene.situation.units.length - quantity);
}

/** One reason per code for those occupancies; what meets `interval` only by its buffer is a buffer. */
export function reasonsOf(scene: Scene, occupancies: readonly Occupancy[], interval: Interval): Reason[] {
  const blocking = occupancies.map((occupancy) => ({
    occupancy,
    code: overlaps(occupancy.bare, interval) ? occupancy.code : ("buffer" as const),
  }));
  return grouped(scene, blocking, freeIn(scene, interval));
}

/**
 * Why fewer than `quantity` units are free for the whole of `window`; empty when they are. Only what really takes units
 * at a moment of shortage is named. `asBuffer`: the window is the candidate's own buffer, so everything in it is one.
 */
export function blockingReasons(scene: Scene, window: Interval, quantity: number, asBuffer = false): Reason[] {
  if (window.start >= window.end) return [];
  const parts = shortParts(scene, window, quantity);
  if (parts.length === 0 && (!scene.named || freeIn(scene, window) >= quantity)) return [];
  const places = parts.length > 0 ? parts : [window];
  const blocking: { occupancy: Occupancy; code: BlockingReason }[] = [];
  for (const occupancy of scene.occupancies) {
    if (!places.some((place) => overlaps(intervalIn(scene, occupancy), place))) continue;
    const inItself = places.some((place) => overlaps(occupancy.bare, place));
    blocking.push({ occupancy, code: asBuffer || !inItself ? "buffer" : occupancy.code });
  }
  return grouped(scene, blocking, freeIn(scene, window));
}
