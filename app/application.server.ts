import { now } from "#app/platform/clock.server.ts";
import { closeDatabase, databaseFile, databaseIsReachable } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";
import { describedWriter, takeWriterLock, type WriterLock } from "#app/platform/db/writer-lock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { type RunningJobs, startJobs } from "#app/platform/jobs/jobs.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { demoAccounts, loadDemo } from "#prisma/demo/demo.server.ts";
import { jobs } from "./jobs.server.ts";

let lock: WriterLock | undefined;
let running: RunningJobs | undefined;

function takeDatabase(): void {
  lock ??= takeWriterLock(databaseFile());
  if (lock) return;
  const writer = describedWriter(databaseFile());
  throw new Error(
    `Process ${writer?.pid ?? "?"} already writes to ${databaseFile()}. Stop it first: one process writes.`,
  );
}

/** The demonstration: loaded into an empty database, its accounts named at each start. */
async function welcome(say: (line: string) => void): Promise<void> {
  await loadDemo(now(), (line) => say(`Loading the demonstration: ${line}`));
  const accounts = await demoAccounts();
  if (accounts.length === 0) return;
  say("\nAccounts of the demonstration:");
  for (const { name, email, password } of accounts) say(`  ${email.padEnd(28)} ${password}   ${name}`);
}

/** What the process around the pages needs of the product: the built server imports only this and the request handler. */
export const application = {
  log,
  /** `say` is told, line by line, what a person who starts it wants to read. */
  async start(say: (line: string) => void): Promise<void> {
    takeDatabase();
    const applied = await migrate();
    if (applied.length) log.info({ applied }, "migrated");
    if (env().DEMO === "on") await welcome(say);
    running = startJobs(jobs);
  },
  async health(): Promise<{ database: "ok" | "unreachable" }> {
    try {
      return { database: (await databaseIsReachable()) ? "ok" : "unreachable" };
    } catch {
      return { database: "unreachable" };
    }
  },
  /** Called once the server listens: operator commands reach it there. */
  listening(address: string): void {
    lock?.announce(address);
  },
  async stop(): Promise<void> {
    await running?.stop();
    await closeDatabase();
    lock?.release();
    lock = undefined;
  },
};
export type Application = typeof application;
