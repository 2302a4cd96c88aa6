import { mayCommit } from "#app/modules/bookings/booking.policy.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import type { RequestSide } from "./material.ts";

/** Keepers work the stock of their space; its members look at it. */
export function mayKeepStock(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "keeper");
}

export function maySeeStock(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "member");
}

interface Parties {
  giverSpaceId: string;
  askerSpaceId: string;
  askedById: string;
  /** Who may commit the asking space: its own rule. */
  askingRole: string;
}

/** Members of either space see what is asked between them. */
export function maySeeRequest(viewer: Viewer, parties: Parties): boolean {
  if (viewer.kind === "visitor") return false;
  return hasRole(viewer, parties.giverSpaceId, "member") || hasRole(viewer, parties.askerSpaceId, "member");
}

/** The sides for which the viewer may act; the giver first. */
export function requestSides(viewer: Viewer, parties: Parties): RequestSide[] {
  if (viewer.kind === "visitor") return [];
  const asker = { kind: "space" as const, spaceId: parties.askerSpaceId, userId: viewer.userId };
  return [
    ...(mayKeepStock(viewer, parties.giverSpaceId) ? (["giver"] as const) : []),
    ...(mayCommit(viewer, asker, parties.askingRole) ? (["asker"] as const) : []),
  ];
}
