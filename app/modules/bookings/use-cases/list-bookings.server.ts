import { z } from "zod";
import { dayInterval, localDateOf } from "#app/modules/availability/availability.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput, describeBooking } from "../booking.outputs.ts";
import { listSchema } from "../booking.schema.ts";
import { listBookingRows, type Whose, zoneOfSpace } from "../repos/list.repo.server.ts";

export const listBookings = defineUseCase({
  name: "list-bookings",
  module: "bookings",
  summary: "The loans of a space of one's own, as a lender or as a borrower, or those that one asked for.",
  method: "GET",
  path: "/bookings",
  access: "person",
  input: listSchema,
  output: z.object({ items: z.array(bookingOutput), next: z.string().nullable() }),
  async run({ viewer, now }, { space, side = "lender", filter, listing, cursor, limit }) {
    if (space && !hasRole(viewer, space, "member")) return fail("not_yours");
    const whose: Whose = space ? { spaceId: space, side } : { userId: viewer.userId };
    const [, start, id] = /^(\d+)\.(\w+)$/.exec(cursor ?? "") ?? [];
    const zone = (space && (await zoneOfSpace(space))) || "Europe/Paris";
    const today = localDateOf(now.getTime(), zone);
    const rows = await listBookingRows({
      whose,
      filter,
      listingId: listing,
      now,
      day: dayInterval(today, today, zone),
      after: start && id ? { start: Number(start), id } : undefined,
      take: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? `${last.startAt.getTime()}.${last.id}` : null;
    return ok({ items: shown.map((row) => describeBooking(row, now)), next });
  },
});
