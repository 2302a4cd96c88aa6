import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { named } from "../making.schema.ts";
import { recallGrounds } from "../recall.ts";
import { recallsOf } from "../repos/lot.repo.server.ts";

export const listRecalls = defineUseCase({
  name: "list-recalls",
  module: "making",
  summary: "The recalls of a campaign, those that were lifted too, the oldest first.",
  method: "GET",
  path: "/campaigns/{campaign}/recalls",
  access: "person",
  input: z.object({ campaign: named }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        by: z.enum(recallGrounds),
        value: z.string(),
        item: z.string().nullable(),
        reason: z.string(),
        at: z.string(),
        lifted: z.boolean(),
      }),
    ),
    next: z.null(),
  }),
  async run({ viewer }, { campaign: code }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const { id, space } = campaign.value;
    const items = (await recallsOf(id)).map(({ itemId, at, ...recall }) => ({
      ...{ ...recall, item: itemId },
      at: isoWithOffset(at, space.zone),
    }));
    return ok({ items, next: null });
  },
});
