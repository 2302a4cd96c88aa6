import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { keyOf } from "#app/modules/flows/flows.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { cents, named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { donationsOf, insertDonation } from "../repos/claim.repo.server.ts";

export const recordDonation = defineUseCase({
  name: "record-donation",
  module: "claims",
  summary: "Record a donation, of money or of material: two ledgers that are never added up together.",
  method: "POST",
  path: "/campaigns/{campaign}/donations",
  status: 201,
  access: "person",
  input: z.object({
    campaign: named,
    kind: z.enum(["money", "material"]),
    amountCents: cents.optional(),
    material: line(80).default(""),
    unit: line(20).default(""),
    quantity: z.int().min(1).optional(),
    giver: line(120).default(""),
  }),
  output: z.object({ id: z.string(), moneyCents: z.int().describe("All the money given so far") }),
  async run(context, { campaign: code, kind, amountCents, material, unit, quantity, giver }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const isWhole =
      kind === "money" ? amountCents !== undefined : material !== "" && unit !== "" && quantity !== undefined;
    if (!isWhole) return fail("nothing_claimed");
    const { id: campaignId } = campaign.value;
    const what = kind === "money" ? { amountCents: amountCents ?? 0 } : { material, unit, quantity: quantity ?? 0 };
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("donation"));
    const id = await insertDonation({
      ...{ ...what, campaignId, kind, giver, actorId: context.viewer.userId, key },
      ...{ occurredAt: context.now, recordedAt: context.now },
    });
    const moneyCents = (await donationsOf(campaignId)).reduce((sum, one) => sum + (one.amountCents ?? 0), 0);
    return ok({ id, moneyCents });
  },
});
