import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { refuseWanted } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const refuseChange = defineUseCase({
  name: "refuse-change",
  module: "bookings",
  summary: "Refuse the other dates or quantity that the other side asks for: what was agreed stands.",
  method: "POST",
  path: "/bookings/{booking}/refuse-change",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "answer_change", (act) => refuseWanted(act, "change", input.message)),
});
