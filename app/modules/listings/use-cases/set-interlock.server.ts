import { z } from "zod";
import { wouldEncloseItself } from "#app/modules/availability/interlock.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { interlockInput } from "../listing.schema.ts";
import { editableBookable } from "../listing-access.server.ts";
import { insertInterlock, linksAround } from "../repos/interlock.repo.server.ts";
import { recordEvent } from "../repos/listing.repo.server.ts";

export const setInterlock = defineUseCase({
  name: "set-interlock",
  module: "listings",
  summary: "Say that one listing is inside another: used on the spot, each blocks the other.",
  method: "PUT",
  path: "/listings/{outerId}/inside/{innerId}",
  access: "person",
  input: interlockInput,
  output: z.object({ outerId: z.string(), innerId: z.string() }),
  async run({ viewer, now }, { outerId, innerId }) {
    const outer = await editableBookable(viewer, outerId);
    if (!outer.ok) return outer;
    const inner = await editableBookable(viewer, innerId);
    if (!inner.ok) return inner;
    if (outer.value.spaceId !== inner.value.spaceId) return fail("not_same_space");
    const link = { outer: outer.value.id, inner: inner.value.id };
    if (wouldEncloseItself(await linksAround([link.outer, link.inner]), link)) return fail("encloses_itself");
    await insertInterlock(link.outer, link.inner);
    const event = { kind: "interlock_set", actorId: viewer.userId, at: now };
    await recordEvent({ listingId: link.outer, ...event, details: { contains: inner.value.code } });
    await recordEvent({ listingId: link.inner, ...event, details: { insideOf: outer.value.code } });
    return ok({ outerId: link.outer, innerId: link.inner });
  },
});
