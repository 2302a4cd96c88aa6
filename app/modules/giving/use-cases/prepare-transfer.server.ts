import { z } from "zod";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { findLot } from "#app/modules/making/making.server.ts";
import { openSpace } from "#app/modules/spaces/spaces.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { mayTransfer } from "../giving.policy.ts";
import { named, pieces, shipmentOutput } from "../giving.schema.ts";
import { movableOf } from "../movable.server.ts";
import { describedShipment, writeShipment } from "../write-shipment.server.ts";

interface Part {
  requestLineId: null;
  lotId: string;
  itemId: string;
  quantity: number;
}

/** The bags of a transfer; one that is named twice counts once, with the sum. */
async function partsOf(
  campaign: CampaignRow,
  fromSpaceId: string,
  lines: readonly { lot: string; quantity: number }[],
): Promise<Result<Part[]>> {
  const movable = await movableOf(campaign);
  const parts = new Map<string, Part>();
  for (const { lot: code, quantity } of lines) {
    const lot = await findLot(code);
    if (lot?.campaignId !== campaign.id) return fail("line_not_found");
    const free = movable.find((one) => one.lotId === lot.id && one.spaceId === fromSpaceId)?.quantity ?? 0;
    const asked = (parts.get(lot.id)?.quantity ?? 0) + quantity;
    if (asked > free) return fail("not_movable", { params: { lot: lot.code, free, asked } });
    parts.set(lot.id, { requestLineId: null, lotId: lot.id, itemId: lot.itemId, quantity: asked });
  }
  return ok([...parts.values()]);
}

export const prepareTransfer = defineUseCase({
  name: "prepare-transfer",
  module: "giving",
  summary:
    "Prepare a transfer of accepted pieces from one space to another, for whoever coordinates or keeps the space in which they lie: it never counts as delivered.",
  method: "POST",
  path: "/campaigns/{campaign}/transfers",
  status: 201,
  access: "person",
  input: z.object({
    campaign: named,
    from: named,
    to: named,
    lines: z
      .array(z.object({ lot: named, quantity: pieces }))
      .max(50)
      .default([])
      .describe("One bag at least"),
  }),
  output: shipmentOutput,
  async run(context, { campaign: code, from, to, lines }) {
    const found = await campaignNamed(context.viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    const [source, goal] = [await openSpace(from), await openSpace(to)];
    if (!source.ok) return source;
    if (!mayTransfer(context.viewer, campaign, source.value.id)) return fail("not_yours");
    if (!goal.ok) return goal;
    if (source.value.id === goal.value.id)
      return fail("other_place", { fields: { to: [{ key: "failures.giving.other_place" }] } });
    if (lines.length === 0)
      return fail("nothing_taken", { fields: { lines: [{ key: "failures.giving.nothing_taken" }] } });
    const parts = await partsOf(campaign, source.value.id, lines);
    if (!parts.ok) return parts;
    const place = { fromSpaceId: source.value.id, toSpaceId: goal.value.id, requestId: null, intermediary: "" };
    const id = await writeShipment(context, campaign, { ...place, purpose: "transfer", lines: parts.value });
    return describedShipment(id, campaign);
  },
});
