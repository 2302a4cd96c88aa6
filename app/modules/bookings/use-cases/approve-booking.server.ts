import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { judgeAgain } from "../judge-booking.server.ts";
import { notify } from "../mails.server.ts";
import { perform } from "../perform.server.ts";
import { say, settle } from "../settle.server.ts";

export const approveBooking = defineUseCase({
  name: "approve-booking",
  module: "bookings",
  summary: "Accept a request; everything is judged again, and competing requests are told.",
  method: "POST",
  path: "/bookings/{booking}/approve",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "approve", async (act) => {
      const { row, viewer, now } = act;
      const judged = await judgeAgain(row, { excluding: [row.id], asOwner: true }, viewer, now);
      if (!judged.ok) return judged;
      const { interval } = judged.value.verdict;
      const answers = ["initial", "change", "counter"];
      const done = await settle(act, { kind: "approved", interval, quantity: row.quantity, answers });
      if (!done.ok) return done;
      await say(act, input.message);
      const quoted = input.message ? { quote: input.message } : {};
      await notify({ mail: "approved", row, to: "borrower", now, actorId: viewer.userId, ...quoted });
      return done;
    }),
});
