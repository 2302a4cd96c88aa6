import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkSeenBy } from "../access.server.ts";
import { describeOrder } from "../describe-order.server.ts";
import { orderOutput, spaceName } from "../order.schema.ts";
import { listOrderRows } from "../repos/order.repo.server.ts";

export const listOrders = defineUseCase({
  name: "list-orders",
  module: "orders",
  summary: "The group orders of a network, the newest first, for the members of its spaces.",
  method: "GET",
  path: "/networks/{network}/orders",
  access: "person",
  input: z.object({
    network: spaceName,
    cursor: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ items: z.array(orderOutput), next: z.string().nullable() }),
  async run({ viewer }, { network: named, cursor, limit }) {
    const network = await networkSeenBy(viewer, named);
    if (!network.ok) return network;
    const rows = await listOrderRows(network.value.id, limit + 1, cursor);
    const items = rows.slice(0, limit).map(describeOrder);
    return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
