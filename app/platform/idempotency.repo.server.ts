import { database } from "#app/platform/db/database.server.ts";

export async function findAnswer(userId: string, key: string) {
  const db = await database();
  return db.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
}

export async function keepAnswer(row: {
  userId: string;
  key: string;
  verb: string;
  requestHash: string;
  status: number;
  response: string;
  createdAt: Date;
}): Promise<void> {
  const db = await database();
  await db.idempotencyKey.create({ data: row });
}
