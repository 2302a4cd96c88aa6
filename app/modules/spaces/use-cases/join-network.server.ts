import { z } from "zod";
import { ok, type Result } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkOf, spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { networkStatus } from "../network.schema.ts";
import { invitationToken, reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { findNetworkInvitation } from "../repos/invitation.repo.server.ts";
import { stewardsOf } from "../repos/membership.repo.server.ts";
import {
  admitToNetwork,
  coordinatingSpaceIds,
  findNetworkMembership,
  insertNetworkMembership,
} from "../repos/network.repo.server.ts";
import { networkPageUrl, networkUrl } from "../space.urls.ts";
import { writeToAll } from "../space-mails.server.ts";

/** "link" when the token opens this network now. */
async function linkOpens(networkId: string, token: string, now: Date): Promise<Result<"link">> {
  const invitation = await findNetworkInvitation(token);
  if (invitation?.networkId !== networkId) return fail("invitation_unknown");
  if (invitation.revokedAt) return fail("invitation_revoked");
  return invitation.expiresAt <= now ? fail("invitation_expired") : ok("link");
}

export const joinNetwork = defineUseCase({
  name: "join-network",
  module: "spaces",
  summary: "Ask to join a network; with an invitation link, or when the network invited the space, it joins at once.",
  method: "POST",
  path: "/networks/{network}/members",
  access: "person",
  input: z.object({ network: reference, space: reference, token: invitationToken.optional() }),
  output: z.object({ network: z.string(), space: z.string(), status: networkStatus }),
  async run({ viewer, now }, { network: networkReference, space: spaceReference, token }) {
    const network = await networkOf(networkReference);
    if (!network.ok) return network;
    const space = await spaceFor(viewer, spaceReference, "answer_for_networks");
    if (!space.ok) return space;
    const link = token ? await linkOpens(network.value.id, token, now) : undefined;
    if (link && !link.ok) return link;
    const ids = { networkId: network.value.id, spaceId: space.value.id };
    const before = await findNetworkMembership(ids.networkId, ids.spaceId);
    if (before?.status === "member" || (before?.status === "requested" && !link)) return fail("already_in_network");
    const joins = link !== undefined || before?.status === "invited";
    const status = joins ? "member" : "requested";
    if (before) await admitToNetwork(ids.networkId, ids.spaceId, now);
    else
      await insertNetworkMembership({ ...ids, role: "member", status, createdAt: now, joinedAt: joins ? now : null });
    await recordEvent({
      ...ids,
      kind: joins ? "network_joined" : "network_requested",
      actorId: viewer.userId,
      at: now,
    });
    if (!joins) {
      for (const coordinator of await coordinatingSpaceIds(ids.networkId)) {
        await writeToAll(await stewardsOf(coordinator), {
          mail: "network_request",
          params: { network: network.value.name, space: space.value.name },
          path: networkPageUrl(network.value.slug, "members"),
          signature: { name: network.value.name, path: networkUrl(network.value.slug) },
          now,
        });
      }
    }
    return ok({ network: network.value.slug, space: space.value.slug, status });
  },
});
