import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { checkedCampaign } from "../audit.server.ts";
import { productionInvariants } from "../judge.ts";

export const checkCampaign = defineUseCase({
  name: "check-campaign",
  module: "audit",
  summary:
    "Recompute every invariant of a campaign from its rows, by code that no writer uses: what does not hold is named.",
  method: "GET",
  path: "/campaigns/{campaign}/check",
  access: "anyone",
  input: z.object({ campaign: z.string().trim().min(1).max(40) }),
  output: z.object({
    holds: z.boolean(),
    movements: z.int(),
    invariants: z.array(z.object({ name: z.string(), of: z.array(z.int()), broken: z.int() })),
    broken: z.array(z.object({ invariant: z.string(), row: z.string(), says: z.string() })),
  }),
  async run({ viewer, now }, { campaign: code }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const checked = await checkedCampaign(campaign.value.id, now);
    if (!checked.ok) return checked;
    const { movements, broken } = checked.value;
    const invariants = Object.entries(productionInvariants).map(([name, of]) => ({
      ...{ name, of: [...of] },
      broken: broken.filter(({ invariant }) => invariant === name).length,
    }));
    return ok({
      holds: broken.length === 0,
      movements,
      invariants,
      broken: broken.slice(0, 200),
    });
  },
});
