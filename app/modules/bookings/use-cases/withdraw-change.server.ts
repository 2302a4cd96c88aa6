import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { withdrawWanted } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const withdrawChange = defineUseCase({
  name: "withdraw-change",
  module: "bookings",
  summary: "Take back the change or the extension that one asked for.",
  method: "POST",
  path: "/bookings/{booking}/withdraw-change",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) => perform(context, input, "answer_change", (act) => withdrawWanted(act, input.message)),
});
