import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput, describeBooking } from "../booking.outputs.ts";
import { maySee } from "../booking.policy.ts";
import { bookingName } from "../booking.schema.ts";
import { allowedVerbs } from "../possible.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { verbs } from "../transitions.ts";

export const getBooking = defineUseCase({
  name: "get-booking",
  module: "bookings",
  summary: "One loan, as both of its sides see it, with what the viewer may do now.",
  method: "GET",
  path: "/bookings/{booking}",
  access: "person",
  input: z.object({ booking: bookingName }),
  output: bookingOutput.extend({ can: z.array(z.enum(verbs)) }),
  async run({ viewer, now }, { booking }) {
    const row = await findBooking(booking);
    if (!row || !maySee(viewer, row)) return fail("not_found");
    return ok({ ...describeBooking(row, now), can: allowedVerbs(row, viewer, now) });
  },
});
