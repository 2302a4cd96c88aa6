import type { Instant } from "#app/modules/availability/availability.ts";
import type { DayPlan, Stretch } from "./day-plan.ts";

/** What a screen at the door says: how things stand, until when, and what comes then. */
export interface Door {
  state: "free" | "taken" | "closed";
  /** When that changes; null: not within the days that were looked at. */
  until: Instant | null;
  /** Places free now. */
  free: number;
  total: number;
  /** Of what takes it: somebody, tidying up and getting ready, or repair. */
  why: "booked" | "buffer" | "maintenance";
  /** Ids of what takes it now. */
  now: readonly string[];
  /** The next thing that takes it whole, or any place of it where places are shared. */
  next: { start: Instant; end: Instant; commitments: readonly string[] } | null;
  /** Closed, or closing: when it opens next. */
  opensAt: Instant | null;
}

type Standing = Pick<Door, "state" | "free" | "now" | "why">;

function standingOf(stretch: Stretch | undefined, isOpen: boolean): Standing {
  const nothing = { free: 0, now: [], why: "booked" as const };
  if (!stretch || (!isOpen && stretch.state !== "taken")) return { state: "closed", ...nothing };
  const { free, commitments: now, state } = stretch;
  return {
    state: free > 0 ? "free" : "taken",
    free,
    now,
    why: state === "buffer" || state === "maintenance" ? state : "booked",
  };
}

function sameThing(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}

/** How the door stands at `now`, from the plans of that day and those that follow; past midnight as within the day. */
export function doorAt(plans: readonly DayPlan[], now: Instant): Door {
  const stretches = plans.flatMap(({ stretches }) => stretches);
  const open = plans.flatMap((plan) => plan.open);
  const isOpen = open.some(({ start, end }) => start <= now && now < end);
  const at = stretches.findIndex(({ interval }) => interval.start <= now && now < interval.end);
  const standing = standingOf(stretches[at], isOpen);
  const total = plans[0]?.total ?? 1;
  const later = stretches.slice(Math.max(0, at)).filter(({ interval }) => interval.end > now);
  let until: Instant | null = at < 0 ? null : (later[0]?.interval.end ?? null);
  for (const one of later.slice(1)) {
    if (until === null || one.interval.start !== until) break;
    const stands = standingOf(one, true);
    const goesOn =
      stands.state === standing.state &&
      (stands.state !== "taken" || (stands.why === standing.why && sameThing(stands.now, standing.now)));
    if (!goesOn) break;
    until = one.interval.end;
  }
  const taking = later.filter((one) => one.interval.start > now && one.state === "taken");
  const first = taking.find(
    ({ commitments }) => !sameThing(commitments, standing.state === "taken" ? standing.now : []),
  );
  let end = first?.interval.end ?? 0;
  for (const one of taking)
    if (first && one.interval.start === end && sameThing(one.commitments, first.commitments)) end = one.interval.end;
  return {
    ...standing,
    until: standing.state === "closed" ? null : until,
    total,
    next: first ? { start: first.interval.start, end, commitments: first.commitments } : null,
    opensAt: isOpen
      ? null
      : (open
          .map(({ start }) => start)
          .filter((start) => start > now)
          .sort((a, b) => a - b)[0] ?? null),
  };
}
