import { defineUseCase } from "#app/platform/use-case.server.ts";
import { buyingSpace, orderSeenBy } from "../access.server.ts";
import { fail } from "../failures.ts";
import { orderOutput, setWishInput } from "../order.schema.ts";
import { packsHolding } from "../order.ts";
import { lastWishes, orderStatus } from "../order-facts.server.ts";
import { insertWish } from "../repos/order.repo.server.ts";
import { shownOrder } from "../shown-order.server.ts";

export const setWish = defineUseCase({
  name: "set-wish",
  module: "orders",
  summary:
    "What a space takes of an order, and up to which price; changed until the deadline, and what was said before is kept.",
  method: "PUT",
  path: "/orders/{order}/wishes/{space}",
  access: "person",
  input: setWishInput,
  output: orderOutput,
  async run({ viewer, now }, { order: named, space: by, packs, quantity = 0, ceilingCents }) {
    const found = await orderSeenBy(viewer, named);
    if (!found.ok) return found;
    const order = found.value;
    const space = await buyingSpace(viewer, by, order.networkId);
    if (!space.ok) return space;
    if (orderStatus(order) !== "open") return fail("over");
    if (now >= order.deadlineAt) return fail("too_late");
    const wanted = packs ?? packsHolding(quantity, order.packSize);
    const ceiling = wanted > 0 ? ceilingCents : null;
    const before = lastWishes(order).find(({ spaceId }) => spaceId === space.value.id);
    const same = (before?.packs ?? 0) === wanted && (before?.ceilingCents ?? null) === ceiling;
    if (!same)
      await insertWish({
        orderId: order.id,
        spaceId: space.value.id,
        packs: wanted,
        ceilingCents: ceiling,
        actorId: viewer.userId,
        at: now,
      });
    return shownOrder(order.id);
  },
});
