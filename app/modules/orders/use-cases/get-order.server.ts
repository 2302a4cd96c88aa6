import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { orderSeenBy } from "../access.server.ts";
import { describeOrder, orderHistory } from "../describe-order.server.ts";
import { historyOutput, orderName, orderOutput } from "../order.schema.ts";

export const getOrder = defineUseCase({
  name: "get-order",
  module: "orders",
  summary: "A group order: who wishes what, what each has and pays, what arrived, and all that happened.",
  method: "GET",
  path: "/orders/{order}",
  access: "person",
  input: z.object({ order: orderName }),
  output: orderOutput.extend({ history: historyOutput }),
  async run({ viewer }, { order: named }) {
    const order = await orderSeenBy(viewer, named);
    if (!order.ok) return order;
    return ok({ ...describeOrder(order.value), history: orderHistory(order.value) });
  },
});
