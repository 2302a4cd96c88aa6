import { z } from "zod";
import { line } from "#app/modules/listings/listing.schema.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { insertClaimEntries } from "../claim.repo.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { claimFor, describedClaim, moveClaim } from "../write-claim.server.ts";

export const decideClaim = defineUseCase({
  name: "decide-claim",
  module: "claims",
  summary: "Approve a claim, reject it (its pieces can be claimed again), or record that it was paid; never one’s own.",
  method: "POST",
  path: "/claims/{claim}/decisions",
  access: "person",
  input: z.object({
    claim: named,
    verb: z.enum(["approve", "reject", "pay"]),
    reason: line(500).default(""),
    paymentRef: line(80).default(""),
  }),
  output: claimOutput,
  async run(context, { claim: code, verb, reason, paymentRef }) {
    const found = await claimFor(context.viewer, code);
    if (!found.ok) return found;
    const { claim, campaign, roles } = found.value;
    if (!roles.includes("coordinator")) return fail("not_coordinator");
    if (claim.claimantId === context.viewer.userId) return fail("own_claim");
    if (verb === "reject" && reason === "") return fail("reason_needed");
    const also = verb === "pay" ? { paidAt: context.now, paymentRef } : { decidedById: context.viewer.userId };
    const moved = await moveClaim(context, claim, verb, { also, details: { reason } });
    if (!moved.ok) return moved;
    if (verb === "reject") {
      const held = new Map<string, number>();
      for (const { lotId, delta } of claim.entries) held.set(lotId, (held.get(lotId) ?? 0) + delta);
      const back = [...held].filter(([, quantity]) => quantity > 0);
      await insertClaimEntries(
        back.map(([lotId, quantity]) => ({
          ...{ claimId: claim.id, lotId, delta: -quantity, rateCents: claim.agreement.rateCents ?? 0 },
          ...{ recordedAt: context.now, key: `rejected:${claim.id}:${lotId}` },
        })),
      );
    }
    return describedClaim(claim.id, campaign);
  },
});
