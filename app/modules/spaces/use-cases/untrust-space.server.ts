import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { deleteTrust } from "../repos/trust.repo.server.ts";

export const untrustSpace = defineUseCase({
  name: "untrust-space",
  module: "spaces",
  summary: "Take back a space's trust in another; what was accepted stays accepted.",
  method: "DELETE",
  path: "/spaces/{space}/trusted/{trusted}",
  status: 204,
  access: "person",
  input: z.object({ space: reference, trusted: reference }),
  output: z.null(),
  async run({ viewer, now }, { space: spaceReference, trusted: trustedReference }) {
    const found = await spaceFor(viewer, spaceReference, "trust");
    if (!found.ok) return found;
    const trusted = await findSpace(trustedReference);
    if (!trusted) return fail("not_found");
    if (await deleteTrust(found.value.id, trusted.id)) {
      await recordEvent({
        spaceId: found.value.id,
        kind: "untrusted",
        actorId: viewer.userId,
        at: now,
        details: { space: trusted.id },
      });
    }
    return ok(null);
  },
});
