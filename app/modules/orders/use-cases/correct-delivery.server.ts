import { z } from "zod";
import { stockedUnder, undoReceived } from "#app/modules/materials/materials.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderSeenBy } from "../access.server.ts";
import { stockKey } from "../delivery-stock.server.ts";
import { fail } from "../failures.ts";
import { mayCommitSpace } from "../order.policy.ts";
import { orderName, orderOutput } from "../order.schema.ts";
import { insertDelivery } from "../repos/order.repo.server.ts";
import { shownOrder } from "../shown-order.server.ts";

export const correctDelivery = defineUseCase({
  name: "correct-delivery",
  module: "orders",
  summary:
    "Take back what was written about an arrival by mistake; both stay in the history, and what it put into a stock leaves it.",
  method: "POST",
  path: "/orders/{order}/deliveries/{delivery}/correct",
  access: "person",
  input: z.object({ order: orderName, delivery: orderName }),
  output: orderOutput,
  async run({ viewer, now }, { order: named, delivery: id }) {
    const found = await orderSeenBy(viewer, named);
    if (!found.ok) return found;
    const order = found.value;
    const share = order.shares.find(({ deliveries }) => deliveries.some((one) => one.id === id));
    const delivery = share?.deliveries.find((one) => one.id === id);
    if (!share || !delivery) return fail("no_such_delivery");
    if (![share.spaceId, order.spaceId].some((spaceId) => mayCommitSpace(viewer, spaceId))) return fail("not_yours");
    if (delivery.correction || delivery.correctsId) return fail("already_corrected");
    const key = stockKey(delivery);
    if ((await stockedUnder([key])).size > 0) {
      if (!mayCommitSpace(viewer, share.spaceId)) return fail("in_their_stock");
      const undone = await undoReceived({ key, reason: order.title, actorId: viewer.userId, now });
      if (!undone.ok) return undone;
    }
    const { good, damaged, missing } = delivery;
    await insertDelivery({
      shareId: share.id,
      ...{ good: 0 - good, damaged: 0 - damaged, missing: 0 - missing },
      correctsId: delivery.id,
      actorId: viewer.userId,
      at: now,
    });
    return shownOrder(order.id);
  },
});
