import { z } from "zod";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { claimStageOf } from "../claim.ts";
import { fail } from "../failures.ts";
import { eraseProofFiles } from "../proof.server.ts";
import { updateClaim } from "../repos/claim.repo.server.ts";
import { claimFor, describedClaim } from "../write-claim.server.ts";

export const eraseClaimProof = defineUseCase({
  name: "erase-claim-proof",
  module: "claims",
  summary: "Erase the file that proves a claim once it is paid or rejected; its amount and its hash stay.",
  method: "DELETE",
  path: "/claims/{claim}/proof",
  access: "person",
  input: z.object({ claim: named }),
  output: claimOutput,
  async run({ viewer }, { claim: code }) {
    const found = await claimFor(viewer, code);
    if (!found.ok) return found;
    const { claim, campaign } = found.value;
    if (!["paid", "rejected"].includes(claimStageOf(claim.stage))) return fail("proof_needed_yet");
    await eraseProofFiles(claim.id);
    await updateClaim(claim.id, {});
    return describedClaim(claim.id, campaign);
  },
});
