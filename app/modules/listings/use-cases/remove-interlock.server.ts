import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { interlockInput } from "../listing.schema.ts";
import { editableListing } from "../listing-access.server.ts";
import { deleteInterlock } from "../repos/interlock.repo.server.ts";
import { recordEvent } from "../repos/listing.repo.server.ts";

export const removeInterlock = defineUseCase({
  name: "remove-interlock",
  module: "listings",
  summary: "Take back that one listing is inside another.",
  method: "DELETE",
  path: "/listings/{outerId}/inside/{innerId}",
  access: "person",
  input: interlockInput,
  output: z.object({ outerId: z.string(), innerId: z.string() }),
  async run({ viewer, now }, { outerId, innerId }) {
    const outer = await editableListing(viewer, outerId);
    if (!outer.ok) return outer;
    const inner = await editableListing(viewer, innerId);
    if (!inner.ok) return inner;
    const ids = { outerId: outer.value.id, innerId: inner.value.id };
    if (!(await deleteInterlock(ids.outerId, ids.innerId))) return fail("no_such_link");
    const event = { kind: "interlock_removed", actorId: viewer.userId, at: now };
    await recordEvent({ listingId: ids.outerId, ...event, details: { contains: inner.value.code } });
    await recordEvent({ listingId: ids.innerId, ...event, details: { insideOf: outer.value.code } });
    return ok(ids);
  },
});
