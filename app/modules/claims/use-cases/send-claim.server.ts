import { z } from "zod";
import { keyOf } from "#app/modules/flows/flows.server.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { judgeClaim } from "../judge-claim.server.ts";
import { claimingOf, describedClaim, draftFor, holdPieces, moveClaim } from "../write-claim.server.ts";

export const sendClaim = defineUseCase({
  name: "send-claim",
  module: "claims",
  summary: "Send a draft to whoever coordinates: it is judged again, and from now on holds its pieces and its amount.",
  method: "POST",
  path: "/claims/{claim}/sending",
  access: "person",
  input: z.object({ claim: named }),
  output: claimOutput,
  async run(context, { claim: code }) {
    const { viewer, now } = context;
    const found = await draftFor(viewer, code);
    if (!found.ok) return found;
    const { claim, campaign } = found.value;
    const given = claimingOf(claim);
    const judged = await judgeClaim(context, campaign, given, claim.proofHash);
    if (!judged.ok) return judged;
    const { amountCents } = judged.value;
    const also = { amountCents, draftLots: [] };
    const moved = await moveClaim(context, claim, "submit", { also, details: { amountCents, kind: claim.kind } });
    if (!moved.ok) return moved;
    await holdPieces(claim.id, judged.value, { key: keyOf(viewer, context.idempotencyKey, randomKey("claim")), now });
    return describedClaim(claim.id, campaign);
  },
});
