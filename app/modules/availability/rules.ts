import { type Granularity, granularityProblem } from "./granularity.ts";
import type { WeeklyRange } from "./opening.ts";
import { rangeProblems } from "./opening-problems.ts";

/** Taken away on loan, or used where it stands. */
export type Use = "away" | "on_the_spot";

export const USES: readonly Use[] = ["away", "on_the_spot"];

/** Where the granularity is the day or the night, 1440 minutes count as one of them, and days stand for nights. */
export type Span = { readonly days: number } | { readonly minutes: number };

/** The rules of one use of a listing. */
export interface Rules {
  readonly granularity: Granularity;
  readonly minLength: Span | null;
  readonly maxLength: Span | null;
  /** Whether closed days count towards both lengths; nights always do. */
  readonly countClosedDays: boolean;
  /** Notice to give before the start. In days: 2 locks today and tomorrow. It never applies to the end. */
  readonly lead: Span;
  /** 30: the last day that can be booked is today + 29. */
  readonly horizonDays: number;
  /** Turn-round and transport, in open days or open minutes: closed time is skipped over. */
  readonly bufferBefore: Span | null;
  readonly bufferAfter: Span | null;
  /** How many bookings of this listing one borrower may have open together. */
  readonly maxBookingsAtATime: number | null;
  readonly noConsecutiveBookings: boolean;
  /** When it can be collected, within the opening hours; null: whenever open. */
  readonly collect: readonly WeeklyRange[] | null;
  readonly return: readonly WeeklyRange[] | null;
  /** How long a waiting request blocks; 0: not at all. */
  readonly holdMinutes: number;
  readonly maySpanClosedDays: boolean;
  /** How long after its start an agreed loan may still be collected (a day is 24 hours); null or absent: until its end. */
  readonly grace?: Span | null;
  /** Hours with rules of their own (the evening, the week-end); null or absent: none. */
  readonly special?: SpecialHours | null;
}

/** What a use that meets these hours needs beside the plain rules. */
export interface SpecialHours {
  readonly windows: readonly WeeklyRange[];
  readonly lead: Span | null;
  readonly minLength: Span | null;
  /** False: never accepted without an answer, whoever asks. */
  readonly atOnce: boolean;
}

/** A use that is absent is not offered. */
export type ListingRules = Partial<Readonly<Record<Use, Rules>>>;

export type RulesProblem =
  | {
      readonly problem:
        | "granularity"
        | "nights"
        | "parts"
        | "length"
        | "lead"
        | "horizon"
        | "buffer"
        | "limit"
        | "hold"
        | "grace";
      readonly field: keyof Rules;
    }
  | { readonly problem: "min_above_max"; readonly field: "minLength" }
  | { readonly problem: "windows"; readonly field: "collect" | "return" | "special" }
  | { readonly problem: "special"; readonly field: "special" };

export const DEFAULT_HORIZON_DAYS = 365;

/** What a listing starts with: loans by the day, or use on the spot by the half-hour within the opening hours. */
export function defaultRules(use: Use): Rules {
  return {
    granularity: use === "away" ? "day" : { minutes: 30 },
    minLength: null,
    maxLength: null,
    countClosedDays: true,
    lead: { days: 0 },
    horizonDays: DEFAULT_HORIZON_DAYS,
    bufferBefore: null,
    bufferAfter: null,
    maxBookingsAtATime: null,
    noConsecutiveBookings: false,
    collect: null,
    return: null,
    holdMinutes: 0,
    maySpanClosedDays: use === "away",
    grace: null,
    special: null,
  };
}

export function spanInMinutes(span: Span): number {
  return "days" in span ? span.days * 1440 : span.minutes;
}

function isCount(value: number, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}

function isSpan(span: Span | null, minimum: number): boolean {
  if (span === null) return true;
  return "days" in span ? isCount(span.days, minimum, 3650) : isCount(span.minutes, minimum, 525_600);
}

/** Hours that ask for nothing more say nothing; a minimum above the maximum would close them. */
function specialProblems({ special, maxLength }: Rules): RulesProblem[] {
  if (!special) return [];
  const { windows, lead, minLength } = special;
  const isUnclear = rangeProblems(windows).some(({ problem }) => problem === "not_a_range");
  if (windows.length === 0 || isUnclear) return [{ problem: "windows", field: "special" }];
  const isAboveMaximum = minLength && maxLength && spanInMinutes(minLength) > spanInMinutes(maxLength);
  const isPossible = isSpan(lead, 0) && isSpan(minLength, 1) && !isAboveMaximum;
  return isPossible ? [] : [{ problem: "special", field: "special" }];
}

/** What makes a set of rules impossible to save; empty when nothing does. */
export function rulesProblems(rules: Rules): RulesProblem[] {
  const problems: RulesProblem[] = [];
  const { minLength, maxLength } = rules;
  const unclear = granularityProblem(rules.granularity);
  if (unclear) problems.push({ problem: unclear, field: "granularity" });
  if (!isSpan(minLength, 1)) problems.push({ problem: "length", field: "minLength" });
  if (!isSpan(maxLength, 1)) problems.push({ problem: "length", field: "maxLength" });
  if (minLength && maxLength && spanInMinutes(minLength) > spanInMinutes(maxLength))
    problems.push({ problem: "min_above_max", field: "minLength" });
  if (!isSpan(rules.lead, 0)) problems.push({ problem: "lead", field: "lead" });
  if (!isCount(rules.horizonDays, 1, 3650)) problems.push({ problem: "horizon", field: "horizonDays" });
  if (!isSpan(rules.bufferBefore, 0)) problems.push({ problem: "buffer", field: "bufferBefore" });
  if (!isSpan(rules.bufferAfter, 0)) problems.push({ problem: "buffer", field: "bufferAfter" });
  const limit = rules.maxBookingsAtATime;
  if (limit !== null && !isCount(limit, 1, 1000)) problems.push({ problem: "limit", field: "maxBookingsAtATime" });
  if (!isCount(rules.holdMinutes, 0, 43_200)) problems.push({ problem: "hold", field: "holdMinutes" });
  if (!isSpan(rules.grace ?? null, 0)) problems.push({ problem: "grace", field: "grace" });
  problems.push(...specialProblems(rules));
  for (const field of ["collect", "return"] as const) {
    if (rangeProblems(rules[field] ?? []).length > 0) problems.push({ problem: "windows", field });
  }
  return problems;
}
