import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { refuseWanted } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const refuseExtension = defineUseCase({
  name: "refuse-extension",
  module: "bookings",
  summary: "Refuse to let the borrower keep it longer: the agreed end stands.",
  method: "POST",
  path: "/bookings/{booking}/refuse-extension",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "answer_change", (act) => refuseWanted(act, "extension", input.message)),
});
