import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { OperatorCall, OperatorReport } from "#app/modules/exchange/operator/command.ts";
import { runOperatorCommand } from "#app/modules/exchange/operator/commands.server.ts";
import { closeDatabase, databaseFile } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";
import { describedWriter, takeWriterLock, type Writer } from "#app/platform/db/writer-lock.server.ts";

const reportSchema = z.object({ ok: z.boolean(), lines: z.array(z.string()) });
const patienceMilliseconds = 30_000;

async function here(call: OperatorCall): Promise<OperatorReport> {
  await migrate();
  try {
    return await runOperatorCommand(call);
  } finally {
    await closeDatabase();
  }
}

function refused(error: unknown): undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  // Only a refused connection proves that nothing ran: anything else may not be sent a second time.
  if (cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED") return undefined;
  throw new Error("The server stopped answering: the command may or may not have run. Look before you send it again.");
}

async function there(writer: Writer, call: OperatorCall): Promise<OperatorReport | undefined> {
  if (!writer.address) return undefined;
  const response = await fetch(new URL("/operator", writer.address), {
    method: "POST",
    headers: { Authorization: `Bearer ${writer.secret}`, "Content-Type": "application/json" },
    body: JSON.stringify(call),
  }).catch(refused);
  return response?.ok ? reportSchema.parse(await response.json()) : undefined;
}

/**
 * One process writes: where a server holds the database the command travels to it, otherwise it runs in this process,
 * which holds the database meanwhile.
 */
export async function deliver(call: OperatorCall): Promise<OperatorReport> {
  const file = databaseFile();
  const deadline = Date.now() + patienceMilliseconds;
  while (Date.now() < deadline) {
    const lock = takeWriterLock(file);
    if (lock) return here(call).finally(lock.release);
    const writer = describedWriter(file);
    const answer = writer && (await there(writer, call));
    if (answer) return answer;
    await wait(200);
  }
  const writer = describedWriter(file);
  return {
    ok: false,
    lines: [
      `Process ${writer?.pid ?? "?"} holds ${file} and does not answer operator commands. Nothing was done; stop it, then try again.`,
    ],
  };
}
