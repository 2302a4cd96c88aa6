import { prismaAdapter } from "better-auth/adapters/prisma";
import { database, databaseForAccounts, transaction } from "#app/platform/db/database.server.ts";

/** The accounts library reads and writes its own tables; each of its operations takes its turn (no transaction of its own). */
export async function accountsTables() {
  return prismaAdapter(await databaseForAccounts(), { provider: "sqlite", transaction: false });
}

/** Who could follow a link sent to an address reads the mails of that address; with a password, a guest has an account. */
export async function markConfirmed(userId: string): Promise<void> {
  await transaction(async () => {
    await (await database()).user.updateMany({
      where: { id: userId, erasedAt: null },
      data: { emailVerified: true, guest: false },
    });
  });
}
