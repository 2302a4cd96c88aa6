import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import type { ListingStatus } from "./listing.ts";

interface Owned {
  spaceId: string;
  status: ListingStatus;
}

/** Keepers of the space list what it offers. */
export function mayList(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "keeper");
}

export function mayEdit(viewer: Viewer, listing: Owned): boolean {
  return hasRole(viewer, listing.spaceId, "keeper");
}

/** Published and paused listings are public; drafts and archived ones are for the keepers. */
export function maySee(viewer: Viewer, listing: Owned): boolean {
  return listing.status === "published" || listing.status === "paused" || mayEdit(viewer, listing);
}

/** Giving a thing away, and taking one over, commits the space. */
export function mayTransfer(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "steward");
}
