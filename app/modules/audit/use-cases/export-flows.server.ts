import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { flowContext, flowsPage } from "../flows-page.server.ts";

const node = z.record(z.string(), z.unknown());

export const exportFlows = defineUseCase({
  name: "export-flows",
  module: "audit",
  summary:
    "The ledger of a campaign as JSON-LD in the terms of ValueFlows, page by page: one economic event for each movement, from whom to whom (spaces by their names, whoever asked by a pseudonym), with all that they name; a correction has a negative quantity. The campaign’s page of rules links the whole as one document.",
  method: "GET",
  path: "/campaigns/{campaign}/flows",
  access: "anyone",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ "@context": node, "@graph": z.array(node), next: z.int().nullable() }),
  async run({ viewer }, { campaign: code, ...page }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const { graph, next } = await flowsPage(campaign.value, page);
    return ok({ "@context": flowContext(), "@graph": graph, next });
  },
});
