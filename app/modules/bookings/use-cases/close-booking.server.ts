import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { perform, record } from "../perform.server.ts";
import { countOpenIncidents } from "../repos/hand-over.repo.server.ts";
import { say } from "../settle.server.ts";

export const closeBooking = defineUseCase({
  name: "close-booking",
  module: "bookings",
  summary: "Close a loan of which everything is back or settled.",
  method: "POST",
  path: "/bookings/{booking}/close",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "close", async (act) => {
      if ((await countOpenIncidents(act.row.id)) > 0) return fail("incident_open");
      const done = await record(act, { kind: "closed", changes: { closedAt: act.now } });
      if (done.ok) await say(act, input.message);
      return done;
    }),
});
