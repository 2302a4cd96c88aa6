import { z } from "zod";
import { judgePrepared, prepare, refuse } from "#app/modules/bookings/bookings.server.ts";
import type { ListingRules } from "#app/modules/listings/listing.ts";
import { formatInterval, isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../guest.failures.ts";
import { keepUntilConfirmed, missing } from "../keep-request.server.ts";
import { askedByGuest, missingFields, openToGuests, wantedBy } from "../public-asking.ts";
import { publicRequestSchema } from "../public-request.schema.ts";
import { mailLink } from "../public-request-mail.server.ts";
import { standIn } from "../stand-in.ts";

export const requestBooking = defineUseCase({
  name: "request-booking",
  module: "guests",
  summary:
    "Ask to use a listing on the spot without an account: nothing is asked before the link that is mailed is confirmed.",
  method: "POST",
  path: "/public-requests",
  status: 202,
  access: "anyone",
  beforeConfirmation: true,
  input: publicRequestSchema,
  output: z.object({ email: z.string(), expiresAt: z.string().describe("Until then the link confirms the request") }),
  async run(context, input) {
    const { now } = context;
    const { name, email, language, ...asked } = input;
    const viewer = standIn({ name, email, language });
    const prepared = await prepare({ ...context, viewer }, askedByGuest(asked));
    if (!prepared.ok) return prepared;
    const { court, granularity } = prepared.value;
    const { listing } = court;
    if (!openToGuests(court.asking, JSON.parse(listing.rules) as ListingRules)) return fail("no_guests");
    const { insurance } = JSON.parse(listing.terms) as { insurance: string };
    const absent = missingFields(wantedBy({ kind: listing.kind, insurance }), asked);
    if (absent.length > 0) return missing(absent);
    const verdict = judgePrepared(prepared.value);
    if (!verdict.bookable) return refuse(court, "on_the_spot", verdict, viewer, now);
    const kept = await keepUntilConfirmed(context, { listingId: listing.id, email, name, language, input: asked });
    if (!kept.ok) return kept;
    const { token, expiresAt } = kept.value;
    const interval = { start: new Date(verdict.interval.start), end: new Date(verdict.interval.end) };
    const dates = formatInterval(interval, granularity, language, listing.zone, now);
    await mailLink({ to: email, language, token, now, listing, dates });
    return ok({ email, expiresAt: isoWithOffset(expiresAt, listing.zone) });
  },
});
