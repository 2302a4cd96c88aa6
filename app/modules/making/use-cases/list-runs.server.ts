import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeRun } from "../describe.server.ts";
import { named, runOutput } from "../making.schema.ts";
import { listRunRows } from "../repos/run.repo.server.ts";

export const listRuns = defineUseCase({
  name: "list-runs",
  module: "making",
  summary: "What a campaign makes now: each run with its target, what is counted on and what may still be pledged.",
  method: "GET",
  path: "/campaigns/{campaign}/runs",
  access: "anyone",
  input: z.object({ campaign: named }),
  output: z.object({ items: z.array(runOutput), next: z.null() }),
  async run({ viewer }, { campaign: code }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const rows = await listRunRows(campaign.value.id);
    return ok({ items: await Promise.all(rows.map((row) => describeRun(row, campaign.value))), next: null });
  },
});
