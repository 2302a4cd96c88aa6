import { type CampaignRow, findRequest, mailOnTheWay } from "#app/modules/campaigns/campaigns.server.ts";
import type { ShipmentRow } from "./repos/shipment.repo.server.ts";

/** Whoever asked is told that a delivery has left, with what is in it; a transfer between spaces has nobody who asked. */
export async function tellRecipient(shipment: ShipmentRow, campaign: CampaignRow, now: Date): Promise<void> {
  const request = shipment.request && (await findRequest(shipment.request.id));
  if (!request) return;
  const names = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const pieces = Map.groupBy(shipment.lines, ({ itemId }) => itemId);
  const what = [...pieces]
    .map(([itemId, lines]) => `${lines.reduce((sum, { quantity }) => sum + quantity, 0)} × ${names.get(itemId) ?? ""}`)
    .join(", ");
  await mailOnTheWay(request, campaign, now, { shipmentId: shipment.id, what });
}
