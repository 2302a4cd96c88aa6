import { closeDatabase, databaseIsReachable } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";
import { log } from "#app/platform/log/log.server.ts";

/** What the process around the pages needs of the product: the built server imports only this and the request handler. */
export const application = {
  log,
  async start(): Promise<void> {
    const applied = await migrate();
    if (applied.length) log.info({ applied }, "migrated");
  },
  async health(): Promise<{ database: "ok" | "unreachable" }> {
    try {
      return { database: (await databaseIsReachable()) ? "ok" : "unreachable" };
    } catch {
      return { database: "unreachable" };
    }
  },
  async stop(): Promise<void> {
    await closeDatabase();
  },
};
export type Application = typeof application;
