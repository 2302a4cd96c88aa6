import { type Asker, lastDateBefore, type TrainingFact } from "#app/modules/availability/availability.ts";
import type { Asking } from "#app/modules/listings/listing.ts";
import { type Borrower, borrowerKey, mayAsk, type Standing } from "./borrower.ts";

export interface TrainingRecordFact {
  heldFrom: number;
  expiresAt: number | null;
  revokedAt: number | null;
}

/** Where a person stands with a training: the record that holds longest, at `now` (epoch milliseconds). */
export function trainingFact(
  name: string,
  records: readonly TrainingRecordFact[],
  now: number,
  zone: string,
): TrainingFact {
  if (records.length === 0) return { name, state: "none" };
  const held = records.filter(({ heldFrom, revokedAt }) => revokedAt === null && heldFrom <= now);
  if (held.length === 0)
    return { name, state: records.some(({ revokedAt }) => revokedAt !== null) ? "revoked" : "none" };
  if (held.some(({ expiresAt }) => expiresAt === null)) return { name, state: "approved" };
  const last = Math.max(...held.map(({ expiresAt }) => expiresAt ?? 0));
  return { name, state: "approved", validUntil: lastDateBefore(Math.max(last, 1), zone) };
}

export interface AskerFacts {
  asking: Asking;
  borrower: Borrower;
  standing: Standing;
  training: string | null;
  records: readonly TrainingRecordFact[];
  openBookings: readonly string[];
  now: number;
  zone: string;
  /** The person may answer for the lender: rules of time do not bind them. */
  asOwner: boolean;
}

/** Who asks, as the availability engine reads it. */
export function askerOf(facts: AskerFacts): Asker {
  const { asking, borrower, standing, training, records, openBookings, now, zone, asOwner } = facts;
  return {
    role: asOwner ? "owner" : "borrower",
    borrower: borrowerKey(borrower),
    mayAsk: asOwner || mayAsk(asking, borrower, standing),
    trainings: training === null ? [] : [trainingFact(training, records, now, zone)],
    openBookings,
  };
}
