import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { eraseProofFiles } from "../proof.server.ts";
import { deleteClaim } from "../repos/claim.repo.server.ts";
import { draftFor } from "../write-claim.server.ts";

export const discardClaim = defineUseCase({
  name: "discard-claim",
  module: "claims",
  summary: "Throw a draft away, with its proof; an invoice that was sent once stays, as its pieces have a history.",
  method: "DELETE",
  path: "/claims/{claim}",
  access: "person",
  input: z.object({ claim: named }),
  output: z.object({ campaign: z.string() }),
  async run({ viewer }, { claim: code }) {
    const found = await draftFor(viewer, code);
    if (!found.ok) return found;
    const { claim, campaign } = found.value;
    if (claim.entries.length > 0) return fail("was_sent");
    await eraseProofFiles(claim.id);
    await deleteClaim(claim.id);
    return ok({ campaign: campaign.code });
  },
});
