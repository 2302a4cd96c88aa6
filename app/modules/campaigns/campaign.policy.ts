import { hasRole, type Viewer } from "#app/platform/viewer.ts";

/** What a policy needs to know of a campaign. */
export interface CampaignParties {
  spaceId: string;
  roles: readonly { userId: string; role: string }[];
}

function holds(viewer: Viewer, { roles }: CampaignParties, role: string): boolean {
  return viewer.kind === "person" && roles.some((one) => one.userId === viewer.userId && one.role === role);
}

/** Keepers of the space that opened it, and whoever it named. */
export function mayCoordinate(viewer: Viewer, campaign: CampaignParties): boolean {
  return hasRole(viewer, campaign.spaceId, "keeper") || holds(viewer, campaign, "coordinator");
}

export function mayInspect(viewer: Viewer, campaign: CampaignParties): boolean {
  return mayCoordinate(viewer, campaign) || holds(viewer, campaign, "inspector");
}

/** Who may act for whoever asked: the one who did, or keepers of the space in whose name it was asked. */
export function maySpeakForRequester(
  viewer: Viewer,
  request: { userId: string | null; spaceId: string | null },
): boolean {
  if (viewer.kind === "visitor") return false;
  if (request.spaceId && hasRole(viewer, request.spaceId, "keeper")) return true;
  return request.userId === viewer.userId;
}
