import { bufferEnd, bufferStart } from "./buffers.ts";
import type { Instant, Interval } from "./interval.ts";
import type { Opening } from "./opening.ts";
import { type ListingRules, type Span, spanInMinutes, type Use } from "./rules.ts";

export type Cause = "booked" | "held" | "overdue" | "maintenance" | "own_use" | "external" | "interlocked";

/**
 * Something that takes units out of the pool. A booking of which a part is back is given as two commitments with one id:
 * what is still out (`handedOver`), and what came back (`returnedAt`).
 */
export interface Commitment {
  /** Of the booking, or of the block. */
  readonly id: string;
  readonly cause: Cause;
  readonly quantity: number;
  /** As planned; an end of `Infinity` is not known yet (a repair). */
  readonly interval: Interval;
  /** Units already chosen; fewer than `quantity` leaves the others to be chosen. */
  readonly unitIds?: readonly string[];
  readonly borrower?: string;
  readonly use: Use;
  /** Units handed over and not back yet. */
  readonly handedOver?: number;
  /** Some of it was collected, whether it is still out or was given. */
  readonly collected?: boolean;
  /** When all of it came back, early or late. */
  readonly returnedAt?: Instant;
  /** When it was agreed: grace is counted from then, where it is later than the start. */
  readonly agreedAt?: Instant;
  /** When the hold of a waiting request runs out. */
  readonly heldUntil?: Instant;
}

export type BlockingCode = "booked" | "held" | "overdue" | "maintenance" | "interlocked";

/** A commitment as it stands at a given moment: what it really takes, and for how long. */
export interface Occupancy {
  readonly commitment: Commitment;
  readonly code: BlockingCode;
  readonly quantity: number;
  /** Without buffers. */
  readonly bare: Interval;
  /** With its buffers. */
  readonly occupied: Interval;
  readonly unitIds: readonly string[];
}

const CODES: Readonly<Record<Cause, BlockingCode>> = {
  booked: "booked",
  held: "held",
  overdue: "overdue",
  maintenance: "maintenance",
  own_use: "maintenance",
  external: "booked",
  interlocked: "interlocked",
};

/** Handed over, past its end and not back: it blocks until it is back, however far one looks. */
export function isOverdue(commitment: Commitment, now: Instant): boolean {
  if (commitment.returnedAt !== undefined) return false;
  if (commitment.cause === "overdue") return true;
  return commitment.cause === "booked" && (commitment.handedOver ?? 0) > 0 && commitment.interval.end <= now;
}

/**
 * Until when (excluded) an agreed loan may be collected: its start, or the moment it was agreed if that is later, and the
 * grace; its end at the latest.
 */
export function collectBefore(interval: Interval, grace: Span | null, agreedAt = interval.start): Instant {
  if (grace === null) return interval.end;
  return Math.min(interval.end, Math.max(interval.start, agreedAt) + spanInMinutes(grace) * 60_000);
}

/** A request that its start or its hold has outlived, or a loan that nobody collected in time: they block nothing. */
export function hasLapsed(commitment: Commitment, now: Instant, rules: ListingRules = {}): boolean {
  const { cause, interval, use, handedOver, returnedAt, heldUntil } = commitment;
  if (cause === "held") return interval.start <= now || (heldUntil !== undefined && heldUntil <= now);
  if (cause !== "booked" || use !== "away" || handedOver || returnedAt !== undefined) return false;
  // Of what is given in parts, the rest waits until its end: `collected` says that a part has left.
  const grace = commitment.collected ? null : (rules.away?.grace ?? null);
  return collectBefore(interval, grace, commitment.agreedAt) <= now;
}

function realInterval(commitment: Commitment, now: Instant): Interval {
  const { start, end } = commitment.interval;
  if (isOverdue(commitment, now)) return { start, end: Number.POSITIVE_INFINITY };
  if (commitment.returnedAt !== undefined) return { start, end: Math.max(start, commitment.returnedAt) };
  return { start, end };
}

function withBuffers(commitment: Commitment, bare: Interval, rules: ListingRules, opening: Opening): Interval {
  const own = rules[commitment.use];
  const isBooking = commitment.cause === "booked" || commitment.cause === "held" || commitment.cause === "overdue";
  if (!own || !isBooking) return bare;
  return {
    start: bufferStart(bare.start, own.bufferBefore, opening),
    end: bufferEnd(bare.end, own.bufferAfter, opening),
  };
}

/**
 * What every commitment takes at `now`; lapsed ones are left out. An interlocked commitment takes the whole pool
 * (`total`): a room in use leaves none of the machines that it blocks. So does an event of an external calendar.
 */
export function occupanciesOf(
  commitments: readonly Commitment[],
  facts: { readonly now: Instant; readonly total: number; readonly rules: ListingRules; readonly opening: Opening },
): Occupancy[] {
  const occupancies: Occupancy[] = [];
  for (const commitment of commitments) {
    if (hasLapsed(commitment, facts.now, facts.rules)) continue;
    const overdue = isOverdue(commitment, facts.now);
    const bare = realInterval(commitment, facts.now);
    occupancies.push({
      commitment,
      code: overdue ? "overdue" : CODES[commitment.cause],
      quantity: quantityOf(commitment, overdue, facts.total),
      bare,
      occupied: withBuffers(commitment, bare, facts.rules, facts.opening),
      unitIds: commitment.cause === "interlocked" || commitment.cause === "external" ? [] : (commitment.unitIds ?? []),
    });
  }
  return occupancies;
}

function quantityOf(commitment: Commitment, overdue: boolean, total: number): number {
  // An event of a calendar kept elsewhere says nothing of units: the whole is taken.
  if (commitment.cause === "interlocked" || commitment.cause === "external") return total;
  return overdue ? (commitment.handedOver ?? commitment.quantity) : commitment.quantity;
}
