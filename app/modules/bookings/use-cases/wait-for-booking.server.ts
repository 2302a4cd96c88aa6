import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { perform, record } from "../perform.server.ts";
import { answerProposals } from "../repos/event.repo.server.ts";
import { say } from "../settle.server.ts";

export const waitForBooking = defineUseCase({
  name: "wait-for-booking",
  module: "bookings",
  summary: "Turn one's request into a place on the waiting list.",
  method: "POST",
  path: "/bookings/{booking}/wait",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "join_waiting_list", async (act) => {
      const done = await record(act, { kind: "waitlisted", changes: { heldUntil: null } });
      if (!done.ok) return done;
      await answerProposals(act.row, ["counter"], "refused", act.now);
      await say(act, input.message);
      return done;
    }),
});
