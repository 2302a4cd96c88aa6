import { ok } from "#app/platform/result.ts";
import { describeOrder } from "./describe-order.server.ts";
import { fail } from "./failures.ts";
import { findOrder } from "./repos/order.repo.server.ts";

/** An order as it stands after what was just written. */
export async function shownOrder(id: string) {
  const order = await findOrder(id);
  return order ? ok(describeOrder(order)) : fail("not_found");
}
