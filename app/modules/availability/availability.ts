/** What other modules use of availability. Everything here is pure: no clock, no input or output. */
export { askingReasons } from "./asking-reasons.ts";
export { assignable, choosableUnits, freeUnits, type UnitDemand } from "./assign.ts";
export { bufferEnd, bufferStart } from "./buffers.ts";
export { type CalendarDay, type CalendarOptions, calendar } from "./calendar.ts";
export { type Cause, type Commitment, collectBefore, hasLapsed, isOverdue } from "./commitment.ts";
export {
  type BrokenPromise,
  bookingsAffectedBy,
  brokenPromises,
  type Conflict,
  conflicts,
  isBlockActive,
} from "./conflicts.ts";
export { arrivalsEnd } from "./day-reasons.ts";
export {
  type Granularity,
  isByDate,
  type Nights,
  nightsInterval,
  nightsOf,
  partsOf,
  partsOn,
  stepOf,
} from "./granularity.ts";
export {
  type BookingElsewhere,
  type InterlockLink,
  interlockedCommitments,
  interlockedWith,
  wouldEncloseItself,
} from "./interlock.ts";
export {
  contains,
  freeQuantity,
  type Instant,
  type Interval,
  includes,
  intersect,
  merge,
  overlaps,
  peakConcurrent,
  subtract,
  touches,
} from "./interval.ts";
export { type JudgeOptions, judge, type Verdict } from "./judge.ts";
export { commitmentOf, judgeMany, type VerdictAmongMany } from "./judge-many.ts";
export {
  addDays,
  datesFromTo,
  daysBetween,
  isLocalDate,
  type LocalDate,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
} from "./local-date.ts";
export type { NextOpenEnd } from "./nearest.ts";
export {
  ALWAYS_OPEN,
  type Closure,
  type Opening,
  type OpeningException,
  type OpeningHours,
  openOn,
  openTime,
  type PublicHoliday,
  type TimeRange,
  type WeeklyRange,
} from "./opening.ts";
export {
  type Contradiction,
  contradictions,
  type OpeningProblem,
  openingProblems,
  rangeProblems,
  type Schedule,
} from "./opening-problems.ts";
export { allReasons, isEmpty, REASON_CODES, type Reason, type ReasonCode, type Reasons } from "./reason.ts";
export {
  DEFAULT_HORIZON_DAYS,
  defaultRules,
  type ListingRules,
  type Rules,
  type RulesProblem,
  rulesProblems,
  type Span,
  type SpecialHours,
  USES,
  type Use,
} from "./rules.ts";
export {
  leftSentence,
  reasonSentence,
  type Sentence,
  type SentenceKey,
  type SentenceWords,
  shortReason,
} from "./sentences.ts";
export type { Asker, Candidate, Editing, Situation, TrainingFact } from "./situation.ts";
export { type DaySlots, type Slot, slots } from "./slots.ts";
export { needsAnswer, rulesFor, touchesSpecial } from "./special.ts";
export {
  type OverviewDay,
  type OverviewOptions,
  type OverviewStretch,
  type TakenCode,
  weekOverview,
} from "./week-overview.ts";
export {
  dayInterval,
  isZone,
  lastDateBefore,
  localDateOf,
  startOfDay,
  type TypedTime,
  typedTime,
  type WallClock,
  wallClock,
  wallClockAt,
} from "./zone.ts";
