import { z } from "zod";
import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { named } from "../claim.schema.ts";
import { donationTotals } from "../donation.ts";
import { donationsOf } from "../repos/claim.repo.server.ts";

const donation = z.object({
  id: z.string(),
  kind: z.enum(["money", "material"]),
  amountCents: z.int().nullable(),
  material: z.string(),
  unit: z.string(),
  quantity: z.int().nullable(),
  giver: z.string(),
  occurredAt: z.string(),
});

export const listDonations = defineUseCase({
  name: "list-donations",
  module: "claims",
  summary:
    "What was given to a campaign: money and material, two totals that are never added up together; one by one for whoever coordinates.",
  method: "GET",
  path: "/campaigns/{campaign}/donations",
  access: "person",
  input: z.object({ campaign: named }),
  output: z.object({
    moneyCents: z.int(),
    materials: z.array(z.object({ material: z.string(), unit: z.string(), quantity: z.int() })),
    items: z.array(donation).describe("Empty for whoever does not coordinate"),
    next: z.null(),
  }),
  async run({ viewer }, { campaign: code }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const rows = await donationsOf(campaign.value.id);
    const items = mayCoordinate(viewer, campaign.value) ? rows : [];
    return ok({
      ...donationTotals(rows),
      items: items.map(({ id, kind, amountCents, material, unit, quantity, giver, occurredAt }) => ({
        ...{ id, amountCents, material, unit, quantity, giver, occurredAt: occurredAt.toISOString() },
        kind: kind === "money" ? ("money" as const) : ("material" as const),
      })),
      next: null,
    });
  },
});
