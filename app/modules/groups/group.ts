import { openStatuses, outStatuses, type Status } from "#app/modules/bookings/booking.ts";

/** A series of dates of one listing, or several things for one occasion. */
export type GroupKind = "series" | "together";

export const groupStates = [
  "waiting",
  "partly_answered",
  "approved",
  "partly_approved",
  "over",
  "declined",
  "expired",
  "cancelled",
] as const;
export type GroupState = (typeof groupStates)[number];

/** How a state looks in a list; its words say it too. */
export const groupTones: Record<GroupState, "ok" | "stop" | "act" | "quiet"> = {
  waiting: "act",
  partly_answered: "act",
  approved: "ok",
  partly_approved: "ok",
  over: "quiet",
  declined: "stop",
  expired: "quiet",
  cancelled: "stop",
};

/** How many of the lines stand where, at one moment. The sum of all but `lines` is `lines`. */
export interface Tally {
  lines: number;
  /** Asked, answered with other dates, or on the waiting list. */
  waiting: number;
  /** Agreed, and not over. */
  approved: number;
  declined: number;
  cancelled: number;
  /** The date passed before an answer, or before anybody came for it. */
  expired: number;
  /** Took place, was brought back, or nobody came. */
  over: number;
}

type Place = Exclude<keyof Tally, "lines">;

function placeOf(status: Status): Place {
  if (openStatuses.includes(status)) return "waiting";
  if (status === "approved" || outStatuses.includes(status)) return "approved";
  if (status === "declined" || status === "cancelled") return status;
  return status === "expired" || status === "lapsed" ? "expired" : "over";
}

/** Counts lines by what became of them; statuses as time has made them (`statusAt`). */
export function tallyOf(statuses: readonly Status[]): Tally {
  const tally: Tally = { lines: 0, waiting: 0, approved: 0, declined: 0, cancelled: 0, expired: 0, over: 0 };
  for (const status of statuses) {
    tally.lines += 1;
    tally[placeOf(status)] += 1;
  }
  return tally;
}

/** Where all that was asked together stands: derived from its lines, never stored. */
export function stateOf(tally: Tally): GroupState {
  const { lines, waiting, approved, declined, cancelled, expired, over } = tally;
  if (waiting > 0) return waiting === lines - cancelled - expired ? "waiting" : "partly_answered";
  if (approved > 0) return declined + cancelled + expired > 0 ? "partly_approved" : "approved";
  if (over > 0) return "over";
  if (declined > 0) return "declined";
  return expired > 0 && cancelled === 0 ? "expired" : "cancelled";
}

/** Changes whenever any of the lines does: what a form sends so that nothing is answered from a stale page. */
export function versionOf(lines: readonly { version: number }[]): number {
  return lines.reduce((sum, { version }) => sum + version, 0);
}

/** From the first start to the last end. */
export function spanOf(lines: readonly { startAt: Date; endAt: Date }[]): { start: Date; end: Date } {
  return {
    start: new Date(Math.min(...lines.map(({ startAt }) => startAt.getTime()))),
    end: new Date(Math.max(...lines.map(({ endAt }) => endAt.getTime()))),
  };
}
