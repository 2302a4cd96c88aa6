import { z } from "zod";
import { maySpeakForLender } from "#app/modules/bookings/booking.policy.ts";
import { visibleListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../planning.failures.ts";
import { setShowsNames } from "../repos/planning.repo.server.ts";

export const setDoorNames = defineUseCase({
  name: "set-door-names",
  module: "planning",
  summary:
    "Say whether the screen at the door and the week sheet name the organisations that come; persons are never named.",
  method: "POST",
  path: "/listings/{listing}/door-names",
  access: "person",
  input: z.object({ listing: z.string().trim().min(1).max(40), shown: z.boolean().default(false) }),
  output: z.object({ listing: z.string(), shown: z.boolean() }),
  async run({ viewer, now }, { listing, shown }) {
    const visible = await visibleListing(viewer, listing);
    if (!visible.ok) return fail("no_such_listing");
    const { id, code, spaceId } = visible.value;
    if (!maySpeakForLender(viewer, { lenderSpaceId: spaceId })) return fail("forbidden");
    await setShowsNames({ listingId: id, shown, actorId: viewer.userId, now });
    return ok({ listing: code, shown });
  },
});
