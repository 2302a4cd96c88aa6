import { mayCommit } from "#app/modules/bookings/booking.policy.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { askingRolesOf } from "./material.repo.server.ts";

/** In whose name this person may ask: of their spaces, those that they may commit, but for the one that is asked. */
export async function spacesToAskFor(viewer: Viewer, exceptId = ""): Promise<{ value: string; label: string }[]> {
  if (viewer.kind === "visitor") return [];
  const others = viewer.memberships.filter(({ spaceId }) => spaceId !== exceptId);
  const roles = await askingRolesOf(others.map(({ spaceId }) => spaceId));
  return others
    .filter(({ spaceId }) =>
      mayCommit(viewer, { kind: "space", spaceId, userId: viewer.userId }, roles.get(spaceId) ?? null),
    )
    .map(({ slug, name }) => ({ value: slug, label: name }));
}
