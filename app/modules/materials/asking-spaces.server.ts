import { mayCommit } from "#app/modules/bookings/booking.policy.ts";
import { isAcceptedAtOnce } from "#app/modules/bookings/borrower.ts";
import { askingOf } from "#app/modules/listings/listing.columns.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { askingRolesOf, type MaterialRow, standingOf } from "./repos/material.repo.server.ts";

interface AskingSpace {
  id: string;
  value: string;
  label: string;
}

/** In whose name this person may ask: of their spaces, those that they may commit, but for the one that is asked. */
export async function spacesToAskFor(viewer: Viewer, exceptId = ""): Promise<AskingSpace[]> {
  if (viewer.kind === "visitor") return [];
  const others = viewer.memberships.filter(({ spaceId }) => spaceId !== exceptId);
  const roles = await askingRolesOf(others.map(({ spaceId }) => spaceId));
  return others
    .filter(({ spaceId }) =>
      mayCommit(viewer, { kind: "space", spaceId, userId: viewer.userId }, roles.get(spaceId) ?? null),
    )
    .map(({ spaceId, slug, name }) => ({ id: spaceId, value: slug, label: name }));
}

/** Of these, those to whom the rules of a material grant what is free without an answer. */
export async function grantedAtOnce(
  { listing }: MaterialRow,
  askers: readonly AskingSpace[],
  viewer: Viewer,
): Promise<AskingSpace[]> {
  if (viewer.kind === "visitor") return [];
  const asking = askingOf(listing.asking);
  const granted: AskingSpace[] = [];
  for (const asker of askers) {
    const borrower = { kind: "space" as const, spaceId: asker.id, userId: viewer.userId };
    const standing = await standingOf(listing.spaceId, asker.id, viewer);
    if (isAcceptedAtOnce(asking, borrower, standing)) granted.push(asker);
  }
  return granted;
}
