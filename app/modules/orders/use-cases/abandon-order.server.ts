import { z } from "zod";
import { paragraphs } from "#app/modules/listings/listing.schema.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderCoordinatedBy } from "../access.server.ts";
import { fail } from "../failures.ts";
import { orderName, orderOutput } from "../order.schema.ts";
import { orderStatus } from "../order-facts.server.ts";
import { notifyMembers } from "../order-mails.server.ts";
import { recordOrderEvent, updateOrder } from "../repos/order.repo.server.ts";
import { shownOrder } from "../shown-order.server.ts";

export const abandonOrder = defineUseCase({
  name: "abandon-order",
  module: "orders",
  summary: "Give an order up, with the reason: as long as nothing has arrived.",
  method: "POST",
  path: "/orders/{order}/abandon",
  access: "person",
  input: z.object({ order: orderName, reason: paragraphs(500).min(3) }),
  output: orderOutput,
  async run({ viewer, now }, { order: named, reason }) {
    const found = await orderCoordinatedBy(viewer, named);
    if (!found.ok) return found;
    const order = found.value;
    const status = orderStatus(order);
    if (status === "delivering" || status === "done") return fail("already_arrived");
    if (status === "abandoned") return fail("over");
    await updateOrder(order.id, order.version, { abandonedAt: now });
    const event = { orderId: order.id, actorId: viewer.userId, at: now };
    await recordOrderEvent({ ...event, kind: "abandoned", details: { reason } });
    await notifyMembers("abandoned", order, now, viewer.userId, reason);
    return shownOrder(order.id);
  },
});
