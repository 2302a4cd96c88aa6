import { isOverdue } from "./commitment.ts";
import { type Interval, touches } from "./interval.ts";
import type { Reason } from "./reason.ts";
import type { Rules } from "./rules.ts";
import type { Asker, Candidate, Situation, TrainingFact } from "./situation.ts";
import { lastDateBefore } from "./zone.ts";

/** Why the listing as a whole takes no request now. */
export function pausedReasons({ paused }: Situation): Reason[] {
  if (!paused) return [];
  return [
    { code: "paused", params: { note: paused.note || null, ...(paused.placeClosed ? { placeClosed: true } : {}) } },
  ];
}

function trainingReason(training: TrainingFact, lastDate: string): Reason | null {
  if (training.state !== "approved")
    return { code: "training_required", params: { training: training.name, state: training.state } };
  const expired = training.validUntil !== undefined && training.validUntil < lastDate;
  return expired ? { code: "training_required", params: { training: training.name, state: "expired" } } : null;
}

function limitReason(asker: Asker, rules: Rules, uncounted: readonly string[]): Reason | null {
  const maximum = rules.maxBookingsAtATime;
  const open = (asker.openBookings ?? []).filter((id) => !uncounted.includes(id));
  if (maximum === null || open.length < maximum) return null;
  return { code: "limit_reached", params: { cause: "bookings", maximum, commitments: open } };
}

/** Why this person, or this listing at all, may not: nothing that other dates would change, but for a training that expires. */
export function askingReasons(situation: Situation, rules: Rules, candidate: Candidate, interval: Interval): Reason[] {
  const reasons = pausedReasons(situation);
  const { asker } = situation;
  if (!asker) return reasons;
  if (!asker.mayAsk) reasons.push({ code: "not_allowed", params: { cause: "asker" } });
  const lastDate = lastDateBefore(interval.end, situation.opening.zone);
  for (const training of asker.trainings ?? []) {
    const reason = trainingReason(training, lastDate);
    if (reason) reasons.push(reason);
  }
  const limit = limitReason(asker, rules, uncountedIds(candidate));
  if (limit) reasons.push(limit);
  return reasons;
}

/** Ids that a candidate does not compete with: its own, and those it says. */
export function uncountedIds({ editing, excluding = [] }: Candidate): string[] {
  return editing ? [editing.id, ...excluding] : [...excluding];
}

/** Bookings of the same borrower that the candidate would follow, or precede, without a pause. */
export function consecutiveReasons(
  situation: Situation,
  rules: Rules,
  candidate: Candidate,
  interval: Interval,
): { start: Reason[]; end: Reason[] } {
  const borrower = situation.asker?.borrower;
  if (!rules.noConsecutiveBookings || borrower === undefined) return { start: [], end: [] };
  const uncounted = uncountedIds(candidate);
  const own = situation.commitments.filter(
    (one) =>
      one.borrower === borrower &&
      (one.cause === "booked" || one.cause === "held" || one.cause === "overdue") &&
      !isOverdue(one, situation.now) &&
      touches(one.interval, interval) &&
      !uncounted.includes(one.id),
  );
  const named = (ids: readonly string[]): Reason[] =>
    ids.length > 0 ? [{ code: "limit_reached", params: { cause: "consecutive", commitments: ids } }] : [];
  return {
    start: named(own.filter((one) => one.interval.end === interval.start).map((one) => one.id)),
    end: named(own.filter((one) => one.interval.start === interval.end).map((one) => one.id)),
  };
}
