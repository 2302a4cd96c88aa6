import type { Instant } from "./interval.ts";
import type { LocalDate } from "./local-date.ts";

/** Why something is shut on a date: the week, an exception, a closure, the hand-over windows, or only the time of day.
 * Windows are named for what they are: of a loan, of a use on the spot, of the arrival or the departure of a stay. */
export type ClosedCause =
  | "weekly"
  | "exception"
  | "closure"
  | "window"
  | "use_window"
  | "arrival"
  | "departure"
  | "time";

export type LengthUnit = "days" | "nights" | "minutes";

export interface BlockedParams {
  /** Ids of the bookings or blocks in the way. */
  readonly commitments: readonly string[];
  /** How many stay free at the worst moment. */
  readonly free: number;
  readonly from: Instant;
  /** Null when nobody knows (overdue, in repair). */
  readonly to: Instant | null;
}

/** What each code carries; everything survives a passage through JSON. */
export interface ReasonParams {
  readonly closed: {
    readonly date: LocalDate;
    readonly cause: ClosedCause;
    readonly name: string | null;
    readonly next: LocalDate | null;
    /** When it opens later on that day; only a use on the spot is told. */
    readonly opens?: Instant;
  };
  readonly holiday: {
    readonly date: LocalDate;
    readonly names: { readonly fr: string; readonly en: string };
    readonly next: LocalDate | null;
  };
  /** `special`: because of hours that have rules of their own. */
  readonly too_soon: {
    readonly earliest: Instant;
    readonly unit: "days" | "minutes";
    readonly lead: number;
    readonly special?: true;
  };
  readonly too_far: { readonly latest: LocalDate; readonly days: number };
  readonly too_short:
    | { readonly cause: "minimum"; readonly unit: LengthUnit; readonly minimum: number; readonly special?: true }
    | { readonly cause: "end_before_start" };
  readonly too_long: { readonly unit: LengthUnit; readonly maximum: number };
  readonly past: { readonly date: LocalDate };
  readonly paused: { readonly note: string | null; readonly placeClosed?: boolean };
  /** `external`: an event of a calendar kept elsewhere. */
  readonly booked: BlockedParams & { readonly cause?: "external" };
  readonly held: BlockedParams;
  readonly overdue: BlockedParams;
  readonly maintenance: BlockedParams & { readonly cause: "maintenance" | "own_use" };
  readonly buffer: BlockedParams;
  readonly interlocked: BlockedParams;
  readonly not_allowed:
    | { readonly cause: "asker" | "use" | "quantity" | "unit" | "returned" }
    /** A moment that the granularity does not offer; the owner may take it all the same. */
    | { readonly cause: "nights" | "parts" }
    | { readonly cause: "step"; readonly minutes: number }
    | { readonly cause: "handed_over"; readonly handedOver: number };
  readonly training_required: {
    readonly training: string;
    readonly state: "none" | "requested" | "rejected" | "revoked" | "expired";
  };
  readonly limit_reached:
    | { readonly cause: "bookings"; readonly maximum: number; readonly commitments: readonly string[] }
    | { readonly cause: "consecutive"; readonly commitments: readonly string[] }
    | { readonly cause: "units"; readonly maximum: number };
}

export type ReasonCode = keyof ReasonParams;

export type ReasonOf<Code extends ReasonCode> = {
  readonly [C in Code]: { readonly code: C; readonly params: ReasonParams[C] };
}[Code];

export type Reason = ReasonOf<ReasonCode>;

/** All of them, apart for the first moment, what lies between, and the last moment. */
export interface Reasons {
  readonly start: readonly Reason[];
  readonly between: readonly Reason[];
  readonly end: readonly Reason[];
}

export const NO_REASONS: Reasons = { start: [], between: [], end: [] };

export const REASON_CODES: readonly ReasonCode[] = [
  "closed",
  "holiday",
  "too_soon",
  "too_far",
  "too_short",
  "too_long",
  "past",
  "paused",
  "booked",
  "held",
  "overdue",
  "maintenance",
  "buffer",
  "interlocked",
  "not_allowed",
  "training_required",
  "limit_reached",
];

/** Said of a moment, not of who asks: another one would do. */
export function isOffStep({ code, params }: Reason): boolean {
  return code === "not_allowed" && (params.cause === "step" || params.cause === "nights" || params.cause === "parts");
}

export function allReasons(reasons: Reasons): Reason[] {
  return [...reasons.start, ...reasons.between, ...reasons.end];
}

export function isEmpty(reasons: Reasons): boolean {
  return reasons.start.length === 0 && reasons.between.length === 0 && reasons.end.length === 0;
}
