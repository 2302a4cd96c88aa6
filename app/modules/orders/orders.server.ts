import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { orderCoordinatedBy } from "./access.server.ts";
import { fail } from "./failures.ts";
import { orderStatus } from "./order-facts.server.ts";

export interface BoughtMachine {
  orderId: string;
  code: string;
  title: string;
  /** Where it arrived. */
  spaceId: string;
  /** What each paid, delivery included. */
  paid: { spaceId: string; name: string; cents: number }[];
}

/** A machine that was bought together and has arrived, for the keepers of the space that received it. */
export async function boughtMachine(viewer: Viewer, reference: string): Promise<Result<BoughtMachine>> {
  const found = await orderCoordinatedBy(viewer, reference);
  if (!found.ok) return found;
  const { id, code, title, spaceId, kind, shares } = found.value;
  const arrived = shares.some(({ deliveries }) => deliveries.reduce((sum, { good }) => sum + good, 0) > 0);
  if (kind !== "machine" || orderStatus(found.value) !== "done" || !arrived) return fail("no_machine_here");
  const paid = shares
    .filter(({ packs }) => packs > 0)
    .map(({ space, goodsCents, deliveryCents }) => ({
      ...{ spaceId: space.id, name: space.name, cents: goodsCents + deliveryCents },
    }));
  return ok({ orderId: id, code, title, spaceId, paid });
}
