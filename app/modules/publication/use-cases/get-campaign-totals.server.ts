import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { atOf, dayField } from "../at.ts";
import { fail } from "../failures.ts";
import { itemOf, totalsByDay, totalsOf } from "../totals.server.ts";

const figure = z.int();

export const getCampaignTotals = defineUseCase({
  name: "get-campaign-totals",
  module: "publication",
  summary: "What a campaign publishes of one item: every figure, by day and by town; each is the sum of its rows.",
  method: "GET",
  path: "/campaigns/{campaign}/totals",
  access: "anyone",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    item: z.string().max(40).optional().describe("The first that people may ask for, if not said"),
    at: dayField,
  }),
  output: z.object({
    item: z.object({ id: z.string(), name: z.string() }),
    at: z.string().nullable().describe("The past day, included; null for the present"),
    figures: z.object({
      asked: figure,
      promised: figure,
      made: figure,
      accepted: figure,
      scrapped: figure,
      left: figure,
      road: figure.describe("On the way to whoever asked, not at an intermediary"),
      held: figure.describe("At intermediaries: not received"),
      received: figure,
      gone: figure.describe(
        "Left, and neither on the way nor received good: damaged, refused, missing, returned, lost",
      ),
    }),
    free: figure,
    reserved: figure,
    requests: figure,
    days: z.array(z.object({ date: z.string(), accepted: figure, left: figure, received: figure })),
    towns: z.array(z.object({ town: z.string(), asked: figure, received: figure })),
  }),
  async run({ viewer, now }, { campaign: code, item: named, at: day }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const item = itemOf(campaign.value, named);
    if (!item) return fail("no_item");
    const at = atOf(day, campaign.value.space.zone, now);
    const { towns, ...totals } = await totalsOf(campaign.value, item, at);
    return ok({
      item: { id: item.id, name: item.name },
      at: at?.date ?? null,
      ...totals,
      days: await totalsByDay(campaign.value, item, at),
      towns: towns.map(({ town, asked, received }) => ({ town, asked, received })),
    });
  },
});
