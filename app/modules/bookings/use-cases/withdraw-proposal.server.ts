import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { holdIfPossible } from "../hold.server.ts";
import { perform, record } from "../perform.server.ts";
import { answerProposals } from "../repos/event.repo.server.ts";
import { say } from "../settle.server.ts";

export const withdrawProposal = defineUseCase({
  name: "withdraw-proposal",
  module: "bookings",
  summary: "Take back the other dates that one proposed: the first request waits again.",
  method: "POST",
  path: "/bookings/{booking}/withdraw-proposal",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "withdraw_proposal", async (act) => {
      const done = await record(act, { kind: "proposal_withdrawn", changes: { heldUntil: await holdIfPossible(act) } });
      if (!done.ok) return done;
      await answerProposals(act.row, ["counter"], "withdrawn", act.now);
      await say(act, input.message);
      return done;
    }),
});
