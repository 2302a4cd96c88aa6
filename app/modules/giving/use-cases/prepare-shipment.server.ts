import { z } from "zod";
import { campaignFor, findRequest } from "#app/modules/campaigns/campaigns.server.ts";
import { promisesOfLines } from "#app/modules/flows/flows.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { lotsById } from "#app/modules/making/making.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { named, shipmentOutput } from "../giving.schema.ts";
import { preparedQuantities } from "../repos/shipment.repo.server.ts";
import { describedShipment, writeShipment } from "../write-shipment.server.ts";

export const prepareShipment = defineUseCase({
  name: "prepare-shipment",
  module: "giving",
  summary:
    "Prepare a delivery to whoever asked: all that is promised to them in one space and not in another delivery yet.",
  method: "POST",
  path: "/production-requests/{request}/shipments",
  status: 201,
  access: "person",
  input: z.object({
    request: named,
    from: named.optional().describe("The space it leaves from; where most of it lies, if not said"),
    intermediary: line(120).default("").describe("Who passes it on, when it does not go straight to whoever asked"),
  }),
  output: shipmentOutput,
  async run(context, { request: code, from, intermediary }) {
    const request = await findRequest(code);
    if (!request) return fail("line_not_found");
    const campaign = await campaignFor(context.viewer, request.campaignId);
    if (!campaign.ok) return campaign;
    const lineIds = request.lines.map(({ id }) => id);
    const prepared = await preparedQuantities(lineIds);
    const left = (await promisesOfLines(lineIds)).map((promised) => ({
      ...promised,
      quantity:
        promised.quantity -
        prepared
          .filter(
            (one) =>
              one.requestLineId === promised.requestLineId &&
              one.lotId === promised.lotId &&
              one.spaceId === promised.spaceId,
          )
          .reduce((sum, one) => sum + one.quantity, 0),
    }));
    const bySpace = new Map<string, number>();
    for (const { spaceId, quantity } of left) bySpace.set(spaceId, (bySpace.get(spaceId) ?? 0) + quantity);
    const fullest = [...bySpace.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    const fromSpaceId = from ?? fullest;
    const parts = left.filter(({ spaceId, quantity }) => spaceId === fromSpaceId && quantity > 0);
    if (!fromSpaceId || parts.length === 0) return fail("nothing_to_send");
    const lots = new Map((await lotsById(parts.map(({ lotId }) => lotId))).map((lot) => [lot.id, lot]));
    const id = await writeShipment(context, campaign.value, {
      ...{ purpose: "deliver", fromSpaceId, requestId: request.id, toSpaceId: null, intermediary },
      lines: parts.map(({ requestLineId, lotId, quantity }) => ({
        ...{ requestLineId, lotId, quantity },
        itemId: lots.get(lotId)?.itemId ?? "",
      })),
    });
    return describedShipment(id, campaign.value);
  },
});
