import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { returnSchema } from "../booking.schema.ts";
import { notify } from "../mails.server.ts";
import { takeBack } from "../passage.server.ts";
import { perform } from "../perform.server.ts";

export const returnBooking = defineUseCase({
  name: "return-booking",
  module: "bookings",
  summary:
    "Record that things come back: how many, lost or damaged ones, accessories counted; what is wrong becomes an incident.",
  method: "POST",
  path: "/bookings/{booking}/return",
  access: "person",
  input: returnSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "return", async (act) => {
      const done = await takeBack(act, input);
      if (!done.ok) return done;
      const { row, now, viewer } = act;
      const { code, incidents } = done.value;
      const mail = incidents.length > 0 ? "incident" : "returned";
      const quoted = input.note ? { quote: input.note } : {};
      await notify({ mail, row, to: "borrower", now, actorId: viewer.userId, ...quoted, params: () => ({ code }) });
      return done;
    }),
});
