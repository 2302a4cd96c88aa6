import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { freeInPlaces } from "#app/modules/making/making.server.ts";
import { waitingToMove } from "./repos/transfer.repo.server.ts";

export interface Movable {
  lotId: string;
  itemId: string;
  spaceId: string;
  quantity: number;
}

/**
 * What may be carried from one space to another, bag by bag and place by place, the oldest first: accepted, not recalled, promised to
 * nobody, and in no transfer that already waits.
 */
export async function movableOf(campaign: CampaignRow): Promise<Movable[]> {
  const waiting = await waitingToMove(campaign.id);
  const all: Movable[] = [];
  for (const { id: itemId } of campaign.items)
    for (const { lotId, spaceId, quantity } of await freeInPlaces(campaign.id, itemId)) {
      const gone = waiting.find((one) => one.lotId === lotId && one.spaceId === spaceId)?.quantity ?? 0;
      if (quantity > gone) all.push({ lotId, itemId, spaceId, quantity: quantity - gone });
    }
  return all;
}
