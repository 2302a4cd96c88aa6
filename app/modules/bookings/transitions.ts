import { type Actor, type Booking, collectionEndsAt, outQuantity, type Status, statusAt } from "./booking.ts";

export const verbs = [
  "approve",
  "decline",
  "propose",
  "accept_proposal",
  "refuse_proposal",
  "withdraw_proposal",
  "join_waiting_list",
  "ask_again",
  "offer",
  "cancel",
  "correct_public",
  "change",
  "ask_extension",
  "answer_change",
  "hand_over",
  "confirm_hand_over",
  "undo_hand_over",
  "return",
  "confirm_return",
  "report_incident",
  "settle_incident",
  "close",
  "mark_no_show",
  "add_message",
  "accept_agreement",
  "compete",
  "expire",
  "lapse",
  "take_place",
] as const;
export type Verb = (typeof verbs)[number];

/** Why a verb cannot be done now; the module's failures have a sentence for each. */
export type Refusal =
  | "wrong_status"
  | "not_yours"
  | "expired"
  | "too_early"
  | "nothing_left"
  | "nothing_out"
  | "wrong_use";

interface Rule {
  verb: Verb;
  from: readonly Status[];
  /** "same": the status stays; "quantities": it follows from what was handed over, came back and was lost. */
  to: Status | "same" | "quantities";
  by: readonly Actor[];
  guard?: (booking: Booking, now: Date) => Refusal | undefined;
}

const waiting: readonly Status[] = ["requested", "countered"];
const open: readonly Status[] = [...waiting, "waitlisted"];
const out: readonly Status[] = ["partly_handed_over", "handed_over", "partly_returned"];
const agreed: readonly Status[] = ["approved", ...out];
const lent: readonly Status[] = [...out, "returned"];
const everything: readonly Status[] = [
  ...open,
  ...agreed,
  "returned",
  "closed",
  "declined",
  "expired",
  "cancelled",
  "lapsed",
  "took_place",
  "no_show",
];

const onlyOnLoan = (booking: Booking) => (booking.use === "away" ? undefined : "wrong_use");
const onlyOnTheSpot = (booking: Booking) => (booking.use === "on_the_spot" ? undefined : "wrong_use");
const onlyOneWay = (booking: Booking) => (booking.oneWay ? undefined : "wrong_status");

/** The one table: what may be done from which status, by which side, and what it makes of the booking (2-domain §3). */
export const transitions: readonly Rule[] = [
  { verb: "approve", from: ["requested", "waitlisted"], to: "approved", by: ["lender"] },
  { verb: "decline", from: open, to: "declined", by: ["lender"] },
  { verb: "propose", from: waiting, to: "countered", by: ["lender"] },
  { verb: "accept_proposal", from: ["countered"], to: "approved", by: ["borrower"] },
  { verb: "refuse_proposal", from: ["countered"], to: "requested", by: ["borrower"] },
  { verb: "withdraw_proposal", from: ["countered"], to: "requested", by: ["lender"] },
  { verb: "join_waiting_list", from: waiting, to: "waitlisted", by: ["borrower"] },
  { verb: "ask_again", from: ["waitlisted"], to: "requested", by: ["borrower"] },
  { verb: "offer", from: ["waitlisted"], to: "same", by: ["system"] },
  { verb: "cancel", from: [...open], to: "cancelled", by: ["borrower"] },
  { verb: "cancel", from: ["approved"], to: "cancelled", by: ["borrower", "lender"] },
  { verb: "correct_public", from: waiting, to: "same", by: ["lender"] },
  { verb: "change", from: waiting, to: "requested", by: ["borrower"] },
  { verb: "change", from: ["waitlisted"], to: "same", by: ["borrower"] },
  { verb: "change", from: ["approved", "partly_handed_over", "handed_over"], to: "same", by: ["borrower", "lender"] },
  { verb: "ask_extension", from: [...agreed, "returned"], to: "same", by: ["lender", "borrower"], guard: onlyOnLoan },
  { verb: "answer_change", from: [...agreed], to: "same", by: ["lender", "borrower"] },
  {
    verb: "hand_over",
    from: agreed,
    to: "quantities",
    by: ["lender"],
    guard: (booking, now) =>
      onlyOnLoan(booking) ??
      (collectionEndsAt(booking) <= now && booking.status === "approved" ? "expired" : undefined),
  },
  { verb: "confirm_hand_over", from: lent, to: "same", by: ["lender", "borrower"] },
  { verb: "confirm_hand_over", from: ["closed"], to: "same", by: ["lender", "borrower"], guard: onlyOneWay },
  { verb: "undo_hand_over", from: out, to: "quantities", by: ["lender"] },
  { verb: "undo_hand_over", from: ["closed"], to: "quantities", by: ["lender"], guard: onlyOneWay },
  {
    verb: "return",
    from: out,
    to: "quantities",
    by: ["lender"],
    guard: (booking) => (outQuantity(booking) > 0 ? undefined : "nothing_out"),
  },
  { verb: "confirm_return", from: ["partly_returned", "returned", "closed"], to: "same", by: ["lender", "borrower"] },
  { verb: "report_incident", from: lent, to: "same", by: ["lender", "borrower"] },
  { verb: "report_incident", from: ["approved"], to: "same", by: ["lender", "borrower"], guard: onlyOnTheSpot },
  { verb: "report_incident", from: ["took_place"], to: "same", by: ["lender", "borrower"] },
  { verb: "settle_incident", from: [...lent, "closed", "approved", "took_place"], to: "same", by: ["lender"] },
  { verb: "close", from: ["returned"], to: "closed", by: ["lender", "system"] },
  { verb: "close", from: ["partly_handed_over"], to: "closed", by: ["lender", "system"], guard: onlyOneWay },
  {
    verb: "mark_no_show",
    from: ["approved", "took_place"],
    to: "no_show",
    by: ["lender"],
    guard: (booking, now) => onlyOnTheSpot(booking) ?? (booking.startAt > now ? "too_early" : undefined),
  },
  { verb: "add_message", from: everything, to: "same", by: ["lender", "borrower"] },
  { verb: "accept_agreement", from: [...agreed, "returned"], to: "same", by: ["lender", "borrower"] },
  { verb: "compete", from: waiting, to: "same", by: ["system"] },
  { verb: "expire", from: open, to: "expired", by: ["system"] },
  { verb: "lapse", from: ["approved"], to: "lapsed", by: ["system"], guard: onlyOnLoan },
  { verb: "take_place", from: ["approved"], to: "took_place", by: ["system"], guard: onlyOnTheSpot },
];

export type Outcome = { ok: true; to: Status | "quantities" } | { ok: false; refusal: Refusal };

/** What time took away first: an expired request is not approved, an uncollected loan is not cancelled. */
function standing(booking: Booking, by: Actor, verb: Verb, now: Date): Status {
  if (by === "system" || verb === "mark_no_show" || verb === "hand_over") return booking.status;
  return statusAt(booking, now);
}

/**
 * Whether `by` may do `verb` to the booking at `now`, and the status that follows ("quantities": from `statusOfQuantities`
 * once the new ones are known). Availability is not judged here.
 */
export function transition(booking: Booking, verb: Verb, by: Actor, now: Date): Outcome {
  const status = standing(booking, by, verb, now);
  const rules = transitions.filter((rule) => rule.verb === verb);
  const rule = rules.find(({ from }) => from.includes(status));
  if (!rule)
    return { ok: false, refusal: status === "expired" && booking.status !== "expired" ? "expired" : "wrong_status" };
  if (!rule.by.includes(by)) return { ok: false, refusal: "not_yours" };
  const refusal = rule.guard?.(booking, now);
  if (refusal) return { ok: false, refusal };
  return { ok: true, to: rule.to === "same" ? booking.status : rule.to };
}
