import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import { proposeFor } from "./allocate.server.ts";
import type { Share } from "./allocation.ts";
import { describeShipment } from "./describe.server.ts";
import { handOvers } from "./hand-over.ts";
import { findShipment, type ShipmentRow, shipmentIdsOf } from "./repos/shipment.repo.server.ts";
import { shipmentTimeline } from "./shipment-timeline.server.ts";

const proposals = keptUntilWritten<ReadonlyMap<string, Share>>(20);
const aMinute = 60_000;

/**
 * What each line of an item would get if the free pieces were shared out now, by line. Asked again and again by whoever follows a
 * request, it is worked out once until something is written; a minute at most, as waiting raises a request by the day.
 */
export function nextShares(campaign: CampaignRow, itemId: string, now: Date): Promise<ReadonlyMap<string, Share>> {
  return proposals(`${campaign.id}:${itemId}`, now.getTime(), async () => {
    const { shares } = await proposeFor(campaign, itemId, now);
    return { value: new Map(shares.map((share) => [share.lineId, share])), until: now.getTime() + aMinute };
  });
}

/** The deliveries of a request, the oldest first, each with its row; the code is for whoever receives. */
export async function shipmentsOfRequest(requestId: string, campaign: CampaignRow) {
  const shipments = [];
  for (const id of await shipmentIdsOf(requestId)) {
    const row = await findShipment(id);
    if (!row) continue;
    shipments.push({
      ...(await describeShipment(row, campaign)),
      row,
      handOverCode: row.handOverCode,
      roundLeavesAt: row.round?.leavesAt ?? null,
    });
  }
  return shipments;
}

const told = new Set<string>([...handOvers, "counted", "return", "lose", "cancel"]);

/** What concerns whoever receives: each change of hands with what proves it, or why nothing does; what was counted; how it ended. */
export async function storyForRecipient(visit: Visit, shipment: ShipmentRow, campaign: CampaignRow) {
  return (await shipmentTimeline(visit, { shipment, campaign })).filter(({ kind }) => told.has(kind));
}
