import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignNamed } from "../access.server.ts";
import { campaignOutput, named } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";

export const getCampaign = defineUseCase({
  name: "get-campaign",
  module: "campaigns",
  summary: "A campaign: what is made, under which rules, and where it stands.",
  method: "GET",
  path: "/campaigns/{campaign}",
  access: "anyone",
  input: z.object({ campaign: named }),
  output: campaignOutput,
  async run({ viewer }, { campaign: code }) {
    const campaign = await campaignNamed(viewer, code);
    return campaign.ok ? ok(describeCampaign(campaign.value, viewer)) : campaign;
  },
});
