import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { allocationPolicies } from "#app/modules/campaigns/policy.ts";
import { isLanguage } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { proposeFor } from "../allocate.server.ts";
import { explain } from "../explain.server.ts";
import { fail } from "../failures.ts";
import { named, shareOutput } from "../giving.schema.ts";

export const proposeAllocation = defineUseCase({
  name: "propose-allocation",
  module: "giving",
  summary:
    "What each line would get now of an item, by the policy of the campaign or another one to compare, with the reason in a sentence.",
  method: "GET",
  path: "/campaigns/{campaign}/allocation",
  access: "person",
  input: z.object({ campaign: named, item: named, policy: z.enum(allocationPolicies).optional() }),
  output: z.object({ policy: z.string(), items: z.array(shareOutput), next: z.null() }),
  async run({ viewer, now }, { campaign: code, item, policy }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    if (!campaign.value.items.some(({ id }) => id === item)) return fail("line_not_found");
    const { shares, lines } = await proposeFor(campaign.value, item, now, { policy });
    const language = isLanguage(viewer.language) ? viewer.language : "fr";
    const items = shares.map(({ lineId, quantity, from, explanation }) => ({
      line: lineId,
      request: lines.get(lineId)?.request.code ?? "",
      name: lines.get(lineId)?.request.requesterName ?? "",
      wanted: Number(explanation.params.wanted ?? 0),
      quantity,
      from: from.map(({ lotId, spaceId, quantity: part }) => ({ lot: lotId, space: spaceId, quantity: part })),
      explanation: { ...explanation, sentence: explain(explanation, language) },
    }));
    return ok({ policy: policy ?? campaign.value.policy.allocation, items, next: null });
  },
});
