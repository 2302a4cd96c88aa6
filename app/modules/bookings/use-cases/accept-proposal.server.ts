import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { openProposal } from "../event.repo.server.ts";
import { judgeAgain } from "../judge-booking.server.ts";
import { notify } from "../mails.server.ts";
import { perform } from "../perform.server.ts";
import { say, settle } from "../settle.server.ts";

export const acceptProposal = defineUseCase({
  name: "accept-proposal",
  module: "bookings",
  summary: "Accept the other dates that the lender proposed: the loan is agreed.",
  method: "POST",
  path: "/bookings/{booking}/accept-proposal",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "accept_proposal", async (act) => {
      const { row, viewer, now } = act;
      const proposal = await openProposal(row.id, ["counter"]);
      if (!proposal) return fail("no_such_proposal");
      const { quantity } = proposal;
      const interval = { start: proposal.startAt.getTime(), end: proposal.endAt.getTime() };
      // The lender proposed it, knowing its own rules.
      const asked = { interval, quantity, excluding: [row.id], asOwner: true };
      const judged = await judgeAgain(row, asked, viewer, now);
      if (!judged.ok) return judged;
      const done = await settle(act, { kind: "proposal_accepted", interval, quantity, answers: ["counter"] });
      if (!done.ok) return done;
      await say(act, input.message);
      const agreed = { ...row, quantity, startAt: proposal.startAt, endAt: proposal.endAt };
      await notify({ mail: "proposal_accepted", row: agreed, to: "lender", now, actorId: viewer.userId });
      return done;
    }),
});
