import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeAgreements } from "../agreement.server.ts";
import { agreementOutput, named } from "../claim.schema.ts";

export const listAgreements = defineUseCase({
  name: "list-agreements",
  module: "claims",
  summary: "Who pays what in a campaign, up to how much, and how much of it is claimed.",
  method: "GET",
  path: "/campaigns/{campaign}/agreements",
  access: "person",
  input: z.object({ campaign: named }),
  output: z.object({ items: z.array(agreementOutput), next: z.null() }),
  async run({ viewer }, { campaign: code }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    return ok({ items: await describeAgreements(campaign.value.id), next: null });
  },
});
