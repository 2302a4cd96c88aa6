import { type Commitment, isOverdue, type Occupancy, occupanciesOf } from "./commitment.ts";
import { type Instant, type Interval, includes, overlaps } from "./interval.ts";
import type { Situation } from "./situation.ts";
import { partsAbove, peakUse, timelineOf } from "./timeline.ts";

/** More is promised than there is: shown to the owner, never silently resolved. */
export interface Conflict {
  readonly start: Instant;
  /** Null when nobody knows. */
  readonly end: Instant | null;
  /** How many units are missing at the worst moment. */
  readonly missing: number;
  /** Ids of the bookings and blocks that compete. */
  readonly commitments: readonly string[];
  /** The unit that is promised twice, where it is only that. */
  readonly unit: string | null;
}

function named(part: Interval, missing: number, occupancies: readonly Occupancy[], unit: string | null): Conflict {
  const commitments = [
    ...new Set(occupancies.filter((one) => overlaps(one.bare, part)).map((one) => one.commitment.id)),
  ];
  return { start: part.start, end: Number.isFinite(part.end) ? part.end : null, missing, commitments, unit };
}

/** Promised to somebody, here or in a room that is interlocked; not a block. */
function isPromised({ commitment: { cause } }: Occupancy): boolean {
  return cause !== "maintenance" && cause !== "own_use" && cause !== "external";
}

/** From now on, where planned quantities exceed the units in service, or one unit is promised twice. Buffers do not count. */
export function conflicts(situation: Situation): Conflict[] {
  const { now, units, rules, opening, commitments } = situation;
  const occupancies = occupanciesOf(commitments, { now, total: units.length, rules, opening }).filter(
    ({ code }) => code !== "held",
  );
  const future = { start: now, end: Number.POSITIVE_INFINITY };
  const timeline = timelineOf(occupancies.map(({ bare, quantity }) => ({ interval: bare, quantity })));
  const tooMany = partsAbove(timeline, future, units.length);
  const promised = timelineOf(
    occupancies.filter(isPromised).map(({ bare, quantity }) => ({ interval: bare, quantity })),
  );
  const found = tooMany.flatMap((part) => {
    const missing = peakUse(timeline, part) - units.length;
    const fromOutside = occupancies.some((one) => one.commitment.cause === "external" && overlaps(one.bare, part));
    // Two calendars may tell of one event, or of the space's own: only what was promised to somebody is missing.
    const really = fromOutside ? Math.min(missing, peakUse(promised, part)) : missing;
    return really > 0 ? [named(part, really, occupancies, null)] : [];
  });
  for (const unit of units) {
    const naming = occupancies.filter((one) => one.unitIds.includes(unit));
    const twice = partsAbove(timelineOf(naming.map(({ bare }) => ({ interval: bare, quantity: 1 }))), future, 1);
    const alone = twice.filter((part) => !tooMany.some((other) => overlaps(part, other)));
    found.push(...alone.map((part) => named(part, 1, naming, unit)));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What was promised and cannot be kept as things stand. */
export interface BrokenPromise {
  /** Id of the booking. */
  readonly booking: string;
  /** How many units are missing at the worst moment. */
  readonly missing: number;
  /** Ids of what stands in its way; nothing where there are only too few units in service. */
  readonly obstacles: readonly string[];
}

/**
 * The bookings of this listing, from now on, for which the units do not suffice, by their start. What is wholly out needs nothing
 * more, except where a calendar kept elsewhere says that the thing is used at that very time.
 */
export function brokenPromises(situation: Situation): BrokenPromise[] {
  const { commitments, now } = situation;
  const byId = new Map(commitments.filter((one) => one.returnedAt === undefined).map((one) => [one.id, one]));
  const standsIn = (one: Commitment, way: Commitment) => isOverdue(one, now) || overlaps(one.interval, way.interval);
  const isAsked = (one: Commitment) => one.cause === "booked" && !isOverdue(one, now);
  const promises = new Map<string, { missing: number; obstacles: Set<string> }>();
  // A calendar may have thousands of events: those that meet nothing promised here are no matter.
  const promised = commitments.filter(({ cause }) => cause === "booked");
  const matters = (one: Commitment) =>
    one.cause === "booked" ||
    one.cause === "overdue" ||
    promised.some(({ interval }) => overlaps(interval, one.interval));
  for (const conflict of conflicts({ ...situation, commitments: commitments.filter(matters) })) {
    const all = conflict.commitments.flatMap((id) => byId.get(id) ?? []);
    const obstacles = all.filter((one) => !isAsked(one));
    const fromOutside = obstacles.some(({ cause }) => cause === "external" || cause === "interlocked");
    for (const one of all.filter(isAsked)) {
      if ((one.handedOver ?? 0) >= one.quantity && !fromOutside) continue;
      const known = promises.get(one.id) ?? { missing: 0, obstacles: new Set() };
      for (const obstacle of obstacles) if (standsIn(obstacle, one)) known.obstacles.add(obstacle.id);
      promises.set(one.id, { ...known, missing: Math.max(known.missing, conflict.missing) });
    }
  }
  const start = (id: string) => byId.get(id)?.interval.start ?? 0;
  return [...promises]
    .map(([booking, { missing, obstacles }]) => ({ booking, missing, obstacles: [...obstacles] }))
    .sort((a, b) => start(a.booking) - start(b.booking));
}

/** Ids of the bookings that a block (a breakdown, a repair) leaves without their units, as long as it is active. */
export function bookingsAffectedBy(blockId: string, situation: Situation): string[] {
  const blocks = new Set(
    situation.commitments
      .filter(({ cause }) => cause === "maintenance" || cause === "own_use" || cause === "external")
      .map(({ id }) => id),
  );
  const concerned = conflicts(situation).filter(({ commitments }) => commitments.includes(blockId));
  return [...new Set(concerned.flatMap(({ commitments }) => commitments))].filter((id) => !blocks.has(id));
}

/** True when the block takes units at that moment. */
export function isBlockActive(block: { readonly interval: Interval }, at: Instant): boolean {
  return includes(block.interval, at);
}
