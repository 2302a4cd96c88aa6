import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { handOverSchema } from "../booking.schema.ts";
import { notify } from "../mails.server.ts";
import { handOver } from "../passage.server.ts";
import { perform } from "../perform.server.ts";

export const handOverBooking = defineUseCase({
  name: "hand-over-booking",
  module: "bookings",
  summary: "Record that things leave: how many, which units, accessories counted, their state; the borrower confirms.",
  method: "POST",
  path: "/bookings/{booking}/hand-over",
  access: "person",
  input: handOverSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "hand_over", async (act) => {
      const done = await handOver(act, input);
      if (!done.ok) return done;
      const { row, now, viewer } = act;
      const { code } = done.value;
      await notify({ mail: "handed_over", row, to: "borrower", now, actorId: viewer.userId, params: () => ({ code }) });
      return done;
    }),
});
