import { hasRole, type Viewer } from "#app/platform/viewer.ts";

/** Orders are the business of the spaces of the network, and of those that took part. */
export function maySeeOrders(viewer: Viewer, spaceIds: readonly string[]): boolean {
  return spaceIds.some((spaceId) => hasRole(viewer, spaceId, "member"));
}

/** Keepers commit their space: they open orders, wish, and say what arrived. */
export function mayCommitSpace(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "keeper");
}
