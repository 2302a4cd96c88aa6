import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderCoordinatedBy } from "../access.server.ts";
import { judgedDeadline } from "../deadline.server.ts";
import { fail } from "../failures.ts";
import { orderOutput, updateOrderInput } from "../order.schema.ts";
import { orderStatus } from "../order-facts.server.ts";
import { recordOrderEvent, updateOrder as writeOrder } from "../repos/order.repo.server.ts";
import { shownOrder } from "../shown-order.server.ts";

export const updateOrder = defineUseCase({
  name: "update-order",
  module: "orders",
  summary: "Say more about an open order, or move its deadline. Its prices stay: others have answered them.",
  method: "PUT",
  path: "/orders/{order}",
  access: "person",
  input: updateOrderInput,
  output: orderOutput,
  async run({ viewer, now }, { order: named, version, deadline, ...described }) {
    const found = await orderCoordinatedBy(viewer, named);
    if (!found.ok) return found;
    const order = found.value;
    if (orderStatus(order) !== "open") return fail("over");
    const deadlineAt = judgedDeadline(deadline, order.space.zone, now);
    if (!deadlineAt.ok) return deadlineAt;
    if (!(await writeOrder(order.id, version, { ...described, deadlineAt: deadlineAt.value }))) return fail("stale");
    await recordOrderEvent({ orderId: order.id, kind: "changed", actorId: viewer.userId, at: now });
    return shownOrder(order.id);
  },
});
