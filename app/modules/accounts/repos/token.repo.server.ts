import { database } from "#app/platform/db/database.server.ts";

export interface TokenRow {
  id: string;
  name: string;
  prefix: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

const shown = { id: true, name: true, prefix: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

/** Tokens that still open something. */
export async function livingTokens(userId: string, at: Date): Promise<TokenRow[]> {
  const db = await database();
  return db.apiToken.findMany({
    where: { userId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: shown,
  });
}

export async function insertToken(row: {
  userId: string;
  name: string;
  hash: string;
  prefix: string;
  createdAt: Date;
  expiresAt: Date | null;
}): Promise<TokenRow> {
  const db = await database();
  return db.apiToken.create({ data: row, select: shown });
}

/** False when this person has no such living token. */
export async function revokeTokenRow(userId: string, id: string, revokedAt: Date): Promise<boolean> {
  const db = await database();
  return (await db.apiToken.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt } })).count === 1;
}
