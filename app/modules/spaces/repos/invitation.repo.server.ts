import { createHash, randomBytes } from "node:crypto";
import { database } from "#app/platform/db/database.server.ts";

/** Only the hash of an invitation is kept: its link is shown once. */
export function newInvitationToken(): { token: string; tokenHash: string } {
  const token = randomBytes(18).toString("base64url");
  return { token, tokenHash: hashOfToken(token) };
}

function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export async function insertSpaceInvitation(data: {
  spaceId: string;
  role: string;
  tokenHash: string;
  invitedById: string;
  createdAt: Date;
  expiresAt: Date;
}) {
  return (await database()).spaceInvitation.create({ data });
}

export async function findSpaceInvitation(token: string) {
  return (await database()).spaceInvitation.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { space: true },
  });
}

/** Those of a space that were neither used nor revoked, the newest first. */
export async function pendingSpaceInvitations(spaceId: string) {
  return (await database()).spaceInvitation.findMany({
    where: { spaceId, usedAt: null, revokedAt: null },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
}

/** False when it was used or revoked meanwhile. */
export async function spendSpaceInvitation(id: string, usedById: string, usedAt: Date): Promise<boolean> {
  const { count } = await (await database()).spaceInvitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt, usedById },
  });
  return count === 1;
}

export async function revokeSpaceInvitation(spaceId: string, id: string, revokedAt: Date): Promise<boolean> {
  const { count } = await (await database()).spaceInvitation.updateMany({
    where: { id, spaceId, usedAt: null, revokedAt: null },
    data: { revokedAt },
  });
  return count === 1;
}

export async function insertNetworkInvitation(data: {
  networkId: string;
  tokenHash: string;
  invitedById: string;
  createdAt: Date;
  expiresAt: Date;
}) {
  return (await database()).networkInvitation.create({ data });
}

export async function findNetworkInvitation(token: string) {
  return (await database()).networkInvitation.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { network: true },
  });
}

export async function pendingNetworkInvitations(networkId: string) {
  return (await database()).networkInvitation.findMany({
    where: { networkId, revokedAt: null },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
}

export async function revokeNetworkInvitationRow(networkId: string, id: string, revokedAt: Date): Promise<boolean> {
  const { count } = await (await database()).networkInvitation.updateMany({
    where: { id, networkId, revokedAt: null },
    data: { revokedAt },
  });
  return count === 1;
}
