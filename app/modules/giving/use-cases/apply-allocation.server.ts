import { z } from "zod";
import { moves, stageOf } from "#app/modules/campaigns/campaign.ts";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { allocationPolicies } from "#app/modules/campaigns/policy.ts";
import { insertReservations, keyOf } from "#app/modules/flows/flows.server.ts";
import type { Reservation } from "#app/modules/flows/reservation.ts";
import { randomKey, writtenBy } from "#app/modules/making/making.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { proposeFor } from "../allocate.server.ts";
import { fail } from "../failures.ts";
import { named, reason } from "../giving.schema.ts";

export const applyAllocation = defineUseCase({
  name: "apply-allocation",
  module: "giving",
  summary:
    "Promise what the policy of the campaign gives now of an item, judged again while it is written; each promise keeps its reason. Another policy, this once, needs one too.",
  method: "POST",
  path: "/campaigns/{campaign}/allocation",
  access: "person",
  input: z.object({
    campaign: named,
    item: named,
    policy: z.enum(allocationPolicies).optional(),
    reason: reason.default(""),
  }),
  output: z.object({ promised: z.int(), lines: z.int() }),
  async run(context, { campaign: code, item, policy, reason: why }) {
    const found = await campaignFor(context.viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    if (!campaign.items.some(({ id }) => id === item)) return fail("line_not_found");
    if (!moves(stageOf(campaign.stage))) return fail("not_open");
    const isOther = policy !== undefined && policy !== campaign.policy.allocation;
    if (isOther && why === "")
      return fail("reason_needed", { fields: { reason: [{ key: "failures.giving.reason_needed" }] } });
    const { shares } = await proposeFor(campaign, item, context.now, { policy });
    const promised = shares.flatMap(({ lineId, from, explanation }) =>
      from.map(({ lotId, spaceId, quantity }): Reservation => {
        const place = { requestLineId: lineId, lotId, spaceId };
        return { ...place, kind: "promised", delta: quantity, explanation, ...(isOther ? { reason: why } : {}) };
      }),
    );
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("allocation"));
    await insertReservations(promised, writtenBy(context, campaign.id, context.now, key));
    return ok({
      promised: promised.reduce((sum, { delta }) => sum + delta, 0),
      lines: shares.filter(({ quantity }) => quantity > 0).length,
    });
  },
});
