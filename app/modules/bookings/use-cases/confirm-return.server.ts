import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { confirmationSchema } from "../booking.schema.ts";
import { confirm } from "../confirm-passage.server.ts";

export const confirmReturn = defineUseCase({
  name: "confirm-return",
  module: "bookings",
  summary: "Confirm what came back: one tap by the other side, or its code typed by the side that recorded it.",
  method: "POST",
  path: "/bookings/{booking}/confirm-return",
  access: "person",
  input: confirmationSchema,
  output: bookingOutput,
  run: (context, input) => confirm(context, input, "back"),
});
