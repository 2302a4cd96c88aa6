import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { networkOf } from "./access.server.ts";
import { fail } from "./failures.ts";
import { coordinatingSpaceIds, findNetworkMembership, type NetworkRow } from "./repos/network.repo.server.ts";
import { findSpace, type SpaceRow } from "./repos/space.repo.server.ts";
import { mayCoordinate, mayInSpace } from "./space.policy.ts";

export interface Waiting {
  network: NetworkRow;
  space: SpaceRow;
  status: "requested" | "invited";
}

/** A request is answered by a coordinator of the network, an invitation by a steward of the space. */
export async function waitingFor(
  viewer: Viewer,
  networkReference: string,
  spaceReference: string,
): Promise<Result<Waiting>> {
  const network = await networkOf(networkReference);
  if (!network.ok) return network;
  const space = await findSpace(spaceReference);
  const membership = space ? await findNetworkMembership(network.value.id, space.id) : null;
  const coordinates = mayCoordinate(viewer, await coordinatingSpaceIds(network.value.id));
  const ownSpace = space !== null && mayInSpace(viewer, "answer_for_networks", space.id);
  if (!coordinates && !ownSpace) return fail("not_coordinator");
  if (!space || !membership) return fail("not_in_network");
  if (membership.status === "member") return fail("already_answered");
  if (membership.status === "requested")
    return coordinates ? ok({ network: network.value, space, status: "requested" }) : fail("not_coordinator");
  return ownSpace ? ok({ network: network.value, space, status: "invited" }) : fail("forbidden");
}
