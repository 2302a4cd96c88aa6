import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { pendingSpaceInvitations } from "../repos/invitation.repo.server.ts";
import { personNames } from "../repos/person.repo.server.ts";

export const listInvitations = defineUseCase({
  name: "list-invitations",
  module: "spaces",
  summary: "Invitations of a space that were neither used nor revoked; their links are not shown again.",
  method: "GET",
  path: "/spaces/{space}/invitations",
  access: "person",
  input: z.object({ space: reference }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        role: z.string(),
        invitedBy: z.string(),
        createdAt: z.string(),
        expiresAt: z.string(),
        expired: z.boolean(),
      }),
    ),
    next: z.null(),
  }),
  async run({ viewer, now }, input) {
    const found = await spaceFor(viewer, input.space, "invite");
    if (!found.ok) return found;
    const { id: spaceId, zone } = found.value;
    const rows = await pendingSpaceInvitations(spaceId);
    const names = await personNames(rows.map(({ invitedById }) => invitedById));
    const items = rows.map(({ id, role, invitedById, createdAt, expiresAt }) => ({
      id,
      role,
      invitedBy: names.get(invitedById) ?? "",
      createdAt: isoWithOffset(createdAt, zone),
      expiresAt: isoWithOffset(expiresAt, zone),
      expired: expiresAt <= now,
    }));
    return ok({ items, next: null });
  },
});
