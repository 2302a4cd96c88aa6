import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { acceptWanted } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const acceptChange = defineUseCase({
  name: "accept-change",
  module: "bookings",
  summary: "Accept the other dates or quantity that the other side asks for.",
  method: "POST",
  path: "/bookings/{booking}/accept-change",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "answer_change", (act) => acceptWanted(act, "change", input.message)),
});
