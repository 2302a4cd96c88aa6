import ICAL from "ical.js";
import { instantOf, type Written } from "./calendar-zones.ts";

const day = 86_400_000;
const steps: Record<string, number> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: day,
  WEEKLY: 7 * day,
};

/** What is read of a rule: occurrences that end after `from` and begin before `horizon` (epoch milliseconds). */
export interface Bounds {
  from: number;
  horizon: number;
  spaceZone: string;
  /** Occurrences of one rule. */
  most: number;
  /** Steps of one rule. */
  steps: number;
  /** Steps left for all the rules of the calendar; counted down. */
  allSteps: { left: number };
}

export interface Expanded {
  starts: Written[];
  endless: boolean;
  /** There is more before the horizon than was read. */
  cut: boolean;
}

function timeOf({ wall, isDate }: Pick<Written, "wall" | "isDate">): ICAL.Time {
  const date = new Date(wall);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (isDate) return new ICAL.Time({ year, month, day: dayOfMonth, isDate }, ICAL.Timezone.localTimezone);
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return new ICAL.Time({ year, month, day: dayOfMonth, hour, minute, second, isDate }, ICAL.Timezone.localTimezone);
}

function wallOf({ year, month, day: dayOfMonth, hour, minute, second, isDate }: ICAL.Time): number {
  return Date.UTC(year, month - 1, dayOfMonth, ...(isDate ? [0, 0, 0] : [hour, minute, second]));
}

/** The last instant at which an occurrence may begin. A plain date counts to its end; without a zone it is the event's. */
function untilOf(until: ICAL.Time | null | undefined, start: Written, spaceZone: string): number {
  if (!until) return Number.POSITIVE_INFINITY;
  const wall = wallOf(until);
  if (until.isDate) return instantOf({ wall: wall + day, isDate: false, zone: start.zone }, spaceZone) - 1;
  if (until.zone === ICAL.Timezone.utcTimezone) return wall;
  return instantOf({ wall, isDate: start.isDate, zone: start.zone }, spaceZone);
}

/**
 * A rule that is not counted may as well begin later, a whole number of its intervals on: a daily rule of twenty years ago is
 * read from today.
 */
function nearer(start: Written, rule: ICAL.Recur, from: number): Written {
  const step = (steps[rule.freq] ?? 0) * Math.max(1, rule.interval);
  if (step === 0 || rule.count) return start;
  const whole = Math.floor((from - day - start.wall) / step);
  return whole > 0 ? { ...start, wall: start.wall + whole * step } : start;
}

/**
 * The library looks for the next occurrence without end where none can come (the 30th of February); here it gives up after the
 * horizon, or when the steps are used up.
 */
class BoundedIterator extends ICAL.RecurIterator {
  stepsLeft: number;
  readonly lastYear: number;

  constructor(rule: ICAL.Recur, dtstart: ICAL.Time, stepsLeft: number, horizon: number) {
    super({ rule, dtstart });
    this.stepsLeft = stepsLeft;
    this.lastYear = new Date(horizon).getUTCFullYear() + 1;
  }

  override check_contracting_rules(): boolean {
    this.stepsLeft -= 1;
    if (this.stepsLeft <= 0 || this.last.year > this.lastYear) {
      this.completed = true;
      return true;
    }
    return super.check_contracting_rules();
  }
}

/** As a bound for the library only, which compares clocks of different zones. */
function boundOf(until: ICAL.Time | null | undefined, horizon: number): number {
  return (until ? Math.min(wallOf(until), horizon) : horizon) + 3 * day;
}

/**
 * What the first date says and the rule leaves unsaid: the library takes the 29th of February for the 1st of March in other years,
 * where RFC 5545 has no occurrence.
 */
function sayTheDay(rule: ICAL.Recur, start: Written): void {
  const { parts, freq } = rule;
  const date = new Date(start.wall);
  const days = ["BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"];
  if (date.getUTCDate() < 29 || !["MONTHLY", "YEARLY"].includes(freq) || days.some((name) => name in parts)) return;
  if (freq === "YEARLY" && !("BYMONTH" in parts)) rule.setComponent("BYMONTH", [date.getUTCMonth() + 1]);
  rule.setComponent("BYMONTHDAY", [date.getUTCDate()]);
}

/**
 * The occurrences of a rule on the clocks of its event, in order; the iteration knows nothing of zones. `lasting` is how long the
 * longest of them goes on, in milliseconds.
 */
export function expandRule(rule: ICAL.Recur, start: Written, lasting: number, bounds: Bounds): Expanded {
  const { from, horizon, spaceZone } = bounds;
  const until = untilOf(rule.until, start, spaceZone);
  const plain = rule.clone();
  plain.until = timeOf({ wall: boundOf(rule.until, horizon), isDate: start.isDate });
  sayTheDay(plain, start);
  const steps = Math.min(bounds.steps, bounds.allSteps.left);
  const begin = timeOf(nearer(start, rule, from - lasting));
  const iterator = new BoundedIterator(plain, begin, steps, horizon);
  const expanded: Expanded = { starts: [], endless: !rule.count && !rule.until, cut: false };
  for (let next = iterator.next(); next && iterator.stepsLeft > 0; next = iterator.next()) {
    const occurrence: Written = { ...start, wall: wallOf(next) };
    // No zone is a day away from another: the exact instant is worth its price only near the bounds.
    if (occurrence.wall < from - lasting - day) continue;
    const instant = instantOf(occurrence, spaceZone);
    if (instant > until || instant >= horizon) break;
    if (instant + lasting > from) expanded.starts.push(occurrence);
    if (expanded.starts.length >= bounds.most) break;
  }
  bounds.allSteps.left -= steps - Math.max(0, iterator.stepsLeft);
  return { ...expanded, cut: iterator.stepsLeft <= 0 || expanded.starts.length >= bounds.most };
}
