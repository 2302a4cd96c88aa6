import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { campaignOutput, stageChange } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { moveStage } from "../move-stage.server.ts";
import { findCampaign } from "../repos/campaign.repo.server.ts";

export const moveCampaign = defineUseCase({
  name: "move-campaign",
  module: "campaigns",
  summary:
    "Open, pause or resume a campaign, say that demand is covered, close it, let it hibernate, open it again; makers are told.",
  method: "POST",
  path: "/campaigns/{campaign}/stage",
  access: "person",
  input: stageChange,
  output: campaignOutput,
  async run(context, { campaign: code, verb, reason }) {
    const found = await campaignFor(context.viewer, code);
    if (!found.ok) return found;
    const moved = await moveStage(context, found.value, { verb, by: "coordinator", reason });
    if (!moved.ok) return moved;
    const after = await findCampaign(found.value.id);
    return after ? ok(describeCampaign(after, context.viewer)) : fail("not_found");
  },
});
