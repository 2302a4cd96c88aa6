import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderCoordinatedBy, shareOf } from "../access.server.ts";
import { fail } from "../failures.ts";
import { orderOutput, recordPaymentInput } from "../order.schema.ts";
import { insertPayment } from "../repos/order.repo.server.ts";
import { shownOrder } from "../shown-order.server.ts";

export const recordPayment = defineUseCase({
  name: "record-payment",
  module: "orders",
  summary:
    "What a space has settled with the one that ordered: recorded, not collected. Below zero for what was paid back.",
  method: "POST",
  path: "/orders/{order}/payments",
  status: 201,
  access: "person",
  input: recordPaymentInput,
  output: orderOutput,
  async run({ viewer, now }, { order: named, space, cents, note }) {
    const order = await orderCoordinatedBy(viewer, named);
    if (!order.ok) return order;
    const share = shareOf(order.value, space);
    if (!share.ok) return share;
    if (share.value.spaceId === order.value.spaceId) return fail("own_share");
    await insertPayment({ shareId: share.value.id, cents, note, actorId: viewer.userId, at: now });
    return shownOrder(order.value.id);
  },
});
