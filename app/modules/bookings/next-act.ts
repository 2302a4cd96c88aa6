import { localDateOf } from "#app/modules/availability/availability.ts";
import { outQuantity, outStatuses, plannedStatuses, type Side, statusAt } from "./booking.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";
import { transition, type Verb, verbs } from "./transitions.ts";
import type { NextAct } from "./views/booking.view.ts";

/** What is known beside the booking, to say who should do what. */
export interface Standing {
  row: BookingRow;
  sides: readonly Side[];
  now: Date;
  /** The side that wrote the proposal which waits for an answer, and of what kind it is. */
  openProposal: { side: Side; kind: string } | null;
  /** Passages that nobody has confirmed yet, with the side that wrote each down. */
  unconfirmed: readonly { direction: "out" | "back"; side: Side }[];
  openIncidents: number;
  /** Of the agreement in force. */
  acceptedBy: readonly Side[];
  hasAgreement: boolean;
}

function isOthers(standing: Standing, side: Side): boolean {
  return standing.sides.length === 1 ? !standing.sides.includes(side) : standing.sides.length > 1;
}

function wasHandedOverToday({ handedOverAt, zone }: BookingRow, now: Date): boolean {
  return handedOverAt !== null && localDateOf(handedOverAt.getTime(), zone) === localDateOf(now.getTime(), zone);
}

const narrowed: Partial<Record<Verb, (standing: Standing) => boolean>> = {
  answer_change: (standing) => standing.openProposal !== null && isOthers(standing, standing.openProposal.side),
  confirm_hand_over: ({ unconfirmed }) => unconfirmed.some(({ direction }) => direction === "out"),
  confirm_return: ({ unconfirmed }) => unconfirmed.some(({ direction }) => direction === "back"),
  hand_over: ({ row }) =>
    row.handedOverQuantity < row.quantity && (row.oneWay || row.returnedQuantity + row.lostQuantity === 0),
  undo_hand_over: ({ row, now }) => row.returnedQuantity === 0 && wasHandedOverToday(row, now),
  settle_incident: ({ openIncidents }) => openIncidents > 0,
  close: ({ openIncidents }) => openIncidents === 0,
  accept_agreement: ({ hasAgreement, acceptedBy, sides }) =>
    hasAgreement && sides.some((side) => !acceptedBy.includes(side)),
};

/** The verbs that the viewer may do now, as the table and what stands beside the booking allow. */
export function verbsOpenTo(standing: Standing): Partial<Record<Verb, true>> {
  const { row, sides, now } = standing;
  const can: Partial<Record<Verb, true>> = {};
  for (const verb of verbs) {
    const allowed = sides.some((side) => transition(row, verb, side, now).ok);
    if (allowed && (narrowed[verb]?.(standing) ?? true)) can[verb] = true;
  }
  return can;
}

function toConfirm(standing: Standing): boolean {
  return standing.unconfirmed.some(({ side }) => isOthers(standing, side));
}

function lenderAct({ row, openIncidents }: Standing): NextAct {
  if (row.status === "returned" && openIncidents === 0) return "close";
  if (row.status === "approved" || row.status === "partly_handed_over")
    return row.use === "away" ? "hand_over" : "wait";
  return outStatuses.includes(row.status) && outQuantity(row) > 0 ? "return" : "wait";
}

/** What the viewer's side should do next: the page of a loan opens with it. */
export function nextActOf(standing: Standing): NextAct {
  const { row, sides, now, openProposal, acceptedBy } = standing;
  const status = statusAt(row, now);
  if (sides.length === 0) return "wait";
  const isLender = sides.includes("lender");
  if (status === "requested" || status === "waitlisted") return isLender ? "answer" : "wait";
  if (status === "countered") return sides.includes("borrower") ? "answer_proposal" : "wait";
  if (openProposal && openProposal.kind !== "counter" && isOthers(standing, openProposal.side)) return "answer_change";
  if (toConfirm(standing)) return "confirm";
  if (status === "approved" && standing.hasAgreement && sides.some((side) => !acceptedBy.includes(side)) && !isLender)
    return "accept_agreement";
  return isLender && (plannedStatuses.includes(status) || status === "returned") ? lenderAct(standing) : "wait";
}
