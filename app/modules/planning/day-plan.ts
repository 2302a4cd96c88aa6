import {
  addDays,
  type Instant,
  type Interval,
  type LocalDate,
  localDateOf,
  type OverviewDay,
  type OverviewStretch,
  type Rules,
  type Situation,
  startOfDay,
  type Use,
  weekOverview,
} from "#app/modules/availability/availability.ts";

/** What a stretch of a day is to somebody who looks for a time. `unasked`: free, but too soon, too far or paused. */
export type StretchState = "free" | "unasked" | "past" | "held" | "taken" | "buffer" | "maintenance";

export interface Stretch {
  readonly interval: Interval;
  readonly state: StretchState;
  /** Units, or places, that are free for the whole of it. */
  readonly free: number;
  /** Bookings, requests and blocks that take something of it. */
  readonly commitments: readonly string[];
}

export interface DayPlan {
  readonly date: LocalDate;
  /** The whole local day: 23, 24 or 25 hours. */
  readonly interval: Interval;
  readonly open: readonly Interval[];
  /** In order, none of them overlapping; what is neither open nor taken is left out. */
  readonly stretches: readonly Stretch[];
  readonly total: number;
  readonly closedBy: OverviewDay["closedBy"];
  readonly paused: boolean;
}

/** The last moment of the day before which nothing can be asked for any more, and the first that is too far. */
interface Askable {
  from: Instant;
  until: Instant;
}

function askableOf({ now, opening, paused }: Situation, rules: Rules | undefined): Askable {
  if (!rules || paused) return { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const today = localDateOf(now, opening.zone);
  const { lead } = rules;
  const from =
    "days" in lead && lead.days > 0
      ? startOfDay(addDays(today, lead.days), opening.zone)
      : now + ("minutes" in lead ? lead.minutes * 60_000 : 0);
  return { from, until: startOfDay(addDays(today, rules.horizonDays), opening.zone) };
}

const states: Record<NonNullable<OverviewStretch["code"]>, StretchState> = {
  booked: "taken",
  external: "taken",
  overdue: "taken",
  interlocked: "taken",
  held: "held",
  own_use: "maintenance",
  maintenance: "maintenance",
  buffer: "buffer",
};

function cutAt({ start, end }: Interval, cuts: readonly Instant[]): Interval[] {
  const edges = [start, ...cuts.filter((cut) => start < cut && cut < end).sort((a, b) => a - b), end];
  return edges.slice(1).map((edge, at) => ({ start: edges[at] ?? start, end: edge }));
}

/** Buffers of what would be asked for: next to something taken, the last minutes are not to be had. */
function ownBuffers(day: OverviewDay, at: number, rules: Rules | undefined): Interval {
  const stretch = day.stretches[at];
  if (!stretch) return { start: 0, end: 0 };
  const [before, after] = [day.stretches[at - 1], day.stretches[at + 1]];
  const minutes = (span: Rules["bufferAfter"] | undefined) => (span && "minutes" in span ? span.minutes * 60_000 : 0);
  const { start, end } = stretch.interval;
  const follows = before?.free === 0 && before.interval.end === start;
  const precedes = after?.free === 0 && after.interval.start === end;
  return {
    start: follows ? Math.min(end, start + minutes(rules?.bufferBefore)) : start,
    end: precedes ? Math.max(start, end - minutes(rules?.bufferAfter)) : end,
  };
}

function stretchesOf(day: OverviewDay, situation: Situation, rules: Rules | undefined): Stretch[] {
  const { now } = situation;
  const askable = askableOf(situation, rules);
  return day.stretches.flatMap((stretch, at): Stretch[] => {
    const { interval, free, code, open, commitments } = stretch;
    // Tidying up is counted in open hours: the night in between is only closed.
    if (!open && code === "buffer") return [];
    if (free === 0 || !open) {
      const state = code ? states[code] : "unasked";
      return [{ interval, state, free, commitments }];
    }
    const usable = ownBuffers(day, at, rules);
    return cutAt(interval, [now, askable.from, askable.until, usable.start, usable.end]).map((part) => {
      const inside = usable.start <= part.start && part.end <= usable.end;
      const isAskable = askable.from <= part.start && part.end <= askable.until;
      const state = part.end <= now ? "past" : !inside ? "buffer" : isAskable ? "free" : "unasked";
      return { interval: part, state, free: inside ? free : 0, commitments };
    });
  });
}

/**
 * Local days of a listing as stretches to be drawn, from `from` on. What runs past midnight is on both days, cut at midnight;
 * what was agreed outside the opening hours is there too. Empty where the use is not offered.
 */
export function dayPlans(situation: Situation, use: Use, from: LocalDate, days: number): DayPlan[] {
  const rules = situation.rules[use];
  return weekOverview(situation, { use, from, days }).map((day) => ({
    date: day.date,
    interval: day.interval,
    open: day.open,
    stretches: stretchesOf(day, situation, rules),
    total: situation.units.length,
    closedBy: day.closedBy,
    paused: situation.paused !== undefined && situation.paused !== false,
  }));
}
