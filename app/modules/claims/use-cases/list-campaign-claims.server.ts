import { z } from "zod";
import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { pageFields } from "#app/modules/campaigns/campaign.schema.ts";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { claimStages } from "../claim.ts";
import { claimsSeenBy, listClaimRows } from "../repos/claim.repo.server.ts";
import { describeClaim } from "../write-claim.server.ts";

export const listCampaignClaims = defineUseCase({
  name: "list-campaign-claims",
  module: "claims",
  summary: "The claims of a campaign: all of them for whoever coordinates it, one’s own for others.",
  method: "GET",
  path: "/campaigns/{campaign}/claims",
  access: "person",
  input: z.object({ ...pageFields, campaign: named, stage: z.enum(claimStages).optional() }),
  output: z.object({ items: z.array(claimOutput), next: z.string().nullable() }),
  async run({ viewer }, { campaign: code, stage, after, limit }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const by = { userId: viewer.userId, coordinates: mayCoordinate(viewer, campaign.value) };
    const where = { ...claimsSeenBy(by, campaign.value.id), ...(stage ? { stage } : {}) };
    const rows = await listClaimRows(where, limit + 1, after);
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
    return ok({ items: page.map((row) => describeClaim(row, campaign.value)), next });
  },
});
