import { defineUseCase } from "#app/platform/use-case.server.ts";
import { approve } from "../answers.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";

export const approveBooking = defineUseCase({
  name: "approve-booking",
  module: "bookings",
  summary: "Accept a request; everything is judged again, and competing requests are told.",
  method: "POST",
  path: "/bookings/{booking}/approve",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) => approve(context, input),
});
