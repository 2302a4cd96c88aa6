import { z } from "zod";
import { campaignFor, findCampaign } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describePledges } from "../describe.server.ts";
import { named, pledgeOutput } from "../making.schema.ts";
import { listPledgeRows } from "../repos/run.repo.server.ts";

export const listPledges = defineUseCase({
  name: "list-pledges",
  module: "making",
  summary: "One's own pledges; with a campaign, all of them, for whoever coordinates it.",
  method: "GET",
  path: "/pledges",
  access: "person",
  input: z.object({ campaign: named.optional() }),
  output: z.object({ items: z.array(pledgeOutput), next: z.null() }),
  async run({ viewer }, { campaign: code }) {
    if (code) {
      const campaign = await campaignFor(viewer, code);
      if (!campaign.ok) return campaign;
      const rows = await listPledgeRows({ campaignId: campaign.value.id });
      return ok({ items: await describePledges(rows, campaign.value), next: null });
    }
    const items: z.input<typeof pledgeOutput>[] = [];
    const rows = await listPledgeRows({ userId: viewer.userId });
    for (const campaignId of new Set(rows.map((row) => row.campaignId))) {
      const campaign = await findCampaign(campaignId);
      const own = rows.filter((row) => row.campaignId === campaignId);
      if (campaign) items.push(...(await describePledges(own, campaign)));
    }
    return ok({ items, next: null });
  },
});
