import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { consumedInKits, insertRecall } from "../lot.repo.server.ts";
import { named, note } from "../making.schema.ts";
import { hitLots, recallGrounds } from "../recall.ts";
import { releaseLots } from "../stop-giving.server.ts";
import { servedFrom, tracedLots } from "../trace.repo.server.ts";
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
  input: z.object({
    campaign: named,
    by: z.enum(recallGrounds),
    value: note.min(1),
    item: named.nullable().default(null),
    reason: note.min(1),
  }),
  output: z.object({
    id: z.string(),
    lots: z.array(z.string()),
    released: z.int(),
    served: z.array(
      z.object({ request: z.string(), name: z.string(), lot: z.string(), kept: z.int(), onTheWay: z.int() }),
    ),
  }),
  async run(context, { campaign: code, by, value, item: itemId, reason }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const campaignId = campaign.value.id;
    const recall = { by, value: by === "lot" ? value.toUpperCase() : value, itemId };
    const lots = hitLots(recall, await tracedLots(campaignId), await consumedInKits(campaignId));
    if (lots.length === 0) return fail("nothing_recalled");
    const actorId = context.viewer.userId;
    const id = await insertRecall({ ...recall, campaignId, reason, actorId, at: context.now });
    for (const lot of lots)
      await noteDecision(context, {
        ...{ campaignId, subjectKind: "lot", subjectId: lot.id, kind: "recalled", details: { recall: id, by } },
      });
    const lotIds = lots.map((lot) => lot.id);
    const released = await releaseLots(context, campaignId, lotIds, { code: "recalled", reason });
    const served = (await servedFrom(lotIds)).map(({ requestCode, requesterName, lotCode, kept, onTheWay }) => ({
      ...{ request: requestCode, name: requesterName, lot: lotCode, kept, onTheWay },
    }));
    return ok({ id, lots: lots.map((lot) => lot.code), released, served });
  },
});
