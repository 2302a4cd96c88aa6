import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { acceptWanted } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const approveExtension = defineUseCase({
  name: "approve-extension",
  module: "bookings",
  summary: "Let the borrower keep it longer; judged again.",
  method: "POST",
  path: "/bookings/{booking}/approve-extension",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "answer_change", (act) => acceptWanted(act, "extension", input.message)),
});
