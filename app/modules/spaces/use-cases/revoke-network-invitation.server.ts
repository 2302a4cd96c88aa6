import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { revokeNetworkInvitationRow } from "../repos/invitation.repo.server.ts";

export const revokeNetworkInvitation = defineUseCase({
  name: "revoke-network-invitation",
  module: "spaces",
  summary: "Make an invitation link of a network worthless.",
  method: "DELETE",
  path: "/networks/{network}/invitations/{invitation}",
  status: 204,
  access: "person",
  input: z.object({ network: reference, invitation: reference }),
  output: z.null(),
  async run({ viewer, now }, { network: networkReference, invitation }) {
    const network = await networkFor(viewer, networkReference);
    if (!network.ok) return network;
    const networkId = network.value.id;
    if (!(await revokeNetworkInvitationRow(networkId, invitation, now))) return fail("invitation_unknown");
    await recordEvent({
      networkId,
      kind: "network_link_revoked",
      actorId: viewer.userId,
      at: now,
      details: { invitation },
    });
    return ok(null);
  },
});
