import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { pendingNetworkInvitations } from "../repos/invitation.repo.server.ts";

export const listNetworkInvitations = defineUseCase({
  name: "list-network-invitations",
  module: "spaces",
  summary: "Invitation links of a network that were not revoked, for its coordinators.",
  method: "GET",
  path: "/networks/{network}/invitations",
  access: "person",
  input: z.object({ network: reference }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), createdAt: z.string(), expiresAt: z.string(), expired: z.boolean() })),
    next: z.null(),
  }),
  async run({ viewer, now }, input) {
    const network = await networkFor(viewer, input.network);
    if (!network.ok) return network;
    const rows = await pendingNetworkInvitations(network.value.id);
    const items = rows.map(({ id, createdAt, expiresAt }) => ({
      id,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= now,
    }));
    return ok({ items, next: null });
  },
});
