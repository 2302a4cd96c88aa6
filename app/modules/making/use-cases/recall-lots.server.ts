import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { note, recallFields, servedOutput } from "../making.schema.ts";
import { pauseRuns } from "../pause-runs.server.ts";
import { groundsOf, recallEffects } from "../recall-effects.server.ts";
import { insertRecall } from "../repos/lot.repo.server.ts";
import { listRunRows } from "../repos/run.repo.server.ts";
import { releaseLots } from "../stop-giving.server.ts";
import { noteDecision } from "../write-lot.server.ts";

export const recallLots = defineUseCase({
  name: "recall-lots",
  module: "making",
  summary:
    "Recall a lot, a revision or a batch of material: what has not left is blocked, kits with it too, and every bag and recipient is named.",
  method: "POST",
  path: "/campaigns/{campaign}/recalls",
  status: 201,
  access: "person",
  input: recallFields.extend({ reason: note.min(1) }),
  output: z.object({
    id: z.string(),
    lots: z.array(z.string()),
    released: z.int(),
    pausedRuns: z.array(z.string()).describe("Of a revision: runs that made it"),
    served: z.array(servedOutput),
  }),
  async run(context, { campaign: code, reason, ...asked }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const campaignId = campaign.value.id;
    const recall = groundsOf(asked);
    const { bags, served } = await recallEffects(campaign.value, recall);
    if (bags.length === 0) return fail("nothing_recalled");
    const actorId = context.viewer.userId;
    const id = await insertRecall({ ...recall, campaignId, reason, actorId, at: context.now });
    for (const bag of bags)
      await noteDecision(context, {
        ...{ campaignId, subjectKind: "lot", subjectId: bag.id, kind: "recalled" },
        details: { recall: id, by: recall.by },
      });
    const lotIds = bags.map((bag) => bag.id);
    const released = await releaseLots(context, campaignId, lotIds, { code: "recalled", reason });
    const runs = recall.by === "revision" ? await listRunRows(campaignId) : [];
    const made = runs.filter(
      ({ revision, itemId }) => revision === recall.value && (recall.itemId === null || itemId === recall.itemId),
    );
    return ok({
      id,
      lots: bags.map((bag) => bag.code),
      released,
      pausedRuns: await pauseRuns(context, made, "recall"),
      served: served.map(({ requestCode, requesterName, lotCode, kept, onTheWay }) => ({
        ...{ request: requestCode, name: requesterName, lot: lotCode, kept, onTheWay },
      })),
    });
  },
});
