import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { answerProposals } from "../event.repo.server.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { otherSide, say } from "../settle.server.ts";

export const cancelBooking = defineUseCase({
  name: "cancel-booking",
  module: "bookings",
  summary: "Withdraw one's request, or cancel an agreed loan before anything is handed over.",
  method: "POST",
  path: "/bookings/{booking}/cancel",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "cancel", async (act) => {
      const { row, side, viewer, now } = act;
      const done = await record(act, { kind: "cancelled", changes: { heldUntil: null } });
      if (!done.ok) return done;
      await answerProposals(row, ["initial", "counter", "change", "extension"], "withdrawn", now);
      await say(act, input.message);
      const quoted = input.message ? { quote: input.message } : {};
      if (row.status !== "waitlisted")
        await notify({ mail: "cancelled", row, to: otherSide(side), now, actorId: viewer.userId, ...quoted });
      return done;
    }),
});
