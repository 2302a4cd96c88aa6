import { type Status, statusOfQuantities } from "./booking.ts";

export const eventKinds = [
  "asked",
  "approved",
  "declined",
  "proposed",
  "proposal_accepted",
  "proposal_refused",
  "proposal_withdrawn",
  "waitlisted",
  "asked_again",
  "offered",
  "cancelled",
  "changed",
  "change_asked",
  "change_accepted",
  "change_refused",
  "change_withdrawn",
  "extended",
  "extension_asked",
  "extension_accepted",
  "extension_refused",
  "handed_over",
  "hand_over_confirmed",
  "hand_over_undone",
  "returned",
  "return_confirmed",
  "incident_reported",
  "incident_settled",
  "closed",
  "public_corrected",
  "no_show",
  "competed",
  "agreement_accepted",
  "lender_changed",
  "expired",
  "lapsed",
  "took_place",
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface ReplayedEvent {
  kind: string;
  toStatus: string;
  details: Record<string, unknown>;
}

/** What the events of a booking add up to. Dates are epoch milliseconds. */
export interface Replayed {
  status: string;
  quantity: number;
  startAt: number;
  endAt: number;
  handedOver: number;
  returned: number;
  /** Lost, or given for good. */
  lost: number;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** The dates and the quantity that an event sets once and for all; a mere question sets nothing. */
const settling: readonly string[] = [
  "asked",
  "waitlisted",
  "changed",
  "extended",
  "proposal_accepted",
  "change_accepted",
  "extension_accepted",
  "handed_over",
  "hand_over_undone",
];

/**
 * The booking that its events tell, in their order: the row must say the same. Undefined when there is none.
 * A status that the quantities contradict is said as "inconsistent".
 */
export function replay(events: readonly ReplayedEvent[]): Replayed | undefined {
  let state: Replayed | undefined;
  let kept = 0;
  for (const { kind, toStatus, details } of events) {
    const before = state ?? { status: "", quantity: 0, startAt: 0, endAt: 0, handedOver: 0, returned: 0, lost: 0 };
    const keptNow =
      kind === "handed_over" ? numberOr(details.kept, 0) : kind === "hand_over_undone" ? -numberOr(details.kept, 0) : 0;
    kept += keptNow;
    const settles = settling.includes(kind);
    state = {
      status: toStatus,
      quantity: settles ? numberOr(details.quantity, before.quantity) : before.quantity,
      startAt: settles ? numberOr(details.startAt, before.startAt) : before.startAt,
      endAt: settles ? numberOr(details.endAt, before.endAt) : before.endAt,
      handedOver:
        before.handedOver +
        numberOr(kind === "handed_over" ? details.handedOver : undefined, 0) -
        numberOr(kind === "hand_over_undone" ? details.undone : undefined, 0),
      returned: before.returned + (kind === "returned" ? numberOr(details.returned, 0) : 0),
      lost: before.lost + keptNow + (kind === "returned" ? numberOr(details.lost, 0) : 0),
    };
  }
  if (!state || state.handedOver === 0) return state;
  const derived: Status = statusOfQuantities({
    quantity: state.quantity,
    handedOverQuantity: state.handedOver,
    returnedQuantity: state.returned,
    lostQuantity: state.lost,
    oneWay: kept > 0,
  });
  const agrees =
    state.status === derived ||
    (state.status === "closed" && (derived === "returned" || (kept > 0 && derived === "partly_handed_over")));
  return agrees ? state : { ...state, status: "inconsistent" };
}
