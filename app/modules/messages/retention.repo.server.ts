import { finishedBookingStatuses } from "#app/modules/accounts/accounts.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";

const forgottenName = "—";

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

/** Who accepted an agreement, once it has nothing to prove any more; the agreement itself holds no name. */
export async function emptyOldAcceptances(before: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const old = { endAt: { lt: before }, status: { in: [...finishedBookingStatuses] } };
    const { count } = await db.agreementAcceptance.updateMany({
      where: { name: { not: forgottenName }, agreement: { booking: old } },
      data: { name: forgottenName },
    });
    return count;
  });
}
