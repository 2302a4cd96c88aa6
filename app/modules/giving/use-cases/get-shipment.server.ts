import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { loadCode, shipmentFor } from "../access.server.ts";
import { describeShipment } from "../describe.server.ts";
import { linkKey, named, shipmentOutput } from "../giving.schema.ts";
import { handOversOf } from "../shipment-timeline.server.ts";

export const getShipment = defineUseCase({
  name: "get-shipment",
  module: "giving",
  summary:
    "A delivery, as the two sides and the driver see it; whoever hands it over or receives it also sees the code to read out then.",
  method: "GET",
  path: "/shipments/{shipment}",
  access: "anyone",
  input: z.object({ shipment: named, key: linkKey }),
  output: shipmentOutput.extend({
    handOverCode: z.string().nullable().describe("For whoever receives it, at the door"),
    loadCode: z.string().nullable().describe("For whoever hands it over to the driver of its round"),
    handOvers: z
      .array(
        z.object({ verb: z.string(), at: z.string(), byCode: z.boolean(), signed: z.boolean(), reason: z.string() }),
      )
      .describe("Each time it changed hands; the reason says why there was neither code nor signature"),
  }),
  async run({ viewer, now }, { shipment: code, key }) {
    const found = await shipmentFor(viewer, code, { key, now });
    if (!found.ok) return found;
    const { shipment, campaign, roles } = found.value;
    const handOverCode = roles.includes("recipient") ? shipment.handOverCode : null;
    const load = roles.includes("sender") ? loadCode(shipment) : null;
    const handOvers = await handOversOf(shipment, campaign.space.zone);
    return ok({ ...(await describeShipment(shipment, campaign)), handOverCode, loadCode: load, handOvers });
  },
});
