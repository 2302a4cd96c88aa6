import { z } from "zod";
import { bookingOutput, describeBooking } from "#app/modules/bookings/bookings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { openFollowed } from "../follow.server.ts";
import { followedFields } from "../public-request.schema.ts";

export const getFollowedBooking = defineUseCase({
  name: "get-followed-booking",
  module: "guests",
  summary: "A booking that was asked without an account, with its key.",
  method: "GET",
  path: "/followed-bookings/{booking}",
  access: "anyone",
  input: z.object(followedFields),
  output: bookingOutput,
  async run({ now }, { booking, key }) {
    const followed = await openFollowed(booking, key);
    return followed.ok ? ok(describeBooking(followed.value.row, now)) : followed;
  },
});
