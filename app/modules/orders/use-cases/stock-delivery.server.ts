import { z } from "zod";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderSeenBy, shareOf } from "../access.server.ts";
import { putIntoStock } from "../delivery-stock.server.ts";
import { fail } from "../failures.ts";
import { mayCommitSpace } from "../order.policy.ts";
import { stockDeliveryInput } from "../order.schema.ts";

export const stockDelivery = defineUseCase({
  name: "stock-delivery",
  module: "orders",
  summary:
    "Put what arrived of an order in good state into the stock of its space, each arrival once: into a material in the same unit, or a new one.",
  method: "POST",
  path: "/orders/{order}/stock",
  status: 201,
  access: "person",
  input: stockDeliveryInput,
  output: z.object({
    material: z.string().describe("The code of the material that grew"),
    packs: z.int(),
    quantity: z.int().describe("In the smallest unit"),
  }),
  async run({ viewer, now }, { order: named, space, ...into }) {
    const order = await orderSeenBy(viewer, named);
    if (!order.ok) return order;
    const share = shareOf(order.value, space);
    if (!share.ok) return share;
    if (!mayCommitSpace(viewer, share.value.spaceId)) return fail("not_yours");
    return putIntoStock(order.value, share.value, into, { viewer, now });
  },
});
