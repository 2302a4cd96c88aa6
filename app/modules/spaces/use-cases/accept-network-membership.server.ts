import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { waitingFor } from "../network-answer.server.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { stewardsOf } from "../repos/membership.repo.server.ts";
import { admitToNetwork } from "../repos/network.repo.server.ts";
import { networkUrl } from "../space.urls.ts";
import { writeToAll } from "../space-mails.server.ts";

export const acceptNetworkMembership = defineUseCase({
  name: "accept-network-membership",
  module: "spaces",
  summary: "Accept a space's request to join, as a coordinator; or a network's invitation, as a steward of the space.",
  method: "POST",
  path: "/networks/{network}/members/{space}/accept",
  access: "person",
  input: z.object({ network: reference, space: reference }),
  output: z.object({ network: z.string(), space: z.string() }),
  async run({ viewer, now }, input) {
    const waiting = await waitingFor(viewer, input.network, input.space);
    if (!waiting.ok) return waiting;
    const { network, space, status } = waiting.value;
    if (!(await admitToNetwork(network.id, space.id, now))) return fail("already_answered");
    await recordEvent({
      networkId: network.id,
      spaceId: space.id,
      kind: "network_joined",
      actorId: viewer.userId,
      at: now,
    });
    if (status === "requested") {
      await writeToAll(await stewardsOf(space.id), {
        mail: "network_admitted",
        params: { network: network.name, space: space.name },
        path: networkUrl(network.slug),
        signature: { name: network.name, path: networkUrl(network.slug) },
        now,
      });
    }
    return ok({ network: network.slug, space: space.slug });
  },
});
