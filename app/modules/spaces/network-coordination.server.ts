import { recordEvent } from "./repos/event.repo.server.ts";
import { coordinatingSpaceIds, networksOfSpace, updateNetworkRole } from "./repos/network.repo.server.ts";

/**
 * A network that was made from a public list has no coordinator. The first of its spaces that somebody keeps becomes it, so
 * that requests to join find an answer; it may hand that over.
 */
export async function coordinateIfNobodyDoes(spaceId: string, at: Date): Promise<void> {
  for (const { id: networkId } of await networksOfSpace(spaceId)) {
    if ((await coordinatingSpaceIds(networkId)).length > 0) continue;
    await updateNetworkRole(networkId, spaceId, "coordinator");
    await recordEvent({ networkId, spaceId, kind: "network_role_changed", at, details: { to: "coordinator" } });
  }
}
