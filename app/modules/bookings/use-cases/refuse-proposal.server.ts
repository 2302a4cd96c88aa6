import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { holdIfPossible } from "../hold.server.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { answerProposals } from "../repos/event.repo.server.ts";
import { say } from "../settle.server.ts";

export const refuseProposal = defineUseCase({
  name: "refuse-proposal",
  module: "bookings",
  summary: "Refuse the other dates that the lender proposed: the first request waits again.",
  method: "POST",
  path: "/bookings/{booking}/refuse-proposal",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "refuse_proposal", async (act) => {
      const { row, viewer, now } = act;
      const done = await record(act, { kind: "proposal_refused", changes: { heldUntil: await holdIfPossible(act) } });
      if (!done.ok) return done;
      await answerProposals(row, ["counter"], "refused", now);
      await say(act, input.message);
      const quoted = input.message ? { quote: input.message } : {};
      await notify({ mail: "proposal_refused", row, to: "lender", now, actorId: viewer.userId, ...quoted });
      return done;
    }),
});
