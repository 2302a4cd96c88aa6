import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { reasonSchema } from "../booking.schema.ts";
import { answerProposals } from "../event.repo.server.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { say } from "../settle.server.ts";

export const declineBooking = defineUseCase({
  name: "decline-booking",
  module: "bookings",
  summary: "Decline a request, with a reason that the borrower reads.",
  method: "POST",
  path: "/bookings/{booking}/decline",
  access: "person",
  input: reasonSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "decline", async (act) => {
      const { row, viewer, now } = act;
      const changes = { decidedAt: now, lenderUserId: viewer.userId, heldUntil: null };
      const done = await record(act, { kind: "declined", changes });
      if (!done.ok) return done;
      await answerProposals(row, ["initial", "change", "counter"], "refused", now);
      await say(act, input.reason);
      await notify({ mail: "declined", row, to: "borrower", now, actorId: viewer.userId, quote: input.reason });
      return done;
    }),
});
