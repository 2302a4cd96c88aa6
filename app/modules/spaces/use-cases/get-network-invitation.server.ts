import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { invitationToken } from "../reference.schema.ts";
import { findNetworkInvitation } from "../repos/invitation.repo.server.ts";

export const getNetworkInvitation = defineUseCase({
  name: "get-network-invitation",
  module: "spaces",
  summary: "The network to which an invitation link leads, for whoever holds it.",
  method: "GET",
  path: "/network-invitations/{token}",
  access: "anyone",
  input: z.object({ token: invitationToken }),
  output: z.object({
    network: z.object({ slug: z.string(), name: z.string(), summary: z.string() }),
    state: z.enum(["open", "revoked", "expired"]),
    expiresAt: z.string(),
  }),
  async run({ now }, { token }) {
    const invitation = await findNetworkInvitation(token);
    if (!invitation) return fail("invitation_unknown");
    const { network, revokedAt, expiresAt } = invitation;
    return ok({
      network: { slug: network.slug, name: network.name, summary: network.summary },
      state: revokedAt ? "revoked" : expiresAt <= now ? "expired" : "open",
      expiresAt: expiresAt.toISOString(),
    });
  },
});
