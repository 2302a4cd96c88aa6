import { type CampaignParties, mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";

/** Pieces go from one space to another as whoever coordinates decides, or whoever keeps the space in which they lie. */
export function mayTransfer(viewer: Viewer, campaign: CampaignParties, fromSpaceId: string): boolean {
  return mayCoordinate(viewer, campaign) || hasRole(viewer, fromSpaceId, "keeper");
}
