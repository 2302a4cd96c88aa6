import type { Result } from "#app/platform/result.ts";
import { fail } from "./booking.failures.ts";
import { judgeAgain } from "./judge-booking.server.ts";
import { notify } from "./mails.server.ts";
import type { Act } from "./perform.server.ts";
import { openProposal } from "./repos/event.repo.server.ts";
import { say, settle } from "./settle.server.ts";

/** The borrower takes what the lender proposed: judged again, since time has passed. `silent`: who takes several tells of them all. */
export async function acceptCounter(act: Act, message: string, silent = false): Promise<Result<unknown>> {
  const { row, viewer, now } = act;
  const proposal = await openProposal(row.id, ["counter"]);
  if (!proposal) return fail("no_such_proposal");
  const { quantity } = proposal;
  const interval = { start: proposal.startAt.getTime(), end: proposal.endAt.getTime() };
  // The lender proposed it, knowing its own rules.
  const judged = await judgeAgain(row, { interval, quantity, excluding: [row.id], asOwner: true }, viewer, now);
  if (!judged.ok) return judged;
  const done = await settle(act, { kind: "proposal_accepted", interval, quantity, answers: ["counter"] });
  if (!done.ok) return done;
  await say(act, message);
  const agreed = { ...row, quantity, startAt: proposal.startAt, endAt: proposal.endAt };
  if (!silent) await notify({ mail: "proposal_accepted", row: agreed, to: "lender", now, actorId: viewer.userId });
  return done;
}
