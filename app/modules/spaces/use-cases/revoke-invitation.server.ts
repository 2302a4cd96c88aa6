import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { revokeSpaceInvitation } from "../repos/invitation.repo.server.ts";

export const revokeInvitation = defineUseCase({
  name: "revoke-invitation",
  module: "spaces",
  summary: "Make an invitation link worthless.",
  method: "DELETE",
  path: "/spaces/{space}/invitations/{invitation}",
  status: 204,
  access: "person",
  input: z.object({ space: reference, invitation: reference }),
  output: z.null(),
  async run({ viewer, now }, { space: spaceReference, invitation }) {
    const found = await spaceFor(viewer, spaceReference, "invite");
    if (!found.ok) return found;
    const spaceId = found.value.id;
    if (!(await revokeSpaceInvitation(spaceId, invitation, now))) return fail("invitation_unknown");
    await recordEvent({
      spaceId,
      kind: "invitation_revoked",
      actorId: viewer.userId,
      at: now,
      details: { invitation },
    });
    return ok(null);
  },
});
