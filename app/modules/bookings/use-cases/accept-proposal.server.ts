import { defineUseCase } from "#app/platform/use-case.server.ts";
import { acceptCounter } from "../accept-counter.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { perform } from "../perform.server.ts";

export const acceptProposal = defineUseCase({
  name: "accept-proposal",
  module: "bookings",
  summary: "Accept the other dates that the lender proposed: the loan is agreed.",
  method: "POST",
  path: "/bookings/{booking}/accept-proposal",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) => perform(context, input, "accept_proposal", (act) => acceptCounter(act, input.message)),
});
