import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { maySee } from "../booking.policy.ts";
import { bookingName } from "../booking.schema.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { listMessages as findMessages } from "../repos/message.repo.server.ts";

export const listMessages = defineUseCase({
  name: "list-messages",
  module: "bookings",
  summary: "The messages of a loan, oldest first.",
  method: "GET",
  path: "/bookings/{booking}/messages",
  access: "person",
  input: z.object({ booking: bookingName }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        incident: z.string().nullable(),
        author: z.string().nullable(),
        side: z.string(),
        body: z.string(),
        at: z.string(),
      }),
    ),
    next: z.null(),
  }),
  async run({ viewer }, { booking }) {
    const row = await findBooking(booking);
    if (!row || !maySee(viewer, row)) return fail("not_found");
    const items = (await findMessages(row.id)).map(({ id, incidentId, authorName, side, body, at }) => ({
      id,
      incident: incidentId,
      author: authorName,
      side,
      body,
      at: isoWithOffset(new Date(at), row.zone),
    }));
    return ok({ items, next: null });
  },
});
