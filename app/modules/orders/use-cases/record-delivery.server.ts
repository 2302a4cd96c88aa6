import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderSeenBy, shareOf } from "../access.server.ts";
import { fail } from "../failures.ts";
import { mayCommitSpace } from "../order.policy.ts";
import { orderOutput, recordDeliveryInput } from "../order.schema.ts";
import { shareFacts } from "../order-facts.server.ts";
import { notifyArrival } from "../order-mails.server.ts";
import { insertDelivery } from "../repos/order.repo.server.ts";
import { shownOrder } from "../shown-order.server.ts";

export const recordDelivery = defineUseCase({
  name: "record-delivery",
  module: "orders",
  summary:
    "Packs of an order that arrived in a space, whole or damaged, or that will not come. Said by that space or by the one that ordered.",
  method: "POST",
  path: "/orders/{order}/deliveries",
  status: 201,
  access: "person",
  input: recordDeliveryInput,
  output: orderOutput,
  async run({ viewer, now }, { order: named, space, note, ...arrival }) {
    const found = await orderSeenBy(viewer, named);
    if (!found.ok) return found;
    const order = found.value;
    const share = shareOf(order, space);
    if (!share.ok) return share;
    if (![share.value.spaceId, order.spaceId].some((id) => mayCommitSpace(viewer, id))) return fail("not_yours");
    if (order.abandonedAt) return fail("over");
    const { awaited } = shareFacts(order, share.value);
    if (arrival.good + arrival.damaged + arrival.missing > awaited)
      return fail("nothing_awaited", { params: { count: awaited } });
    await insertDelivery({ shareId: share.value.id, ...arrival, note, actorId: viewer.userId, at: now });
    await notifyArrival(order, share.value, { ...arrival, note }, now, viewer.userId);
    return shownOrder(order.id);
  },
});
