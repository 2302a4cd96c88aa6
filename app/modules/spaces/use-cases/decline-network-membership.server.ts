import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { waitingFor } from "../network-answer.server.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { deleteNetworkMembership } from "../repos/network.repo.server.ts";

export const declineNetworkMembership = defineUseCase({
  name: "decline-network-membership",
  module: "spaces",
  summary: "Decline a space's request to join, or a network's invitation; it may be made again later.",
  method: "POST",
  path: "/networks/{network}/members/{space}/decline",
  status: 204,
  access: "person",
  input: z.object({ network: reference, space: reference }),
  output: z.null(),
  async run({ viewer, now }, input) {
    const waiting = await waitingFor(viewer, input.network, input.space);
    if (!waiting.ok) return waiting;
    const { network, space } = waiting.value;
    await deleteNetworkMembership(network.id, space.id);
    await recordEvent({
      networkId: network.id,
      spaceId: space.id,
      kind: "network_declined",
      actorId: viewer.userId,
      at: now,
    });
    return ok(null);
  },
});
