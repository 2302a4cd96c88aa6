import { defineUseCase } from "#app/platform/use-case.server.ts";
import { cancel } from "../answers.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";

export const cancelBooking = defineUseCase({
  name: "cancel-booking",
  module: "bookings",
  summary: "Withdraw one's request, or cancel an agreed loan before anything is handed over.",
  method: "POST",
  path: "/bookings/{booking}/cancel",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) => cancel(context, input),
});
