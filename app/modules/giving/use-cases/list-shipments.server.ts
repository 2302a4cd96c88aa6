import { z } from "zod";
import { pageFields } from "#app/modules/campaigns/campaign.schema.ts";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeShipment } from "../describe.server.ts";
import { named, shipmentOutput } from "../giving.schema.ts";
import { listShipmentRows } from "../repos/shipment.repo.server.ts";
import { shipmentStages } from "../shipment.ts";

export const listShipments = defineUseCase({
  name: "list-shipments",
  module: "giving",
  summary: "The deliveries and transfers of a campaign, the oldest first, for whoever coordinates it.",
  method: "GET",
  path: "/campaigns/{campaign}/shipments",
  access: "person",
  input: z.object({ ...pageFields, campaign: named, stage: z.enum(shipmentStages).optional() }),
  output: z.object({ items: z.array(shipmentOutput), next: z.string().nullable() }),
  async run({ viewer }, { campaign: code, stage, after, limit }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const where = { campaignId: campaign.value.id, ...(stage ? { stage } : {}) };
    const rows = await listShipmentRows(where, limit + 1, after);
    const page = rows.slice(0, limit);
    const items = await Promise.all(page.map((row) => describeShipment(row, campaign.value)));
    return ok({ items, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null });
  },
});
