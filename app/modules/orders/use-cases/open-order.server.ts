import { randomBytes } from "node:crypto";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { networkOf } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { buyingSpace } from "../access.server.ts";
import { judgedDeadline } from "../deadline.server.ts";
import { describeOrder } from "../describe-order.server.ts";
import { fail } from "../failures.ts";
import { openOrderInput, orderOutput } from "../order.schema.ts";
import { notifyMembers } from "../order-mails.server.ts";
import { findOrder, insertOrder, recordOrderEvent } from "../repos/order.repo.server.ts";

export const openOrder = defineUseCase({
  name: "open-order",
  module: "orders",
  summary:
    "Open a group order in a network: what, at which prices by quantity, until when, and the least that is needed.",
  method: "POST",
  path: "/networks/{network}/orders",
  status: 201,
  access: "person",
  input: openOrderInput,
  output: orderOutput,
  async run({ viewer, now }, { network: among, space: by, deadline, ...offer }) {
    const network = await networkOf(among);
    if (!network.ok) return network;
    const space = await buyingSpace(viewer, by, network.value.id);
    if (!space.ok) return space;
    const deadlineAt = judgedDeadline(deadline, space.value.zone, now);
    if (!deadlineAt.ok) return deadlineAt;
    const id = await insertOrder({
      ...offer,
      code: shortCode(randomBytes(8)),
      networkId: network.value.id,
      spaceId: space.value.id,
      deadlineAt: deadlineAt.value,
      createdById: viewer.userId,
      createdAt: now,
    });
    await recordOrderEvent({ orderId: id, kind: "opened", actorId: viewer.userId, at: now });
    const order = await findOrder(id);
    if (!order) return fail("not_found");
    await notifyMembers("opened", order, now, viewer.userId);
    return ok(describeOrder(order));
  },
});
