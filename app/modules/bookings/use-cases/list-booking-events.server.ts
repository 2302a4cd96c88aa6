import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { maySee } from "../booking.policy.ts";
import { bookingName } from "../booking.schema.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { listEvents } from "../repos/event.repo.server.ts";

export const listBookingEvents = defineUseCase({
  name: "list-booking-events",
  module: "bookings",
  summary: "Everything that happened to a loan, in order; events are never edited.",
  method: "GET",
  path: "/bookings/{booking}/events",
  access: "person",
  input: z.object({
    booking: bookingName,
    cursor: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    items: z.array(
      z.object({
        sequence: z.int(),
        kind: z.string(),
        fromStatus: z.string().nullable(),
        toStatus: z.string(),
        actorId: z.string().nullable(),
        side: z.string(),
        occurredAt: z.string(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.string().nullable(),
  }),
  async run({ viewer }, { booking, cursor, limit }) {
    const row = await findBooking(booking);
    if (!row || !maySee(viewer, row)) return fail("not_found");
    const events = await listEvents(row.id, cursor, limit + 1);
    const items = events.slice(0, limit).map(({ id: _id, occurredAt, ...event }) => ({
      ...event,
      occurredAt: isoWithOffset(new Date(occurredAt), row.zone),
    }));
    return ok({ items, next: events.length > limit ? String(items.at(-1)?.sequence ?? 0) : null });
  },
});
