import { z } from "zod";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { claimFor, describedClaim, freePieces, heldPieces, moveClaim } from "../write-claim.server.ts";

export const takeBackClaim = defineUseCase({
  name: "take-back-claim",
  module: "claims",
  summary: "Take back a claim that nobody has decided yet: it is a draft again, its pieces and its amount are free.",
  method: "POST",
  path: "/claims/{claim}/taking-back",
  access: "person",
  input: z.object({ claim: named }),
  output: claimOutput,
  async run(context, { claim: code }) {
    const found = await claimFor(context.viewer, code);
    if (!found.ok) return found;
    const { claim, campaign, roles } = found.value;
    if (!roles.includes("claimant")) return fail("not_claimant");
    const draftLots = heldPieces(claim).map(({ lot, quantity }) => ({ lot, quantity }));
    const moved = await moveClaim(context, claim, "take_back", { also: { draftLots } });
    if (!moved.ok) return moved;
    await freePieces(claim, "taken-back", context.now);
    return describedClaim(claim.id, campaign);
  },
});
