import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { confirmationSchema } from "../booking.schema.ts";
import { confirm } from "../confirm-passage.server.ts";

export const confirmHandOver = defineUseCase({
  name: "confirm-hand-over",
  module: "bookings",
  summary: "Confirm what was handed over: one tap by the other side, or its code typed by the side that recorded it.",
  method: "POST",
  path: "/bookings/{booking}/confirm-hand-over",
  access: "person",
  input: confirmationSchema,
  output: bookingOutput,
  run: (context, input) => confirm(context, input, "out"),
});
