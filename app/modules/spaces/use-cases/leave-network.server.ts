import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkOf, spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { coordinatingSpaceIds, deleteNetworkMembership, findNetworkMembership } from "../repos/network.repo.server.ts";
import { isLastCoordinator } from "../space.policy.ts";

export const leaveNetwork = defineUseCase({
  name: "leave-network",
  module: "spaces",
  summary: "Leave a network, or take back a request to join. The last coordinator first names another.",
  method: "POST",
  path: "/networks/{network}/members/{space}/leave",
  status: 204,
  access: "person",
  input: z.object({ network: reference, space: reference }),
  output: z.null(),
  async run({ viewer, now }, input) {
    const network = await networkOf(input.network);
    if (!network.ok) return network;
    const space = await spaceFor(viewer, input.space, "answer_for_networks");
    if (!space.ok) return space;
    const ids = { networkId: network.value.id, spaceId: space.value.id };
    if (!(await findNetworkMembership(ids.networkId, ids.spaceId))) return fail("not_in_network");
    if (isLastCoordinator(await coordinatingSpaceIds(ids.networkId), ids.spaceId)) return fail("last_coordinator");
    await deleteNetworkMembership(ids.networkId, ids.spaceId);
    await recordEvent({ ...ids, kind: "network_left", actorId: viewer.userId, at: now });
    return ok(null);
  },
});
