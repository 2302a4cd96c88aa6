import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { networkCard, networkOutput } from "../network.schema.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { freeNetworkSlug, insertNetwork, insertNetworkMembership } from "../repos/network.repo.server.ts";
import { networkView } from "../views/network.view.server.ts";

export const createNetwork = defineUseCase({
  name: "create-network",
  module: "spaces",
  summary: "Create a network; the space that creates it becomes its first member and coordinates it.",
  method: "POST",
  path: "/networks",
  status: 201,
  access: "person",
  input: networkCard.extend({ space: reference }),
  output: networkOutput,
  async run({ viewer, now }, { space: spaceReference, ...card }) {
    const space = await spaceFor(viewer, spaceReference, "answer_for_networks");
    if (!space.ok) return space;
    const network = await insertNetwork({
      ...card,
      slug: await freeNetworkSlug(card.name),
      createdAt: now,
      updatedAt: now,
    });
    await insertNetworkMembership({
      networkId: network.id,
      spaceId: space.value.id,
      role: "coordinator",
      status: "member",
      createdAt: now,
      joinedAt: now,
    });
    await recordEvent({
      networkId: network.id,
      spaceId: space.value.id,
      kind: "network_created",
      actorId: viewer.userId,
      at: now,
    });
    return ok(await networkView(network, viewer));
  },
});
