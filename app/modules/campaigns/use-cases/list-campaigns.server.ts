import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignOutput, pageFields } from "../campaign.schema.ts";
import { stages } from "../campaign.ts";
import { describeCampaign } from "../describe.server.ts";
import { campaignsOf, listCampaignRows } from "../repos/campaign.repo.server.ts";

export const listCampaigns = defineUseCase({
  name: "list-campaigns",
  module: "campaigns",
  summary:
    "Campaigns that everybody may see; `mine`: those that one coordinates or inspects for, prepared ones included.",
  method: "GET",
  path: "/campaigns",
  access: "anyone",
  input: z.object({
    ...pageFields,
    stage: z.enum(stages).optional(),
    mine: z.stringbool().default(false),
  }),
  output: z.object({ items: z.array(campaignOutput), next: z.string().nullable() }),
  async run({ viewer }, { stage, mine, after, limit }) {
    if (mine && viewer.kind === "person") {
      const spaceIds = viewer.memberships.filter(({ role }) => role !== "member").map(({ spaceId }) => spaceId);
      const own = await campaignsOf(viewer.userId, spaceIds);
      return ok({ items: own.map((row) => describeCampaign(row, viewer)), next: null });
    }
    const rows = await listCampaignRows(stage ? { stage } : {}, limit + 1, after);
    const items = rows.slice(0, limit).map((row) => describeCampaign(row, viewer));
    return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
