import { z } from "zod";
import { mayInspect } from "#app/modules/campaigns/campaign.policy.ts";
import { pageFields } from "#app/modules/campaigns/campaign.schema.ts";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeLots } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { lotOutput, named } from "../making.schema.ts";
import { listLotRows } from "../repos/lot.repo.server.ts";

export const listLots = defineUseCase({
  name: "list-lots",
  module: "making",
  summary:
    "The bags of a campaign, the oldest first, of one item or run if asked: for whoever inspects or coordinates.",
  method: "GET",
  path: "/campaigns/{campaign}/lots",
  access: "person",
  input: z.object({ ...pageFields, campaign: named, item: named.optional(), run: named.optional() }),
  output: z.object({ items: z.array(lotOutput), next: z.string().nullable() }),
  async run({ viewer, now }, { campaign: code, item, run, after, limit }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    if (!mayInspect(viewer, campaign.value)) return fail("not_inspector");
    const filter = { ...(item ? { itemId: item } : {}), ...(run ? { runId: run } : {}) };
    const rows = await listLotRows(campaign.value.id, filter, limit + 1, after);
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
    return ok({ items: await describeLots(page, campaign.value, now), next });
  },
});
