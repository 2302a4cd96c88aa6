import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { unpromised } from "#app/modules/making/lot.ts";
import { findLot, lotFacts } from "#app/modules/making/making.server.ts";
import { openSpace } from "#app/modules/spaces/spaces.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { named, pieces, shipmentOutput } from "../giving.schema.ts";
import { describedShipment, writeShipment } from "../write-shipment.server.ts";

export const prepareTransfer = defineUseCase({
  name: "prepare-transfer",
  module: "giving",
  summary: "Prepare a transfer of accepted pieces from one space to another: it never counts as delivered.",
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
      .min(1)
      .max(50),
  }),
  output: shipmentOutput,
  async run(context, { campaign: code, from, to, lines }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const [source, goal] = [await openSpace(from), await openSpace(to)];
    if (!source.ok) return source;
    if (!goal.ok) return goal;
    if (source.value.id === goal.value.id) return fail("other_place");
    const parts = [];
    for (const { lot: lotCode, quantity } of lines) {
      const lot = await findLot(lotCode);
      if (lot?.campaignId !== campaign.value.id) return fail("line_not_found");
      const here = (await lotFacts([lot])).get(lot.id)?.find((one) => one.spaceId === source.value.id);
      if (!here || quantity > unpromised(here))
        return fail("nothing_free", { params: { free: here ? unpromised(here) : 0, asked: quantity } });
      parts.push({ requestLineId: null, lotId: lot.id, itemId: lot.itemId, quantity });
    }
    const place = { fromSpaceId: source.value.id, toSpaceId: goal.value.id, requestId: null, intermediary: "" };
    const id = await writeShipment(context, campaign.value, { ...place, purpose: "transfer", lines: parts });
    return describedShipment(id, campaign.value);
  },
});
