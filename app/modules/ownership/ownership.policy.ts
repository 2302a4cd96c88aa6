import { hasRole, type Viewer } from "#app/platform/viewer.ts";

/** What owners agreed to is read by the members of their spaces. */
export function mayRead(viewer: Viewer, spaceIds: readonly string[]): boolean {
  return spaceIds.some((spaceId) => hasRole(viewer, spaceId, "member"));
}

/** Owning, selling and agreeing commit a space as giving a thing away does. */
export function mayAgreeFor(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "steward");
}
