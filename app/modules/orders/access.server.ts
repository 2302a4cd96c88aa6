import { networkOf, spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { mayCommitSpace, maySeeOrders } from "./order.policy.ts";
import { findOrder, isNetworkMember, memberSpaceIds, type OrderRow } from "./repos/order.repo.server.ts";

/** Spaces of the network, and those that took part and left it since. */
function concerned(order: OrderRow): string[] {
  return [
    order.spaceId,
    ...order.network.memberships.map(({ spaceId }) => spaceId),
    ...order.wishes.map(({ spaceId }) => spaceId),
  ];
}

/** To whoever belongs to none of the spaces concerned, an order does not exist. */
export async function orderSeenBy(viewer: Viewer, reference: string): Promise<Result<OrderRow>> {
  const order = await findOrder(reference);
  return order && maySeeOrders(viewer, concerned(order)) ? ok(order) : fail("not_found");
}

/** The same for what only the coordinating space does. */
export async function orderCoordinatedBy(viewer: Viewer, reference: string): Promise<Result<OrderRow>> {
  const order = await orderSeenBy(viewer, reference);
  if (order.ok && !mayCommitSpace(viewer, order.value.spaceId)) return fail("not_yours");
  return order;
}

/** The network of an address, for the members of its spaces. */
export async function networkSeenBy(viewer: Viewer, reference: string) {
  const network = await networkOf(reference);
  if (!network.ok) return network;
  return maySeeOrders(viewer, await memberSpaceIds(network.value.id)) ? network : fail("not_yours");
}

/** A space that buys with the network: its keepers commit it. */
export async function buyingSpace(viewer: Viewer, reference: string, networkId: string) {
  const space = await spaceFor(viewer, reference, "lend");
  if (!space.ok) return space;
  return (await isNetworkMember(networkId, space.value.id)) ? space : fail("not_in_network");
}

type ShareRow = OrderRow["shares"][number];

/** What a space has of a closed order. */
export function shareOf(order: OrderRow, space: string): Result<ShareRow> {
  if (!order.closedAt) return fail("not_closed");
  const share = order.shares.find((one) => one.space.id === space || one.space.slug === space);
  return share ? ok(share) : fail("no_share");
}
