import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { findCampaign, updateCampaign } from "../campaign.repo.server.ts";
import { campaignOutput, stageChange } from "../campaign.schema.ts";
import { afterVerb, stageOf } from "../campaign.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";

export const moveCampaign = defineUseCase({
  name: "move-campaign",
  module: "campaigns",
  summary: "Open, pause or resume a campaign, say that demand is covered, close it, let it hibernate, open it again.",
  method: "POST",
  path: "/campaigns/{campaign}/stage",
  access: "person",
  input: stageChange,
  output: campaignOutput,
  async run({ viewer, now }, { campaign: code, verb, reason }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    const stage = stageOf(campaign.stage);
    const to = afterVerb(stage, verb);
    if (!to) return fail("wrong_stage", { params: { stage } });
    await updateCampaign(campaign.id, { stage: to });
    await insertEvent({
      campaignId: campaign.id,
      subjectKind: "campaign",
      subjectId: campaign.id,
      kind: verb,
      fromStage: stage,
      toStage: to,
      details: { reason },
      actorId: actorOf(viewer),
      occurredAt: now,
      recordedAt: now,
    });
    const after = await findCampaign(campaign.id);
    return after ? ok(describeCampaign(after, viewer)) : fail("not_found");
  },
});
