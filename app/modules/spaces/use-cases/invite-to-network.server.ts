import { z } from "zod";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage } from "#app/platform/i18n/words.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { networkFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { email, reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { insertNetworkInvitation, newInvitationToken } from "../repos/invitation.repo.server.ts";
import { stewardsOf } from "../repos/membership.repo.server.ts";
import { findNetworkMembership, insertNetworkMembership, type NetworkRow } from "../repos/network.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { networkInvitationUrl, networkUrl, spacePageUrl } from "../space.urls.ts";
import { sendSpaceMail, writeToAll } from "../space-mails.server.ts";

const DAY = 86_400_000;

const output = z.object({
  space: z.string().nullable(),
  url: z.string().nullable(),
  expiresAt: z.string().nullable(),
});
type Output = z.output<typeof output>;

async function inviteSpace(
  network: NetworkRow,
  spaceReference: string,
  by: Person,
  now: Date,
): Promise<Result<Output>> {
  const space = await findSpace(spaceReference);
  if (!space || space.archivedAt)
    return fail("not_found", { fields: { space: [{ key: "space_sentences.issue_unknown_space" }] } });
  if (await findNetworkMembership(network.id, space.id)) return fail("already_in_network");
  await insertNetworkMembership({
    networkId: network.id,
    spaceId: space.id,
    role: "member",
    status: "invited",
    createdAt: now,
    joinedAt: null,
  });
  await recordEvent({
    networkId: network.id,
    spaceId: space.id,
    kind: "network_invited",
    actorId: by.userId,
    at: now,
  });
  await writeToAll(await stewardsOf(space.id), {
    mail: "network_invited",
    params: { network: network.name, space: space.name },
    path: spacePageUrl(space.slug, "networks"),
    signature: { name: network.name, path: networkUrl(network.slug) },
    now,
  });
  return ok({ space: space.slug, url: null, expiresAt: null });
}

async function makeLink(
  network: NetworkRow,
  { days, address }: { days: number; address: string },
  by: Person,
  now: Date,
): Promise<Result<Output>> {
  const { token, tokenHash } = newInvitationToken();
  const expiresAt = new Date(now.getTime() + days * DAY);
  const invitation = await insertNetworkInvitation({
    networkId: network.id,
    tokenHash,
    invitedById: by.userId,
    createdAt: now,
    expiresAt,
  });
  await recordEvent({
    networkId: network.id,
    kind: "network_link_made",
    actorId: by.userId,
    at: now,
    details: { invitation: invitation.id },
  });
  if (address) {
    await sendSpaceMail({
      mail: "network_invited_by_link",
      to: { email: address, language: isLanguage(by.language) ? by.language : "fr" },
      params: { network: network.name, person: by.name, days },
      path: networkInvitationUrl(token),
      signature: { name: network.name, path: networkUrl(network.slug) },
      now,
    });
  }
  const url = `${publicUrl()}${networkInvitationUrl(token)}`;
  return ok({ space: null, url, expiresAt: expiresAt.toISOString() });
}

export const inviteToNetwork = defineUseCase({
  name: "invite-to-network",
  module: "spaces",
  summary: "Invite a space to a network; without a space, make a link by which spaces join until it expires.",
  method: "POST",
  path: "/networks/{network}/invitations",
  status: 201,
  access: "person",
  answersSecret: true,
  input: z.object({
    network: reference,
    space: reference.optional(),
    days: z.number().int().min(1).max(90).default(14),
    email,
  }),
  output,
  async run({ viewer, now }, { network: networkReference, space, days, email: address }) {
    const network = await networkFor(viewer, networkReference);
    if (!network.ok) return network;
    return space
      ? inviteSpace(network.value, space, viewer, now)
      : makeLink(network.value, { days, address }, viewer, now);
  },
});
