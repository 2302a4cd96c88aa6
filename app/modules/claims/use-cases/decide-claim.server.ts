import { z } from "zod";
import { localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { tellClaimant } from "../tell-claimant.server.ts";
import { claimFor, describedClaim, freePieces, moveClaim } from "../write-claim.server.ts";

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
    paidOn: z.iso.date().optional().describe("The day of the payment, in the zone of the campaign; today unless said"),
    paymentRef: line(80).default(""),
  }),
  output: claimOutput,
  async run(context, { claim: code, verb, reason, paidOn, paymentRef }) {
    const { viewer, now } = context;
    const found = await claimFor(viewer, code);
    if (!found.ok) return found;
    const { claim, campaign, roles } = found.value;
    if (!roles.includes("coordinator")) return fail("not_coordinator");
    if (claim.claimantId === viewer.userId) return fail("own_claim");
    if (verb === "reject" && reason === "")
      return fail("reason_needed", { fields: { reason: [{ key: "failures.claims.reason_needed" }] } });
    const { zone } = campaign.space;
    if (paidOn && paidOn > localDateOf(now.getTime(), zone))
      return fail("in_the_future", { fields: { paidOn: [{ key: "failures.claims.in_the_future" }] } });
    const paidAt = paidOn ? new Date(startOfDay(paidOn, zone)) : now;
    const decided = { decidedById: viewer.userId, decidedAt: now, decisionNote: reason };
    const moved = await moveClaim(context, claim, verb, { also: verb === "pay" ? { paidAt, paymentRef } : decided });
    if (!moved.ok) return moved;
    if (verb === "reject") await freePieces(claim, "rejected", now);
    await tellClaimant(claim, campaign, { verb, note: verb === "pay" ? paymentRef : reason }, now);
    return describedClaim(claim.id, campaign);
  },
});
