import { hasRole, type Viewer } from "#app/platform/viewer.ts";

export const feedKinds = ["person", "space", "listing"] as const;
export type FeedKind = (typeof feedKinds)[number];

/** Whose calendar it is: a person's own; a space's and its rooms' for those who keep it. */
export type FeedOwner = { kind: "person"; userId: string } | { kind: "space" | "listing"; spaceId: string };

export function mayHoldFeed(viewer: Viewer, owner: FeedOwner): boolean {
  if (viewer.kind === "visitor") return false;
  return owner.kind === "person" ? owner.userId === viewer.userId : hasRole(viewer, owner.spaceId, "keeper");
}
