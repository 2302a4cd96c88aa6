import { contains } from "#app/modules/availability/availability.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { acceptCounter } from "./accept-counter.server.ts";
import { cancel } from "./answers.server.ts";
import { fail } from "./booking.failures.ts";
import type { BookingOutput } from "./booking.outputs.ts";
import { answerableUntil, type Booking, outStatuses, type Side } from "./booking.ts";
import { claimHold } from "./hold.server.ts";
import { acceptsAtOnce, arrivalsOf, editingOf, type Judged, judgeAgain, remaining } from "./judge-booking.server.ts";
import { type MailName, notify } from "./mails.server.ts";
import { type Act, perform, record } from "./perform.server.ts";
import type { EventKind } from "./replay.ts";
import { findBooking } from "./repos/booking.repo.server.ts";
import { addProposal, answerProposals, openProposal } from "./repos/event.repo.server.ts";
import { otherSide, say, settle } from "./settle.server.ts";

/** Other dates or another quantity for something that is already agreed. */
export interface Wanted {
  kind: "change" | "extension";
  interval: { start: number; end: number };
  quantity: number;
  message: string;
  /** Other bookings that move with this one. */
  excluding?: readonly string[];
  /** Whoever changes several at once tells of them all in one mail. */
  silent?: boolean;
}

const words: Record<
  Wanted["kind"],
  Record<"done" | "asked" | "accepted" | "refused", { event: EventKind; mail: MailName }>
> = {
  change: {
    done: { event: "changed", mail: "changed" },
    asked: { event: "change_asked", mail: "change_asked" },
    accepted: { event: "change_accepted", mail: "change_accepted" },
    refused: { event: "change_refused", mail: "change_refused" },
  },
  extension: {
    done: { event: "extended", mail: "extended" },
    asked: { event: "extension_asked", mail: "extension_asked" },
    accepted: { event: "extension_accepted", mail: "extension_accepted" },
    refused: { event: "extension_refused", mail: "extension_refused" },
  },
};

/** Giving back time or units asks nothing of anybody. */
function onlyGivesBack(booking: Booking, { interval, quantity }: Wanted): boolean {
  const planned = { start: booking.startAt.getTime(), end: booking.endAt.getTime() };
  return contains(planned, interval) && quantity <= booking.quantity;
}

function judgeWanted(act: Act, { interval, quantity, excluding }: Wanted, asOwner: boolean): Promise<Result<Judged>> {
  const { row, viewer, now } = act;
  // Below what was handed over the remainder would be floored: the engine must see what is really asked.
  const asked = Math.min(remaining(row, quantity), quantity - row.returnedQuantity - row.lostQuantity);
  const wanted = { interval, quantity: asked, editing: editingOf(row), asOwner };
  return judgeAgain(row, { ...wanted, ...(excluding ? { excluding } : {}) }, viewer, now);
}

/** A lender prolongs on its own; it changes what the borrower counts on only with the borrower's consent. */
function needsNoAnswer(act: Act, wanted: Wanted, atOnce: boolean): boolean {
  if (act.side === "borrower") return atOnce || act.row.passId !== null || onlyGivesBack(act.row, wanted);
  return wanted.kind === "extension" || act.row.borrowerUserId === act.viewer.userId;
}

async function tell(act: Act, mail: MailName, wanted: Wanted): Promise<void> {
  if (wanted.silent) return;
  const { row, side, viewer, now } = act;
  const changed = {
    ...row,
    quantity: wanted.quantity,
    startAt: new Date(wanted.interval.start),
    endAt: new Date(wanted.interval.end),
  };
  const quoted = wanted.message ? { quote: wanted.message } : {};
  await notify({ mail, row: changed, to: otherSide(side), now, actorId: viewer.userId, ...quoted });
}

/** Changes what was agreed, at once where nobody else has to say yes; otherwise as a proposal to the other side. */
export async function changeAgreed(act: Act, wished: Wanted): Promise<Result<unknown>> {
  const { row, side, viewer, now } = act;
  const judged = await judgeWanted(act, wished, side === "lender");
  if (!judged.ok) return judged;
  const wanted = { ...wished, interval: judged.value.verdict.interval };
  const { done, asked } = words[wanted.kind];
  await answerProposals(row, [wanted.kind], "superseded", now);
  await say(act, wanted.message);
  if (needsNoAnswer(act, wanted, acceptsAtOnce(judged.value.court, row.use, wanted.interval))) {
    const settled = await settle(act, { ...wanted, kind: done.event, answers: [] });
    if (settled.ok) await tell(act, done.mail, wanted);
    return settled;
  }
  const { start, end } = wanted.interval;
  await addProposal({
    bookingId: row.id,
    kind: wanted.kind,
    side,
    quantity: wanted.quantity,
    startAt: new Date(start),
    endAt: new Date(end),
    status: "open",
    actorId: viewer.userId,
    now,
  });
  const details = { quantity: wanted.quantity, startAt: start, endAt: end };
  const recorded = await record(act, { kind: asked.event, changes: { persons: row.persons }, details });
  if (recorded.ok) await tell(act, asked.mail, wanted);
  return recorded;
}

async function proposalFor(act: Act, kind: Wanted["kind"], from: Side): Promise<Result<Wanted>> {
  const proposal = await openProposal(act.row.id, [kind]);
  if (proposal?.side !== from) return fail("no_such_proposal");
  const interval = { start: proposal.startAt.getTime(), end: proposal.endAt.getTime() };
  return ok({ kind, interval, quantity: proposal.quantity, message: "" });
}

/** The other side says yes: judged again, since time has passed. */
export async function acceptWanted(
  act: Act,
  kind: Wanted["kind"],
  message: string,
  silent = false,
): Promise<Result<unknown>> {
  const found = await proposalFor(act, kind, otherSide(act.side));
  if (!found.ok) return found;
  const wanted = { ...found.value, message, silent };
  const judged = await judgeWanted(act, wanted, true);
  if (!judged.ok) return judged;
  const { accepted } = words[kind];
  const settled = await settle(act, { ...wanted, kind: accepted.event, answers: [kind] });
  if (!settled.ok) return settled;
  await say(act, message);
  await tell(act, accepted.mail, wanted);
  return settled;
}

/** The other side says no, or the one who asked takes it back: what was agreed stands. */
export async function refuseWanted(
  act: Act,
  kind: Wanted["kind"],
  message: string,
  silent = false,
): Promise<Result<unknown>> {
  const found = await proposalFor(act, kind, otherSide(act.side));
  if (!found.ok) return found;
  const { refused } = words[kind];
  const recorded = await record(act, { kind: refused.event, changes: {} });
  if (!recorded.ok) return recorded;
  await answerProposals(act.row, [kind], "refused", act.now);
  await say(act, message);
  await tell(act, refused.mail, { ...found.value, message, silent });
  return recorded;
}

export async function withdrawWanted(act: Act, message: string): Promise<Result<unknown>> {
  const open = await openProposal(act.row.id, ["change", "extension"]);
  if (open?.side !== act.side) return fail("no_such_proposal");
  const recorded = await record(act, { kind: "change_withdrawn", changes: {} });
  if (!recorded.ok) return recorded;
  await answerProposals(act.row, ["change", "extension"], "withdrawn", act.now);
  await say(act, message);
  return recorded;
}

/** A request that waits is simply asked anew: other dates, judged as a new one would be. */
export async function changeRequest(act: Act, wished: Wanted): Promise<Result<unknown>> {
  const { row, viewer, now } = act;
  const { excluding = [] } = wished;
  const asked = { interval: wished.interval, quantity: wished.quantity, excluding: [row.id, ...excluding] };
  const judged = await judgeAgain(row, asked, viewer, now);
  if (!judged.ok) return judged;
  const { start, end } = judged.value.verdict.interval;
  const { quantity } = wished;
  const dates = { startAt: new Date(start), endAt: new Date(end) };
  const answerBy = answerableUntil({ start, end }, arrivalsOf(judged.value.court, row.use, { start, end }), now);
  const anew = row.status === "countered" ? await claimHold(row, judged.value, now) : undefined;
  const heldUntil = anew?.ok ? anew.value : row.heldUntil && new Date(Math.min(row.heldUntil.getTime(), start));
  await answerProposals(row, ["initial", "change", "counter"], "superseded", now);
  const proposal = { bookingId: row.id, kind: "change", side: "borrower", status: "open" } as const;
  await addProposal({ ...proposal, ...dates, quantity, actorId: viewer.userId, now });
  const recorded = await record(act, {
    kind: "changed",
    changes: { ...dates, quantity, persons: row.persons, originalStartAt: dates.startAt, heldUntil, answerBy },
    details: { quantity, startAt: start, endAt: end },
  });
  if (!recorded.ok) return recorded;
  await say(act, wished.message);
  await tell(act, "changed", { ...wished, interval: { start, end } });
  return recorded;
}

export function isAgreed(booking: Booking): boolean {
  return booking.status === "approved" || outStatuses.includes(booking.status) || booking.status === "returned";
}

/** Moves one of several that change together: its quantity stays, and nobody is told of it alone. */
export function move(
  context: Context<Person>,
  { booking, interval, excluding }: { booking: string; interval: Wanted["interval"]; excluding: readonly string[] },
  side: Side,
): Promise<Result<BookingOutput>> {
  const work = (act: Act) => {
    const { quantity } = act.row;
    const wanted = { kind: "change", interval, quantity, message: "", excluding, silent: true } as const;
    return isAgreed(act.row) ? changeAgreed(act, wanted) : changeRequest(act, wanted);
  };
  return perform(context, { booking }, "change", work, side);
}

/** The other side's answer to such a move, or to a date that the lender proposes on top. */
export async function answerMove(
  context: Context<Person>,
  { booking, message, accept }: { booking: string; message: string; accept: boolean },
): Promise<Result<BookingOutput>> {
  const row = await findBooking(booking);
  if (row?.status === "countered") {
    // Nobody had asked for it: refused, it is not a request that waits again.
    if (!accept) return cancel(context, { booking, message, silent: true });
    return perform(context, { booking }, "accept_proposal", (act) => acceptCounter(act, message, true));
  }
  return perform(context, { booking }, "answer_change", (act) =>
    accept ? acceptWanted(act, "change", message, true) : refuseWanted(act, "change", message, true),
  );
}
