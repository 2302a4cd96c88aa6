import type { Result } from "#app/platform/result.ts";
import { type Side, statusOfQuantities } from "./booking.ts";
import { tellCompeting } from "./competing.server.ts";
import { lapsePastGrace } from "./passing.server.ts";
import { type Act, record } from "./perform.server.ts";
import { recountedQuote } from "./recount.ts";
import type { EventKind } from "./replay.ts";
import { renewAgreement } from "./repos/agreement.repo.server.ts";
import { answerProposals } from "./repos/event.repo.server.ts";
import { insertMessage } from "./repos/message.repo.server.ts";

export interface Agreed {
  kind: EventKind;
  interval: { start: number; end: number };
  quantity: number;
  /** Which open proposals are settled by it. */
  answers: readonly string[];
}

/** What both sides have now agreed on: dates and quantity are written, the agreement is renewed, competing requests are told. */
export async function settle(act: Act, agreed: Agreed): Promise<Result<unknown>> {
  const { row, side, viewer, now } = act;
  const startAt = new Date(agreed.interval.start);
  const endAt = new Date(agreed.interval.end);
  const { quantity } = agreed;
  const first = row.decidedAt === null;
  if (row.grace) await lapsePastGrace(row.listingId, now);
  const done = await record(act, {
    kind: agreed.kind,
    // Another quantity may make of a part the whole, or of the whole a part.
    ...(row.handedOverQuantity > 0 ? { status: statusOfQuantities({ ...row, quantity }) } : {}),
    changes: {
      quantity,
      startAt,
      endAt,
      persons: row.persons,
      heldUntil: null,
      ...(row.handedOverQuantity === 0 ? { originalStartAt: startAt } : {}),
      ...(first ? { decidedAt: now } : {}),
      ...(side === "lender" && !row.lenderUserId ? { lenderUserId: viewer.userId } : {}),
    },
    details: { quantity, startAt: startAt.getTime(), endAt: endAt.getTime() },
  });
  if (!done.ok) return done;
  await answerProposals(row, agreed.answers, "accepted", now);
  const quote = recountedQuote(row, { startAt, endAt, quantity });
  const booking = { ...row, quantity, startAt, endAt, quote: quote ? JSON.stringify(quote) : null };
  await renewAgreement(booking, row.borrowerSpaceName, now);
  await tellCompeting([booking], now);
  return done;
}

/** The few words that go with a verb, as a line of the thread. */
export async function say(act: Act, message: string): Promise<void> {
  const { row, side, viewer, now } = act;
  if (message) await insertMessage({ bookingId: row.id, authorId: viewer.userId, side, body: message, now });
}

export function otherSide(side: Side): Side {
  return side === "lender" ? "borrower" : "lender";
}
