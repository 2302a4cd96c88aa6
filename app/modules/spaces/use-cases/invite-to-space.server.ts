import { z } from "zod";
import { publicUrl } from "#app/platform/env.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { isLanguage } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { email, reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { insertSpaceInvitation, newInvitationToken } from "../repos/invitation.repo.server.ts";
import { role } from "../space.schema.ts";
import { invitationUrl, spaceUrl } from "../space.urls.ts";
import { sendSpaceMail } from "../space-mails.server.ts";

const DAY = 86_400_000;

export const inviteToSpace = defineUseCase({
  name: "invite-to-space",
  module: "spaces",
  summary:
    "Make an invitation link with a role, valid once and for a time; it is shown once, and mailed if an address is given.",
  method: "POST",
  path: "/spaces/{space}/invitations",
  status: 201,
  access: "person",
  answersSecret: true,
  input: z.object({ space: reference, role, days: z.number().int().min(1).max(90).default(14), email }),
  output: z.object({ id: z.string(), role, url: z.string(), expiresAt: z.string() }),
  async run({ viewer, now }, { space: spaceReference, role: given, days, email: address }) {
    const found = await spaceFor(viewer, spaceReference, "invite");
    if (!found.ok) return found;
    const space = found.value;
    const { token, tokenHash } = newInvitationToken();
    const expiresAt = new Date(now.getTime() + days * DAY);
    const { id } = await insertSpaceInvitation({
      spaceId: space.id,
      role: given,
      tokenHash,
      invitedById: viewer.userId,
      createdAt: now,
      expiresAt,
    });
    await recordEvent({
      spaceId: space.id,
      kind: "invited",
      actorId: viewer.userId,
      at: now,
      details: { invitation: id, role: given },
    });
    if (address) {
      await sendSpaceMail({
        mail: "invited",
        to: { email: address, language: isLanguage(viewer.language) ? viewer.language : "fr" },
        params: { person: viewer.name, space: space.name, days },
        path: invitationUrl(token),
        signature: { name: space.name, path: spaceUrl(space.slug) },
        now,
      });
    }
    return ok({
      id,
      role: given,
      url: `${publicUrl()}${invitationUrl(token)}`,
      expiresAt: isoWithOffset(expiresAt, space.zone),
    });
  },
});
