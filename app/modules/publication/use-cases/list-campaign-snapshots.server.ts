import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { listSnapshots } from "../repos/snapshot.repo.server.ts";

export const listCampaignSnapshots = defineUseCase({
  name: "list-campaign-snapshots",
  module: "publication",
  summary: "The snapshots of a campaign that can be cited, the latest first.",
  method: "GET",
  path: "/campaigns/{campaign}/snapshots",
  access: "anyone",
  input: z.object({ campaign: z.string().trim().min(1).max(40) }),
  output: z.object({
    items: z.array(z.object({ code: z.string(), takenAt: z.string(), sha256: z.string() })),
    next: z.null(),
  }),
  async run({ viewer }, { campaign: named }) {
    const campaign = await campaignNamed(viewer, named);
    if (!campaign.ok) return campaign;
    const { id, space } = campaign.value;
    const items = (await listSnapshots(id, 200)).map((one) => ({
      ...one,
      takenAt: isoWithOffset(one.takenAt, space.zone),
    }));
    return ok({ items, next: null });
  },
});
