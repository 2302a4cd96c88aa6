import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { type Role, roles } from "#app/platform/viewer.ts";
import { fail } from "../failures.ts";
import { invitationToken } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { findSpaceInvitation, spendSpaceInvitation } from "../repos/invitation.repo.server.ts";
import { insertMember, memberRole, updateMemberRole } from "../repos/membership.repo.server.ts";
import { role } from "../space.schema.ts";

function above(wanted: Role, held: Role): boolean {
  return roles.indexOf(wanted) < roles.indexOf(held);
}

export const acceptInvitation = defineUseCase({
  name: "accept-invitation",
  module: "spaces",
  summary: "Join a space by an invitation link, which serves once. A member may rise by it, never fall.",
  method: "POST",
  path: "/invitations/{token}",
  access: "person",
  input: z.object({ token: invitationToken }),
  output: z.object({ space: z.string(), role }),
  async run({ viewer, now }, { token }) {
    const invitation = await findSpaceInvitation(token);
    if (!invitation || invitation.space.archivedAt) return fail("invitation_unknown");
    const { space } = invitation;
    if (invitation.revokedAt) return fail("invitation_revoked");
    const held = await memberRole(space.id, viewer.userId);
    if (invitation.usedAt) {
      const again = invitation.usedById === viewer.userId && held;
      return again ? ok({ space: space.slug, role: held }) : fail("invitation_used");
    }
    if (invitation.expiresAt <= now) return fail("invitation_expired");
    const wanted = role.parse(invitation.role);
    if (held && !above(wanted, held)) return fail("already_member");
    if (!(await spendSpaceInvitation(invitation.id, viewer.userId, now))) return fail("invitation_used");
    if (held) await updateMemberRole(space.id, viewer.userId, wanted);
    else await insertMember(space.id, viewer.userId, wanted, now);
    await recordEvent({
      spaceId: space.id,
      kind: "member_joined",
      actorId: viewer.userId,
      at: now,
      details: { invitation: invitation.id, role: wanted, invitedBy: invitation.invitedById },
    });
    return ok({ space: space.slug, role: wanted });
  },
});
