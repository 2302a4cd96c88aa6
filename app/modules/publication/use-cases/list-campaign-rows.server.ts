import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { atOf, dayField } from "../at.ts";
import { fail } from "../failures.ts";
import { figureNames } from "../figures.ts";
import { rowsOf } from "../rows.server.ts";
import { itemOf } from "../totals.server.ts";

export const listCampaignRows = defineUseCase({
  name: "list-campaign-rows",
  module: "publication",
  summary: "The rows that a published figure is the sum of; whoever asked is told by kind and town, never by name.",
  method: "GET",
  path: "/campaigns/{campaign}/rows",
  access: "anyone",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    item: z.string().max(40).optional(),
    what: z.enum(figureNames),
    at: dayField,
    space: z.string().max(40).optional().describe("Only of what this space made or promised: its id"),
    town: z.string().max(120).optional().describe("Only of what this town asked or received"),
    after: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        kind: z.string(),
        pieces: z.int(),
        code: z.string(),
        space: z.string(),
        shipment: z.string(),
        requesterKind: z.string(),
        town: z.string(),
        item: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  async run({ viewer, now }, { campaign: code, item: named, what, at: day, space: spaceId, town, after, limit }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const item = itemOf(campaign.value, named);
    if (!item) return fail("no_item");
    const chosen = { what, at: atOf(day, campaign.value.space.zone, now), spaceId, town };
    const rows = await rowsOf(campaign.value, item, chosen, { limit: limit + 1, after });
    const page = rows.slice(0, limit);
    const items = page.map((row) => ({ ...row, at: isoWithOffset(row.at, campaign.value.space.zone) }));
    return ok({ items, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null });
  },
});
