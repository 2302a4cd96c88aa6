import { askingReasons, consecutiveReasons, uncountedIds } from "./asking-reasons.ts";
import { capacityReasons, chosenUnitReasons, occupiedWindow } from "./capacity-reasons.ts";
import { closedReason } from "./day-reasons.ts";
import { endReasons, startReasons } from "./edge-reasons.ts";
import { nightsOf } from "./granularity.ts";
import { contains, type Interval, subtract } from "./interval.ts";
import { lengthReasons } from "./length-reasons.ts";
import { dateOfDayNumber } from "./local-date.ts";
import { openTime } from "./opening.ts";
import { isEmpty, isOffStep, NO_REASONS, type Reason, type ReasonCode, type Reasons } from "./reason.ts";
import { freeIn, type Scene, sceneFor, sceneOf } from "./scene.ts";
import type { Candidate, Editing, Situation } from "./situation.ts";
import { localDayNumber, startOfDayNumber } from "./zone.ts";

/** The answer for one window, before anything else is proposed. */
export interface Judgement {
  readonly bookable: boolean;
  readonly reasons: Reasons;
  /** What would refuse a borrower and does not refuse the owner. */
  readonly overridden: Reasons;
  /** The largest quantity that the whole window leaves. */
  readonly free: number;
  /** What was judged: whole local days where the use is by the day. */
  readonly interval: Interval;
}

/** One candidate in its situation, worked out once and judged for as many windows as needed. */
export interface Court {
  readonly candidate: Candidate;
  readonly isOwner: boolean;
  readonly scene: Scene;
  /** Without buffers: what the owner is held to. */
  readonly bareScene: Scene;
}

const FIRST_YEAR = Date.parse("0001-01-02T00:00:00Z");
const LAST_YEAR = Date.UTC(9999, 11, 30);

const OVERRIDABLE: ReadonlySet<ReasonCode> = new Set(["too_soon", "too_far", "too_short", "too_long", "buffer"]);

/** Null when the listing does not offer that use. */
export function courtOf(candidate: Candidate, situation: Situation): Court | null {
  const options = { use: candidate.use, excluding: uncountedIds(candidate) };
  const scene = sceneOf(situation, options);
  if (!scene) return null;
  const isOwner = situation.asker?.role === "owner";
  const bareScene = isOwner ? sceneOf(situation, { ...options, buffered: false }) : scene;
  return bareScene && { candidate, isOwner, scene, bareScene };
}

/** A court in scenes already at hand. */
export function courtIn(candidate: Candidate, scene: Scene, bareScene: Scene): Court {
  return { candidate, isOwner: scene.situation.asker?.role === "owner", scene, bareScene };
}

/** Whole local days for a use by the day; as typed otherwise. */
export function judgedInterval(scene: Scene, interval: Interval): Interval {
  if (scene.rules.granularity !== "day") return interval;
  const { zone } = scene.situation.opening;
  return {
    start: startOfDayNumber(localDayNumber(interval.start, zone), zone),
    end: startOfDayNumber(localDayNumber(interval.end - 1, zone) + 1, zone),
  };
}

/** Instants that a calendar can hold (years 1 to 9999), the end after the start. */
export function isProperInterval({ start, end }: Interval): boolean {
  return start > FIRST_YEAR && end < LAST_YEAR && start < end;
}

/** Keeping or giving back never needs availability, even in a pool that is over-committed. */
function onlyReduces(editing: Editing | undefined, interval: Interval, quantity: number): boolean {
  return editing !== undefined && contains(editing.interval, interval) && quantity <= editing.quantity;
}

function quantityReasons({ candidate, scene }: Court, reducing: boolean): Reason[] {
  const { quantity, editing } = candidate;
  const total = scene.situation.units.length;
  const reasons: Reason[] = [];
  if (!Number.isSafeInteger(quantity) || quantity < 1)
    reasons.push({ code: "not_allowed", params: { cause: "quantity" } });
  else if (quantity > total && !reducing)
    reasons.push({ code: "limit_reached", params: { cause: "units", maximum: total } });
  if (editing?.returned) reasons.push({ code: "not_allowed", params: { cause: "returned" } });
  if (editing && quantity < editing.handedOver)
    reasons.push({ code: "not_allowed", params: { cause: "handed_over", handedOver: editing.handedOver } });
  return reasons;
}

/** Closed time strictly inside; what is closed at either end is said of that end. */
function closedBetween(scene: Scene, interval: Interval): Reason[] {
  const { opening } = scene.situation;
  // A stay only needs somebody on its first and last day.
  if (scene.rules.maySpanClosedDays || nightsOf(scene.rules.granularity)) return [];
  const first = localDayNumber(interval.start, opening.zone);
  const last = localDayNumber(interval.end - 1, opening.zone);
  for (let day = first + 1; day < last; day += 1) {
    const closed = closedReason(scene, day, null);
    if (closed) return [closed];
  }
  if (scene.use === "away" || scene.rules.granularity === "day") return [];
  const gap = subtract(interval, openTime(opening, interval)).find(
    ({ start, end }) => start > interval.start && end < interval.end,
  );
  if (!gap) return [];
  const date = localDayNumber(gap.start, opening.zone);
  return [
    closedReason(scene, date, null) ?? {
      code: "closed",
      params: { date: dateOfDayNumber(date), cause: "time", name: null, next: null },
    },
  ];
}

function edgeReasons(
  scene: Scene,
  interval: Interval,
  editing: Editing | undefined,
): { start: Reason[]; end: Reason[] } {
  const sameStart = editing?.interval.start === interval.start;
  const sameEnd = editing?.interval.end === interval.end;
  return { start: sameStart ? [] : startReasons(scene, interval), end: sameEnd ? [] : endReasons(scene, interval) };
}

/** Once something has left, lengths are counted from the original start, whatever the new one says. */
function measured(interval: Interval, editing: Editing | undefined): Interval {
  if (!editing || editing.handedOver === 0) return interval;
  return { start: Math.min(interval.start, editing.originalStart ?? editing.interval.start), end: interval.end };
}

function ruleReasons(court: Court, interval: Interval, reducing: boolean): Reasons {
  const { candidate } = court;
  const scene = sceneFor(court.scene, interval);
  const { situation, rules } = scene;
  const { editing } = candidate;
  const edges = edgeReasons(scene, interval, editing);
  const keepsDates =
    editing !== undefined && editing.interval.start === interval.start && editing.interval.end === interval.end;
  const lengths = keepsDates ? [] : lengthReasons(scene, measured(interval, editing));
  const between = quantityReasons(court, reducing);
  if (!reducing) between.push(...askingReasons(situation, rules, candidate, interval));
  if (!keepsDates) between.push(...closedBetween(scene, interval));
  const consecutive = keepsDates ? { start: [], end: [] } : consecutiveReasons(situation, rules, candidate, interval);
  return {
    start: [...edges.start, ...consecutive.start],
    between,
    end: [...edges.end, ...lengths, ...consecutive.end],
  };
}

function together(...all: Reasons[]): Reasons {
  return {
    start: all.flatMap((one) => one.start),
    between: all.flatMap((one) => one.between),
    end: all.flatMap((one) => one.end),
  };
}

function only(reasons: Reasons, keep: (reason: Reason) => boolean): Reasons {
  return { start: reasons.start.filter(keep), between: reasons.between.filter(keep), end: reasons.end.filter(keep) };
}

/** Judges one window (already whole days where the use is by the day, and proper). */
export function judgeWindow(court: Court, interval: Interval): Judgement {
  const { candidate, isOwner, scene, bareScene } = court;
  const reducing = onlyReduces(candidate.editing, interval, candidate.quantity);
  const rules = ruleReasons(court, interval, reducing);
  const free = freeIn(bareScene, occupiedWindow(bareScene, interval));
  const capacityIn = (judged: Scene): Reasons =>
    reducing
      ? { ...NO_REASONS, between: chosenUnitReasons(judged, interval, candidate.unitIds) }
      : capacityReasons(judged, interval, candidate);
  if (!isOwner) {
    const reasons = together(rules, capacityIn(scene));
    return { bookable: isEmpty(reasons), reasons, overridden: NO_REASONS, free, interval };
  }
  const mayOverride = (reason: Reason) => OVERRIDABLE.has(reason.code) || isOffStep(reason);
  const reasons = together(
    only(rules, (reason) => !mayOverride(reason)),
    capacityIn(bareScene),
  );
  const buffers = only(capacityIn(scene), (reason) => reason.code === "buffer");
  return {
    bookable: isEmpty(reasons),
    reasons,
    overridden: together(only(rules, mayOverride), buffers),
    free,
    interval,
  };
}
