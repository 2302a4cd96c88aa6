import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { messageSchema } from "../booking.schema.ts";
import { notify } from "../mails.server.ts";
import { perform } from "../perform.server.ts";
import { findIncidents } from "../repos/hand-over.repo.server.ts";
import { insertMessage } from "../repos/message.repo.server.ts";
import { otherSide } from "../settle.server.ts";

export const addMessage = defineUseCase({
  name: "add-message",
  module: "bookings",
  summary: "Write to the other side, in the thread of the loan or of one of its incidents.",
  method: "POST",
  path: "/bookings/{booking}/messages",
  status: 201,
  access: "person",
  input: messageSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "add_message", async (act) => {
      const { row, side, viewer, now } = act;
      const { message, incident } = input;
      const known = !incident || (await findIncidents(row.id)).some(({ id }) => id === incident);
      if (!known) return fail("no_such_incident");
      const written = { bookingId: row.id, authorId: viewer.userId, side, body: message, now };
      await insertMessage(incident ? { ...written, incidentId: incident } : written);
      await notify({ mail: "message", row, to: otherSide(side), now, actorId: viewer.userId, quote: message });
      return ok(undefined);
    }),
});
