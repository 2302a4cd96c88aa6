import { finishedBookingStatuses } from "#app/modules/accounts/accounts.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";

const forgottenName = "—";

/** Words of loans that are over and old, and of old claims of a card: the rows stay, empty. */
export async function emptyOldMessages(before: Date, at: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const { count } = await db.message.updateMany({
      where: { at: { lt: before }, erasedAt: null, booking: { endAt: { lt: before } } },
      data: { body: "", erasedAt: at },
    });
    const old = { endAt: { lt: before }, status: { in: [...finishedBookingStatuses] } };
    await db.handOver.updateMany({ where: { note: { not: "" }, booking: old }, data: { note: "" } });
    const words = { OR: [{ description: { not: "" } }, { settlement: { not: "" } }] };
    await db.incident.updateMany({
      where: { ...words, status: "settled", booking: old },
      data: { description: "", settlement: "" },
    });
    await db.$executeRaw`UPDATE SpaceEvent SET details = json_set(details, '$.message', '')
      WHERE kind = 'claim_requested' AND at < ${before.getTime()} AND details ->> '$.message' <> ''`;
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
