import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { perform } from "../perform.server.ts";
import { say } from "../settle.server.ts";
import { undoLastHandOver } from "../undo-hand-over.server.ts";

export const undoHandOver = defineUseCase({
  name: "undo-hand-over",
  module: "bookings",
  summary: "Undo a hand-over written down by mistake, on the same day and before anything else happens.",
  method: "POST",
  path: "/bookings/{booking}/undo-hand-over",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "undo_hand_over", async (act) => {
      const done = await undoLastHandOver(act);
      if (done.ok) await say(act, input.message);
      return done;
    }),
});
