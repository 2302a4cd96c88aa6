import { z } from "zod";
import { guestOf } from "#app/modules/accounts/accounts.server.ts";
import { personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { askSchema } from "#app/modules/bookings/booking.schema.ts";
import {
  askBooking,
  bookingOutput,
  describeBooking,
  findBooking,
  followPath,
} from "#app/modules/bookings/bookings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../guest.failures.ts";
import { followLink, isTogether } from "../link.server.ts";
import { askedByGuest } from "../public-asking.ts";
import { confirmationSchema, type KeptRequest } from "../public-request.schema.ts";
import { markConfirmed } from "../repos/public-request.repo.server.ts";

export const confirmRequest = defineUseCase({
  name: "confirm-request",
  module: "guests",
  summary:
    "Confirm a request by the link of its mail: it is asked from now on. Once confirmed, the link leads to the same booking.",
  method: "POST",
  path: "/public-requests/confirm",
  access: "anyone",
  beforeConfirmation: true,
  answersSecret: true,
  input: confirmationSchema,
  output: z.object({
    booking: bookingOutput,
    follow: z.string().describe("The page from which it is followed: whoever has its address acts for the asker"),
  }),
  async run(context, { token, ...otherDates }) {
    const { now } = context;
    const found = await followLink(token, now);
    if (!found.ok) return found;
    const { request, state } = found.value;
    if (isTogether(request)) return fail("no_such_link");
    if (state === "expired") return fail("link_expired");
    if (state === "waiting") {
      const { id, name, email, language } = request;
      const viewer = await personById(await guestOf({ name, email, language }));
      if (!viewer) return fail("no_such_link");
      const kept = request.input as KeptRequest;
      const chosen = Object.fromEntries(Object.entries(otherDates).filter(([, value]) => value !== undefined));
      const asked = askSchema.parse({ ...askedByGuest(kept), ...chosen });
      const booked = await askBooking.run({ ...context, viewer: { ...viewer, memberships: [] } }, asked);
      if (!booked.ok) return booked;
      await markConfirmed(id, { bookingId: booked.value.id }, now);
      request.bookingId = booked.value.id;
    }
    const row = request.bookingId ? await findBooking(request.bookingId) : undefined;
    return row ? ok({ booking: describeBooking(row, now), follow: followPath(row) }) : fail("no_such_link");
  },
});
