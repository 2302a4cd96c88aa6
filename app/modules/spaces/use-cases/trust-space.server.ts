import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { insertTrust } from "../repos/trust.repo.server.ts";

export const trustSpace = defineUseCase({
  name: "trust-space",
  module: "spaces",
  summary: "Say that a space trusts another: its listings may then let it ask, or accept it at once.",
  method: "PUT",
  path: "/spaces/{space}/trusted/{trusted}",
  access: "person",
  input: z.object({ space: reference, trusted: reference }),
  output: z.object({ trusted: z.string() }),
  async run({ viewer, now }, { space: spaceReference, trusted: trustedReference }) {
    const found = await spaceFor(viewer, spaceReference, "trust");
    if (!found.ok) return found;
    const trusted = await findSpace(trustedReference);
    if (!trusted) return fail("not_found", { fields: { trusted: [{ key: "space_sentences.issue_unknown_space" }] } });
    if (trusted.archivedAt) return fail("archived");
    if (trusted.id === found.value.id) return fail("itself");
    if (await insertTrust(found.value.id, trusted.id, now)) {
      await recordEvent({
        spaceId: found.value.id,
        kind: "trusted",
        actorId: viewer.userId,
        at: now,
        details: { space: trusted.id },
      });
    }
    return ok({ trusted: trusted.slug });
  },
});
