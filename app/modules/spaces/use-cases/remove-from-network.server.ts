import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { coordinatingSpaceIds, deleteNetworkMembership, findNetworkMembership } from "../repos/network.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { isLastCoordinator } from "../space.policy.ts";

export const removeFromNetwork = defineUseCase({
  name: "remove-from-network",
  module: "spaces",
  summary: "Take a space out of a network, or an invitation back.",
  method: "DELETE",
  path: "/networks/{network}/members/{space}",
  status: 204,
  access: "person",
  input: z.object({ network: reference, space: reference }),
  output: z.null(),
  async run({ viewer, now }, input) {
    const network = await networkFor(viewer, input.network);
    if (!network.ok) return network;
    const space = await findSpace(input.space);
    const ids = { networkId: network.value.id, spaceId: space?.id ?? "" };
    if (!(await findNetworkMembership(ids.networkId, ids.spaceId))) return fail("not_in_network");
    if (isLastCoordinator(await coordinatingSpaceIds(ids.networkId), ids.spaceId)) return fail("last_coordinator");
    await deleteNetworkMembership(ids.networkId, ids.spaceId);
    await recordEvent({ ...ids, kind: "network_removed", actorId: viewer.userId, at: now });
    return ok(null);
  },
});
