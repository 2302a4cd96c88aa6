import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { receivedTwoWays } from "../history-judge.ts";
import { insertPublished } from "../repos/published.repo.server.ts";
import { readRows } from "../repos/rows.repo.server.ts";
import { compared } from "../state.ts";

export const publishTotal = defineUseCase({
  name: "publish-total",
  module: "audit",
  summary:
    "Publish how many pieces were received: the sum of the rows, never typed. A figure published elsewhere is recorded with its source, to be compared.",
  method: "POST",
  path: "/campaigns/{campaign}/published",
  status: 201,
  access: "person",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    item: z.string().max(40).nullable().default(null),
    label: line(120).default(""),
    elsewhere: z
      .object({ total: z.int().min(0), source: line(200, 1), asOf: z.iso.datetime({ offset: true }) })
      .optional(),
  }),
  output: z.object({ total: z.int(), ours: z.int(), difference: z.int() }),
  async run({ viewer, now }, { campaign: code, item: itemId, label, elsewhere }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const campaignId = campaign.value.id;
    const at = now.getTime();
    const own = receivedTwoWays(await readRows(campaignId), { campaignId, itemId, asOf: at, knownAt: at }).rows;
    const { total, source, asOf } = elsewhere ?? { total: own, source: "", asOf: now.toISOString() };
    const id = await insertPublished({
      campaignId,
      itemId,
      label,
      total,
      source,
      asOf: new Date(asOf),
      recordedAt: now,
    });
    const row = compared(await readRows(campaignId)).find((one) => one.id === id);
    return ok({ total, ours: row?.ours ?? 0, difference: row?.difference ?? 0 });
  },
});
