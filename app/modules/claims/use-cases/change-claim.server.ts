import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimFields, claimOutput, named } from "../claim.schema.ts";
import { judgeClaim } from "../judge-claim.server.ts";
import { eraseProofFiles, holdProof } from "../proof.server.ts";
import { updateClaim } from "../repos/claim.repo.server.ts";
import { cardOf, describedClaim, draftFor } from "../write-claim.server.ts";

export const changeClaim = defineUseCase({
  name: "change-claim",
  module: "claims",
  summary: "Correct a draft, all of it; a file that proves it stays unless another one is given.",
  method: "PUT",
  path: "/claims/{claim}",
  access: "person",
  input: claimFields.extend({ claim: named }),
  output: claimOutput,
  async run(context, { claim: code, ...given }) {
    const found = await draftFor(context.viewer, code);
    if (!found.ok) return found;
    const { claim, campaign } = found.value;
    const judged = await judgeClaim(context, campaign, given, claim.proofHash);
    if (!judged.ok) return judged;
    if (given.proofFile) await eraseProofFiles(claim.id);
    const proofHash = await holdProof(context.viewer, claim.id, given.proofFile);
    if (!proofHash.ok) return proofHash;
    await updateClaim(claim.id, {
      ...cardOf(given, judged.value),
      ...(proofHash.value ? { proofHash: proofHash.value } : {}),
    });
    return describedClaim(claim.id, campaign);
  },
});
