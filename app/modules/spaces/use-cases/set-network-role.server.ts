import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { networkRole } from "../network.schema.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { coordinatingSpaceIds, findNetworkMembership, updateNetworkRole } from "../repos/network.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { isLastCoordinator } from "../space.policy.ts";

export const setNetworkRole = defineUseCase({
  name: "set-network-role",
  module: "spaces",
  summary: "Make a member of a network coordinate it, or no longer. A network always keeps a coordinator.",
  method: "PATCH",
  path: "/networks/{network}/members/{space}",
  access: "person",
  input: z.object({ network: reference, space: reference, role: networkRole }),
  output: z.object({ space: z.string(), role: networkRole }),
  async run({ viewer, now }, { network: networkReference, space: spaceReference, role }) {
    const network = await networkFor(viewer, networkReference);
    if (!network.ok) return network;
    const space = await findSpace(spaceReference);
    const ids = { networkId: network.value.id, spaceId: space?.id ?? "" };
    const membership = await findNetworkMembership(ids.networkId, ids.spaceId);
    if (!space || membership?.status !== "member") return fail("not_in_network");
    if (role === "member" && isLastCoordinator(await coordinatingSpaceIds(ids.networkId), ids.spaceId))
      return fail("last_coordinator");
    if (membership.role !== role) {
      await updateNetworkRole(ids.networkId, ids.spaceId, role);
      await recordEvent({
        ...ids,
        kind: "network_role_changed",
        actorId: viewer.userId,
        at: now,
        details: { to: role },
      });
    }
    return ok({ space: space.slug, role });
  },
});
