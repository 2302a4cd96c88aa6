import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

export async function insertPublicRequest(given: {
  listingId: string;
  email: string;
  name: string;
  input: object;
  language: string;
  tokenHash: string;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  const db = await database();
  await db.publicRequest.create({ data: { ...given, input: { ...given.input } as Prisma.InputJsonObject } });
}

export async function findPublicRequest(tokenHash: string) {
  const db = await database();
  return db.publicRequest.findUnique({
    where: { tokenHash },
    include: {
      listing: { select: { id: true, code: true, title: true, space: { select: { name: true, slug: true } } } },
    },
  });
}

export async function countWaiting(email: string, now: Date): Promise<number> {
  const db = await database();
  return db.publicRequest.count({ where: { email, confirmedAt: null, expiresAt: { gt: now } } });
}

/** The link leads to what was asked from now on: who asked, and what, is written there. */
export async function markConfirmed(
  id: string,
  asked: { bookingId: string } | { groupId: string },
  confirmedAt: Date,
): Promise<void> {
  const db = await database();
  await db.publicRequest.update({ where: { id }, data: { ...asked, confirmedAt, email: "", name: "", input: {} } });
}

/** Those that nobody confirmed, once they cannot be asked again either. Returns how many went. */
export async function purgeUnconfirmed(expiredBefore: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const expired = { confirmedAt: null, expiresAt: { lt: expiredBefore } };
    return (await db.publicRequest.deleteMany({ where: expired })).count;
  });
}
