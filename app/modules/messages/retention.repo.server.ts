import { database, transaction } from "#app/platform/db/database.server.ts";

/** Words of loans that are over and old: the rows stay, empty. */
export async function emptyOldMessages(before: Date, at: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const { count } = await db.message.updateMany({
      where: { at: { lt: before }, erasedAt: null, booking: { endAt: { lt: before } } },
      data: { body: "", erasedAt: at },
    });
    return count;
  });
}

export async function purgeIdempotencyKeys(before: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    return (await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } })).count;
  });
}
