import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { named, note } from "../making.schema.ts";
import { hitLots, recallGrounds } from "../recall.ts";
import { consumedInKits, findRecall, liftRecallRow } from "../repos/lot.repo.server.ts";
import { tracedLots } from "../repos/trace.repo.server.ts";
import { noteDecision } from "../write-lot.server.ts";

export const liftRecall = defineUseCase({
  name: "lift-recall",
  module: "making",
  summary: "End a recall: what it blocked and no other recall does can be given again.",
  method: "POST",
  path: "/campaigns/{campaign}/recalls/{recall}/lift",
  access: "person",
  input: z.object({ campaign: named, recall: named, reason: note.min(1) }),
  output: z.object({ lots: z.array(z.string()) }),
  async run(context, { campaign: code, recall: id, reason }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const campaignId = campaign.value.id;
    const recall = await findRecall(id);
    if (recall?.campaignId !== campaignId) return fail("not_found");
    if (recall.liftedAt) return fail("wrong_stage", { params: { stage: "lifted" } });
    await liftRecallRow(id, context.now);
    const ground = recallGrounds.find((one) => one === recall.by) ?? "lot";
    const hit = { by: ground, value: recall.value, itemId: recall.itemId };
    const lots = hitLots(hit, await tracedLots(campaignId), await consumedInKits(campaignId));
    for (const lot of lots)
      await noteDecision(context, {
        ...{
          campaignId,
          subjectKind: "lot",
          subjectId: lot.id,
          kind: "recall_lifted",
          details: { recall: id, reason },
        },
      });
    return ok({ lots: lots.map((lot) => lot.code) });
  },
});
