import { expect, test } from "vitest";
import { type Actor, type Booking, type Status, statuses } from "./booking.ts";
import { transition, type Verb, verbs } from "./transitions.ts";

const actors: readonly Actor[] = ["lender", "borrower", "system"];
const created = new Date("2027-02-24T09:00:00Z");
const during = new Date("2027-03-03T09:00:00Z");
const before = new Date("2027-02-25T09:00:00Z");

const quantities: Partial<Record<Status, Partial<Booking>>> = {
  partly_handed_over: { handedOverQuantity: 1 },
  handed_over: { handedOverQuantity: 3 },
  partly_returned: { handedOverQuantity: 3, returnedQuantity: 1 },
  returned: { handedOverQuantity: 3, returnedQuantity: 3 },
  closed: { handedOverQuantity: 3, returnedQuantity: 3 },
};

function booking(status: Status, given: Partial<Booking> = {}): Booking {
  return {
    id: "b",
    code: "BBBBBBBB",
    listingId: "l",
    lenderSpaceId: "s",
    borrowerKind: "person",
    borrowerSpaceId: null,
    organisationName: null,
    borrowerUserId: "u",
    lenderUserId: null,
    use: "away",
    granularity: "day",
    status,
    quantity: 3,
    startAt: new Date("2027-03-01T23:00:00Z"),
    endAt: new Date("2027-03-05T23:00:00Z"),
    originalStartAt: new Date("2027-03-01T23:00:00Z"),
    heldUntil: null,
    answerBy: null,
    handedOverQuantity: 0,
    returnedQuantity: 0,
    lostQuantity: 0,
    unitIds: [],
    createdAt: created,
    decidedAt: null,
    handedOverAt: null,
    returnedAt: null,
    closedAt: null,
    version: 1,
    oneWay: false,
    persons: null,
    purpose: "",
    insurance: "",
    groupId: null,
    occurrence: null,
    passId: null,
    grace: null,
    ...quantities[status],
    ...given,
  };
}

/** Every verb that is possible from a status before the start, by whom, and the status that follows ("=" stays, "#" by quantities). */
const expected: Record<Status, string[]> = {
  requested: [
    "approve lender approved",
    "decline lender declined",
    "propose lender countered",
    "join_waiting_list borrower waitlisted",
    "cancel borrower cancelled",
    "correct_public lender =",
    "change borrower =",
    "add_message lender =",
    "add_message borrower =",
    "compete system =",
    "expire system expired",
  ],
  countered: [
    "decline lender declined",
    "propose lender =",
    "accept_proposal borrower approved",
    "refuse_proposal borrower requested",
    "withdraw_proposal lender requested",
    "join_waiting_list borrower waitlisted",
    "cancel borrower cancelled",
    "correct_public lender =",
    "change borrower requested",
    "add_message lender =",
    "add_message borrower =",
    "compete system =",
    "expire system expired",
  ],
  waitlisted: [
    "approve lender approved",
    "decline lender declined",
    "ask_again borrower requested",
    "offer system =",
    "cancel borrower cancelled",
    "change borrower =",
    "add_message lender =",
    "add_message borrower =",
    "expire system expired",
  ],
  declined: ["add_message lender =", "add_message borrower ="],
  expired: ["add_message lender =", "add_message borrower ="],
  cancelled: ["add_message lender =", "add_message borrower ="],
  lapsed: ["add_message lender =", "add_message borrower ="],
  no_show: ["add_message lender =", "add_message borrower ="],
  took_place: [
    "report_incident lender =",
    "report_incident borrower =",
    "settle_incident lender =",
    "add_message lender =",
    "add_message borrower =",
  ],
  approved: [
    "cancel lender cancelled",
    "cancel borrower cancelled",
    "change lender =",
    "change borrower =",
    "ask_extension lender =",
    "ask_extension borrower =",
    "answer_change lender =",
    "answer_change borrower =",
    "hand_over lender #",
    "settle_incident lender =",
    "add_message lender =",
    "add_message borrower =",
    "accept_agreement lender =",
    "accept_agreement borrower =",
    "lapse system lapsed",
  ],
  partly_handed_over: [
    "change lender =",
    "change borrower =",
    "ask_extension lender =",
    "ask_extension borrower =",
    "answer_change lender =",
    "answer_change borrower =",
    "hand_over lender #",
    "confirm_hand_over lender =",
    "confirm_hand_over borrower =",
    "return lender #",
    "report_incident lender =",
    "report_incident borrower =",
    "settle_incident lender =",
    "add_message lender =",
    "add_message borrower =",
    "accept_agreement lender =",
    "accept_agreement borrower =",
    "undo_hand_over lender #",
  ],
  handed_over: [
    "change lender =",
    "change borrower =",
    "ask_extension lender =",
    "ask_extension borrower =",
    "answer_change lender =",
    "answer_change borrower =",
    "hand_over lender #",
    "confirm_hand_over lender =",
    "confirm_hand_over borrower =",
    "return lender #",
    "report_incident lender =",
    "report_incident borrower =",
    "settle_incident lender =",
    "add_message lender =",
    "add_message borrower =",
    "accept_agreement lender =",
    "accept_agreement borrower =",
    "undo_hand_over lender #",
  ],
  partly_returned: [
    "ask_extension lender =",
    "ask_extension borrower =",
    "answer_change lender =",
    "answer_change borrower =",
    "hand_over lender #",
    "confirm_hand_over lender =",
    "confirm_hand_over borrower =",
    "return lender #",
    "confirm_return lender =",
    "confirm_return borrower =",
    "report_incident lender =",
    "report_incident borrower =",
    "settle_incident lender =",
    "add_message lender =",
    "add_message borrower =",
    "accept_agreement lender =",
    "accept_agreement borrower =",
    "undo_hand_over lender #",
  ],
  returned: [
    "ask_extension lender =",
    "ask_extension borrower =",
    "confirm_hand_over lender =",
    "confirm_hand_over borrower =",
    "confirm_return lender =",
    "confirm_return borrower =",
    "report_incident lender =",
    "report_incident borrower =",
    "settle_incident lender =",
    "close lender closed",
    "close system closed",
    "add_message lender =",
    "add_message borrower =",
    "accept_agreement lender =",
    "accept_agreement borrower =",
  ],
  closed: [
    "confirm_return lender =",
    "confirm_return borrower =",
    "settle_incident lender =",
    "add_message lender =",
    "add_message borrower =",
  ],
};

function possible(status: Status, now: Date, given: Partial<Booking> = {}): string[] {
  const found: string[] = [];
  for (const verb of verbs)
    for (const by of actors) {
      const outcome = transition(booking(status, given), verb, by, now);
      if (!outcome.ok) continue;
      const to = outcome.to === "quantities" ? "#" : outcome.to === status ? "=" : outcome.to;
      found.push(`${verb} ${by} ${to}`);
    }
  return found;
}

test.each(statuses)("every verb, by everybody, on a loan that is %s", (status) => {
  expect(possible(status, before).sort()).toEqual([...expected[status]].sort());
});

function refused(status: Status, verb: Verb, by: Actor, now: Date, given: Partial<Booking> = {}) {
  const outcome = transition(booking(status, given), verb, by, now);
  return outcome.ok ? undefined : outcome.refusal;
}

test("C9 a request whose start has passed can no longer be answered, nor an uncollected loan be cancelled", () => {
  for (const verb of ["approve", "decline", "propose"] as const)
    expect(refused("requested", verb, "lender", during)).toBe("expired");
  expect(refused("approved", "cancel", "borrower", new Date("2027-03-06T09:00:00Z"))).toBe("wrong_status");
  expect(refused("approved", "hand_over", "lender", new Date("2027-03-06T09:00:00Z"))).toBe("expired");
  expect(refused("approved", "hand_over", "lender", during)).toBeUndefined();
});

test("a use on the spot takes place or not: it is neither handed over nor extended", () => {
  const spot = { use: "on_the_spot" } as const;
  expect(refused("approved", "hand_over", "lender", during, spot)).toBe("wrong_use");
  expect(refused("approved", "ask_extension", "borrower", during, spot)).toBe("wrong_use");
  expect(refused("approved", "mark_no_show", "lender", before, spot)).toBe("too_early");
  expect(refused("approved", "mark_no_show", "lender", during, spot)).toBeUndefined();
  expect(refused("took_place", "mark_no_show", "lender", during, spot)).toBeUndefined();
  expect(refused("approved", "mark_no_show", "lender", during)).toBe("wrong_use");
  expect(refused("approved", "take_place", "system", during, spot)).toBeUndefined();
});

test("C11 what happens to one booking changes nothing of what is out on another", () => {
  const other = booking("handed_over");
  expect(transition(booking("approved"), "cancel", "lender", before)).toEqual({ ok: true, to: "cancelled" });
  expect(other.status).toBe("handed_over");
  expect(refused("handed_over", "cancel", "lender", before)).toBe("wrong_status");
});
