import { formatDay, formatInterval, formatMoment, formatShortDay, isoWithOffset } from "#app/platform/i18n/format.ts";
import type { Language, Params } from "#app/platform/i18n/translate.ts";
import type { Step } from "#app/ui/thread.tsx";
import { borrowerName } from "./booking.outputs.ts";
import { isOverdue, outQuantity, outStatuses, type Side, type Status, statusAt } from "./booking.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";
import type { Badge, Moment } from "./views/booking.view.ts";

/** A loan in words, from one of its sides, in the zone of the lender. */
export interface Telling {
  row: BookingRow;
  side: Side;
  language: Language;
  now: Date;
  /** A sentence of the `loans` family. */
  say: (key: string, params?: Params) => string;
}

export function momentOf({ row, language, now }: Telling, at: Date): Moment {
  return { iso: isoWithOffset(at, row.zone), words: formatMoment(at, language, row.zone, now) };
}

export function intervalWords({ row, language, now }: Telling, start: Date, end: Date): string {
  return formatInterval({ start, end }, row.granularity, language, row.zone, now);
}

/** When it is, in the zone of the lender. */
export function dateWords({ startAt, endAt, granularity, zone }: BookingRow, language: Language, now: Date): string {
  return formatInterval({ start: startAt, end: endAt }, granularity, language, zone, now);
}

export function datesOf(telling: Telling): { words: string; from: string; to: string } {
  const { startAt, endAt, zone } = telling.row;
  return {
    words: intervalWords(telling, startAt, endAt),
    from: isoWithOffset(startAt, zone),
    to: isoWithOffset(endAt, zone),
  };
}

/** What is lent, or what is still out of it: « 3 × Table pliante ». */
export function thingWords({ row, say }: Telling, quantity = row.quantity): string {
  return quantity === 1 ? row.title : say("several", { quantity, title: row.title });
}

type Situation = Status | "overdue";

function situationOf({ row, now }: Telling): Situation {
  return isOverdue(row, now) ? "overdue" : statusAt(row, now);
}

const outs: readonly Situation[] = outStatuses;

/** The loan in one sentence: who asks, where the thing is, what became of it. */
export function titleOf(telling: Telling): string {
  const { row, side, say } = telling;
  const situation = situationOf(telling);
  const count = outStatuses.includes(row.status) ? outQuantity(row) : row.quantity;
  const params = { what: thingWords(telling, count), borrower: borrowerName(row), lender: row.lenderName, count };
  if (outs.includes(situation)) return say(`title_out_${side}`, params);
  if (situation === "approved") return say(`title_approved_${row.use}_${side}`, params);
  if (situation === "requested" || situation === "countered" || situation === "waitlisted" || situation === "overdue")
    return say(`title_${situation}_${side}`, params);
  return say(`title_${situation}`, params);
}

export function lineOf(telling: Telling, isBoth: boolean): string {
  const { row, side, say } = telling;
  const params = { dates: datesOf(telling).words, borrower: borrowerName(row), lender: row.lenderName };
  return say(isBoth ? "line_both" : `line_${side}`, params);
}

const tones: Record<Situation, Badge["tone"]> = {
  requested: "act",
  countered: "act",
  waitlisted: "quiet",
  declined: "stop",
  expired: "quiet",
  cancelled: "stop",
  approved: "ok",
  lapsed: "quiet",
  partly_handed_over: "act",
  handed_over: "act",
  partly_returned: "act",
  returned: "ok",
  closed: "quiet",
  took_place: "ok",
  no_show: "stop",
  overdue: "stop",
};

export function badgeOf(telling: Telling): Badge {
  const { side, say } = telling;
  const situation = situationOf(telling);
  const sided: readonly Situation[] = ["requested", "countered", "handed_over"];
  return {
    tone: tones[situation],
    words: say(sided.includes(situation) ? `badge_${situation}_${side}` : `badge_${situation}`),
  };
}

type Place = { label: string; at?: Date | null; planned?: boolean };

function whenWords({ row, language, now }: Telling, place: Place): { when?: string } {
  if (!place.at) return {};
  const { zone } = row;
  return {
    when: place.planned ? formatDay(place.at, language, zone, now) : formatShortDay(place.at, language, zone),
  };
}

/** How far it is: the place reached, and whether it stopped there. */
function reached(situation: Situation, row: BookingRow): { at: number; stopped: boolean } {
  if (situation === "declined" || situation === "expired") return { at: 1, stopped: true };
  if (situation === "cancelled") return { at: row.lenderUserId && row.decidedAt ? 2 : 1, stopped: true };
  if (situation === "lapsed" || situation === "no_show") return { at: 2, stopped: true };
  if (situation === "approved") return { at: 2, stopped: false };
  if (situation === "took_place" || situation === "returned" || situation === "closed")
    return { at: 9, stopped: false };
  return { at: situation === "overdue" || outs.includes(situation) ? 3 : 1, stopped: false };
}

function placesOf(telling: Telling, situation: Situation): Place[] {
  const { row, say } = telling;
  const answered = reached(situation, row).at > 1;
  const isBack = situation === "returned" || situation === "closed";
  const last = new Date(row.endAt.getTime() - 1);
  const places: Place[] = [
    { label: say("step_asked"), at: row.createdAt },
    answered
      ? { label: say("step_accepted"), at: row.decidedAt }
      : { label: say(situation === "declined" || situation === "expired" ? `step_${situation}` : "step_answer") },
  ];
  if (row.use === "on_the_spot") return [...places, { label: say("step_use"), at: row.startAt, planned: true }];
  return [
    ...places,
    row.handedOverAt
      ? { label: say("step_handed_over"), at: row.handedOverAt }
      : { label: say("step_to_hand_over"), at: row.startAt, planned: true },
    {
      label: say(situation === "overdue" ? "step_overdue" : isBack ? "step_due" : "step_out"),
      at: last,
      planned: true,
    },
    { label: say("step_returned"), at: isBack ? row.returnedAt : null },
  ];
}

/** Where the loan is on its way. */
export function stepsOf(telling: Telling): Step[] {
  const situation = situationOf(telling);
  const { at, stopped } = reached(situation, telling.row);
  return placesOf(telling, situation).map((place, index) => {
    const state = index < at ? "done" : index > at ? "later" : stopped ? "stopped" : "now";
    const shown = state === "later" && place.planned && index > at + 1 ? { label: place.label } : place;
    return { label: place.label, state, ...whenWords(telling, shown) };
  });
}
