import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderCoordinatedBy } from "../access.server.ts";
import { describeOrder } from "../describe-order.server.ts";
import { fail } from "../failures.ts";
import { orderName, orderOutput } from "../order.schema.ts";
import { orderStatus, settlementOf } from "../order-facts.server.ts";
import { notifyClosed } from "../order-mails.server.ts";
import { findOrder, insertShares, recordOrderEvent, updateOrder } from "../repos/order.repo.server.ts";

export const closeOrder = defineUseCase({
  name: "close-order",
  module: "orders",
  summary:
    "Order, once the deadline has passed and the minimum is reached: each share is fixed to the cent, and said to each.",
  method: "POST",
  path: "/orders/{order}/close",
  access: "person",
  input: z.object({ order: orderName }),
  output: orderOutput,
  async run({ viewer, now }, { order: named }) {
    const found = await orderCoordinatedBy(viewer, named);
    if (!found.ok) return found;
    const order = found.value;
    if (orderStatus(order) !== "open") return fail("over");
    if (now < order.deadlineAt) return fail("too_early");
    const settlement = settlementOf(order);
    const { shares, packs, unitCents, minimumReached } = settlement;
    if (!minimumReached) return fail("minimum_not_reached", { params: { count: order.minimum - packs } });
    // A machine is received where it is kept, also when that space takes no part of it.
    const keeps = order.kind === "machine" && !shares.some(({ spaceId }) => spaceId === order.spaceId);
    const keeper = keeps ? [{ spaceId: order.spaceId, packs: 0, goodsCents: 0, deliveryCents: 0 }] : [];
    await insertShares(order.id, [...shares, ...keeper]);
    await updateOrder(order.id, order.version, { closedAt: now });
    const details = { packs, unitCents };
    await recordOrderEvent({ orderId: order.id, kind: "closed", actorId: viewer.userId, at: now, details });
    const after = await findOrder(order.id);
    if (!after) return fail("not_found");
    await notifyClosed(after, settlement, now, viewer.userId);
    return ok(describeOrder(after));
  },
});
