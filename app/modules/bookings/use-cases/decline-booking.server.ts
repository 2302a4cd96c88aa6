import { defineUseCase } from "#app/platform/use-case.server.ts";
import { decline } from "../answers.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { reasonSchema } from "../booking.schema.ts";

export const declineBooking = defineUseCase({
  name: "decline-booking",
  module: "bookings",
  summary: "Decline a request, with a reason that the borrower reads.",
  method: "POST",
  path: "/bookings/{booking}/decline",
  access: "person",
  input: reasonSchema,
  output: bookingOutput,
  run: (context, { reason: message, ...input }) => decline(context, { ...input, message }),
});
