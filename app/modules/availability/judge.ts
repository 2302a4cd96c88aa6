import { nightsOf } from "./granularity.ts";
import type { Interval } from "./interval.ts";
import { courtOf, isProperInterval, type Judgement, judgedInterval, judgeWindow } from "./judgement.ts";
import { type NextOpenEnd, nearestWindow, nextOpenEnd } from "./nearest.ts";
import { NO_REASONS, type Reason } from "./reason.ts";
import type { Candidate, Situation } from "./situation.ts";
import { DAY, localDayNumber } from "./zone.ts";

/** Never a bare no: every reason at once, and what would work instead. */
export interface Verdict extends Judgement {
  readonly nearest: Interval | null;
  readonly nextOpenEnd: NextOpenEnd | null;
}

export interface JudgeOptions {
  /** False where nobody will read a proposal. */
  readonly propose?: boolean;
}

/** No rule can allow more, and nobody's typing mistake makes the engine walk through millennia. */
const LONGEST_DAYS = 3660;

function refusal(candidate: Candidate, reason: Reason, at: "between" | "end"): Verdict {
  return {
    bookable: false,
    reasons: { ...NO_REASONS, [at]: [reason] },
    overridden: NO_REASONS,
    free: 0,
    interval: candidate.interval,
    nearest: null,
    nextOpenEnd: null,
  };
}

/** Arrival and departure typed on one date: the morning comes before the evening, but what lacks is a night. */
function isStayWithoutNight({ use, interval }: Candidate, { rules, opening }: Situation): boolean {
  const granularity = rules[use]?.granularity;
  if (!granularity || !nightsOf(granularity) || interval.end > interval.start) return false;
  if (!isProperInterval({ start: interval.end, end: interval.start + 1 })) return false;
  return localDayNumber(interval.start, opening.zone) === localDayNumber(interval.end, opening.zone);
}

/** What no judgement is needed for: not an interval, too long for any rule, a use that is not offered. */
export function refusalOf(candidate: Candidate, situation: Situation): Verdict | null {
  if (isStayWithoutNight(candidate, situation))
    return refusal(candidate, { code: "too_short", params: { cause: "minimum", unit: "nights", minimum: 1 } }, "end");
  if (!isProperInterval(candidate.interval))
    return refusal(candidate, { code: "too_short", params: { cause: "end_before_start" } }, "end");
  if (candidate.interval.end - candidate.interval.start > LONGEST_DAYS * DAY)
    return refusal(candidate, { code: "too_long", params: { unit: "days", maximum: LONGEST_DAYS } }, "end");
  if (!situation.rules[candidate.use])
    return refusal(candidate, { code: "not_allowed", params: { cause: "use" } }, "between");
  return null;
}

/**
 * Whether `candidate` is bookable in `situation`, with all reasons at once. Pure: the same facts give the same verdict
 * whatever the zone of the machine. Intervals are `[start, end)`; a use by the day is judged on whole local days.
 */
export function judge(candidate: Candidate, situation: Situation, { propose = true }: JudgeOptions = {}): Verdict {
  const refused = refusalOf(candidate, situation);
  if (refused) return refused;
  const court = courtOf(candidate, situation);
  if (!court) throw new RangeError(`No rules for ${candidate.use}`);
  const judgement = judgeWindow(court, judgedInterval(court.scene, candidate.interval));
  if (judgement.bookable || !propose) return { ...judgement, nearest: null, nextOpenEnd: null };
  return { ...judgement, nearest: nearestWindow(court, judgement), nextOpenEnd: nextOpenEnd(court, judgement) };
}
