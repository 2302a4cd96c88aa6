import { defineUseCase } from "#app/platform/use-case.server.ts";
import { missed } from "../answers.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";

export const markNoShow = defineUseCase({
  name: "mark-no-show",
  module: "bookings",
  summary: "Say that nobody came for a use on the spot.",
  method: "POST",
  path: "/bookings/{booking}/no-show",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) => missed(context, input),
});
