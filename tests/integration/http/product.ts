import path from "node:path";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { closeDatabase, databaseFile } from "#app/platform/db/database.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { moveClock } from "./clock.ts";
import { type RunningServer, startServer } from "./server.ts";

/** Serves the database of this test file; the test itself lets go of it first, since one process writes. */
export async function serve(environment: Record<string, string> = {}): Promise<RunningServer> {
  const file = databaseFile();
  await closeDatabase();
  const clock = `${file}.clock`;
  moveClock(clock, wednesday.toISOString());
  const filesFolder = path.join(path.dirname(file), "files");
  return startServer({ databaseFile: file, filesFolder, environment: { CLOCK_FILE: clock, ...environment } });
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Without a token, whoever calls is a visitor. */
export async function post(
  server: Pick<RunningServer, "address">,
  address: string,
  token: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${server.address}/api/v1${address}`, {
    method: "POST",
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

export function countByStatus(answers: readonly { status: number }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** What the operators' check would report, once no server runs. */
export async function violations() {
  const found = await checkEverything(wednesday);
  return found.violations;
}
