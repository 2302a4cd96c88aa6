import type { Commitment } from "./commitment.ts";
import type { Instant, Interval } from "./interval.ts";
import type { LocalDate } from "./local-date.ts";
import type { Opening } from "./opening.ts";
import type { ListingRules, Use } from "./rules.ts";

export interface TrainingFact {
  readonly name: string;
  readonly state: "none" | "requested" | "rejected" | "revoked" | "approved";
  /** The last date on which it is valid; absent: without limit. */
  readonly validUntil?: LocalDate;
}

/** Who asks, as facts established elsewhere. */
export interface Asker {
  /** Only the owner's role overrides lead, horizon, lengths and buffers; a role that is not known overrides nothing. */
  readonly role?: "owner" | "borrower";
  /** Compared with the borrower of commitments. */
  readonly borrower?: string;
  readonly mayAsk: boolean;
  /** The trainings that the listing requires, and where this person stands. */
  readonly trainings?: readonly TrainingFact[];
  /** Ids of this borrower's bookings of this listing that are not finished. */
  readonly openBookings?: readonly string[];
}

/** Everything that is known of a listing at one moment. Treated as immutable. */
export interface Situation {
  readonly now: Instant;
  /** Ids of the units in service. */
  readonly units: readonly string[];
  readonly opening: Opening;
  readonly rules: ListingRules;
  readonly commitments: readonly Commitment[];
  /** `placeClosed`: its space lends nothing any more. */
  readonly paused?: { readonly note?: string; readonly placeClosed?: boolean } | false;
  /** Absent where nobody in particular asks (a public calendar). */
  readonly asker?: Asker;
}

/** The booking that is being changed, as it stands. */
export interface Editing {
  readonly id: string;
  readonly interval: Interval;
  readonly quantity: number;
  /** Units out and not back. */
  readonly handedOver: number;
  /** Everything came back: there is nothing left to change. */
  readonly returned?: boolean;
  /** The start that lengths are counted from; the start of `interval` when absent. */
  readonly originalStart?: Instant;
}

/** What is asked for. A use by the day is widened to the whole local days that it touches. */
export interface Candidate {
  readonly use: Use;
  readonly interval: Interval;
  readonly quantity: number;
  /** Units chosen by name. */
  readonly unitIds?: readonly string[];
  /** A change of a booking that already blocks (approved or handed over). */
  readonly editing?: Editing;
  /** Commitments not to count: the hold of the request being approved, what the same change cancels. */
  readonly excluding?: readonly string[];
}
