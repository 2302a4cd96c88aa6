import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { stateOfCampaign } from "../audit.server.ts";

export const getCampaignState = defineUseCase({
  name: "get-campaign-state",
  module: "audit",
  summary:
    "Where every piece of a campaign is, now or at any past instant, day by day, and every published figure beside the sum of its rows.",
  method: "GET",
  path: "/campaigns/{campaign}/state",
  access: "anyone",
  input: z.object({ campaign: z.string().trim().min(1).max(40), asOf: z.iso.datetime({ offset: true }).optional() }),
  output: z.object({
    items: z.array(
      z.object({
        item: z.string(),
        name: z.string(),
        buckets: z.record(z.string(), z.int()),
        sent: z.int(),
        received: z.int(),
        days: z.array(z.object({ date: z.string(), sent: z.int(), received: z.int() })),
      }),
    ),
    published: z.array(
      z.object({
        id: z.string(),
        item: z.string().nullable(),
        total: z.int(),
        source: z.string(),
        ours: z.int(),
        difference: z.int(),
      }),
    ),
  }),
  async run({ viewer, now }, { campaign: code, asOf }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const { id, items: made } = campaign.value;
    const names = new Map(made.map((item) => [item.id, item.name]));
    const state = await stateOfCampaign(id, [...names.keys()], asOf ? new Date(asOf) : undefined, now);
    if (!state.ok) return state;
    const items = state.value.items.map(({ item, buckets, days }) => {
      const sum = (which: "sent" | "received") => days.reduce((total, day) => total + day[which], 0);
      return { item, name: names.get(item) ?? "", buckets, sent: sum("sent"), received: sum("received"), days };
    });
    return ok({ items, published: state.value.published });
  },
});
