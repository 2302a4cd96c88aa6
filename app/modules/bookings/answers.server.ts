import type { Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { BookingOutput } from "./booking.outputs.ts";
import { judgeAgain } from "./judge-booking.server.ts";
import { notify } from "./mails.server.ts";
import { type BookingInput, perform, record } from "./perform.server.ts";
import { answerProposals } from "./repos/event.repo.server.ts";
import { otherSide, say, settle } from "./settle.server.ts";

/** `silent`: whoever answers several bookings at once tells of them all in one mail. */
export interface Answer extends BookingInput {
  message: string;
  silent?: boolean;
}

function quoted(message: string): { quote?: string } {
  return message ? { quote: message } : {};
}

/** Accepts a request: everything is judged again, and competing requests are told. */
export function approve(context: Context<Person>, answer: Answer): Promise<Result<BookingOutput>> {
  return perform(context, answer, "approve", async (act) => {
    const { row, viewer, now } = act;
    const judged = await judgeAgain(row, { excluding: [row.id], asOwner: true }, viewer, now);
    if (!judged.ok) return judged;
    const { interval } = judged.value.verdict;
    const answers = ["initial", "change", "counter"];
    const done = await settle(act, { kind: "approved", interval, quantity: row.quantity, answers });
    if (!done.ok) return done;
    await say(act, answer.message);
    if (!answer.silent)
      await notify({ mail: "approved", row, to: "borrower", now, actorId: viewer.userId, ...quoted(answer.message) });
    return done;
  });
}

/** Declines a request, with a reason that the borrower reads. */
export function decline(context: Context<Person>, answer: Answer): Promise<Result<BookingOutput>> {
  return perform(context, answer, "decline", async (act) => {
    const { row, viewer, now } = act;
    const changes = { decidedAt: now, lenderUserId: viewer.userId, heldUntil: null };
    const done = await record(act, { kind: "declined", changes });
    if (!done.ok) return done;
    await answerProposals(row, ["initial", "change", "counter"], "refused", now);
    await say(act, answer.message);
    if (!answer.silent)
      await notify({ mail: "declined", row, to: "borrower", now, actorId: viewer.userId, ...quoted(answer.message) });
    return done;
  });
}

/** Withdraws a request, or cancels what is agreed before anything is handed over. */
export function cancel(context: Context<Person>, answer: Answer): Promise<Result<BookingOutput>> {
  return perform(context, answer, "cancel", async (act) => {
    const { row, side, viewer, now } = act;
    const done = await record(act, { kind: "cancelled", changes: { heldUntil: null } });
    if (!done.ok) return done;
    await answerProposals(row, ["initial", "counter", "change", "extension"], "withdrawn", now);
    await say(act, answer.message);
    const to = otherSide(side);
    if (row.status !== "waitlisted" && !answer.silent)
      await notify({ mail: "cancelled", row, to, now, actorId: viewer.userId, ...quoted(answer.message) });
    return done;
  });
}

/** Says that nobody came for a use on the spot. */
export function missed(context: Context<Person>, answer: Answer): Promise<Result<BookingOutput>> {
  return perform(context, answer, "mark_no_show", async (act) => {
    const done = await record(act, { kind: "no_show", changes: {} });
    if (done.ok) await say(act, answer.message);
    return done;
  });
}
