import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { perform, record } from "../perform.server.ts";
import { say } from "../settle.server.ts";

export const markNoShow = defineUseCase({
  name: "mark-no-show",
  module: "bookings",
  summary: "Say that nobody came for a use on the spot.",
  method: "POST",
  path: "/bookings/{booking}/no-show",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "mark_no_show", async (act) => {
      const done = await record(act, { kind: "no_show", changes: {} });
      if (done.ok) await say(act, input.message);
      return done;
    }),
});
