import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { invitationToken } from "../reference.schema.ts";
import { findSpaceInvitation } from "../repos/invitation.repo.server.ts";

export const getInvitation = defineUseCase({
  name: "get-invitation",
  module: "spaces",
  summary: "What an invitation link leads to, for whoever holds it.",
  method: "GET",
  path: "/invitations/{token}",
  access: "anyone",
  input: z.object({ token: invitationToken }),
  output: z.object({
    space: z.object({ slug: z.string(), name: z.string(), zone: z.string() }),
    role: z.string(),
    state: z.enum(["open", "used", "revoked", "expired"]),
    expiresAt: z.string(),
  }),
  async run({ now }, { token }) {
    const invitation = await findSpaceInvitation(token);
    if (!invitation || invitation.space.archivedAt) return fail("invitation_unknown");
    const { space, role, usedAt, revokedAt, expiresAt } = invitation;
    const state = usedAt ? "used" : revokedAt ? "revoked" : expiresAt <= now ? "expired" : "open";
    return ok({
      space: { slug: space.slug, name: space.name, zone: space.zone },
      role,
      state,
      expiresAt: isoWithOffset(expiresAt, space.zone),
    });
  },
});
