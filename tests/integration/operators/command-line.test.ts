import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { findUserId } from "#app/modules/accounts/accounts.server.ts";
import { answerOperator } from "#app/modules/exchange/operator/endpoint.server.ts";
import { closeDatabase, databaseFile } from "#app/platform/db/database.server.ts";
import { describedWriter, takeWriterLock, type WriterLock } from "#app/platform/db/writer-lock.server.ts";

const node = path.resolve("node_modules/node/bin/node");
let server: Server | undefined;
let lock: WriterLock | undefined;

interface Ended {
  status: number;
  output: string;
}

function cli(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(node, ["app/cli/main.ts", ...words], { env: process.env }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** This process becomes the one that writes, and answers operators over HTTP as the server does. */
async function serve(): Promise<string[]> {
  const seen: string[] = [];
  lock = takeWriterLock(databaseFile());
  server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    seen.push(incoming.url ?? "");
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const request = new Request(`http://localhost${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers,
      ...(incoming.method === "POST" ? { body: Buffer.concat(chunks) } : {}),
    });
    const response = await answerOperator(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  lock?.announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return seen;
}

afterEach(async () => {
  server?.close();
  lock?.release();
  server = lock = undefined;
});

test("without a server, the command holds the database itself", async () => {
  await closeDatabase();
  const { status, output } = await cli(
    "user:create",
    "alone@example.org",
    "Léa d’Ici",
    "--password",
    "un mot de passe",
  );
  expect(output).toContain("Made: alone@example.org");
  expect(status).toBe(0);
  expect(await findUserId("alone@example.org")).toBeDefined();
  expect(describedWriter(databaseFile())).toBeUndefined();
});

test("beside a server, the command travels to it", async () => {
  const seen = await serve();
  const { status, output } = await cli("user:create", "beside@example.org", "Ana");
  expect(output).toMatch(/Made: beside@example\.org .*\nPassword: \S{16}/);
  expect(status).toBe(0);
  expect(seen).toEqual(["/operator"]);
  const again = await cli("user:create", "beside@example.org", "Ana");
  expect(again.status).toBe(1);
  expect(again.output).toContain("accounts.email_taken");
  const token = await cli("token:create", "beside@example.org", "--days", "2");
  expect(token.output).toMatch(/^el_/);
});

test("a file is read where the operator stands, and its contents travel", async () => {
  await serve();
  const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-import-"));
  writeFileSync(
    path.join(folder, "spaces.csv"),
    "name,town,postcode,department,lat,lon,network,kind,note\nL’Étable,Crest,26400,26,44.73,5.02,,fablab,\n",
  );
  process.env.INIT_CWD = folder;
  const { status, output } = await cli("import", "spaces", "spaces.csv");
  delete process.env.INIT_CWD;
  rmSync(folder, { recursive: true });
  expect(output).toContain("line 2: created: L’Étable");
  expect(status).toBe(0);
});

test("whoever cannot read the secret is told that there is nothing", async () => {
  await serve();
  const call = { method: "POST", body: JSON.stringify({ words: ["check"], files: {} }) };
  const wrong = new Request("http://localhost/operator", { ...call, headers: { Authorization: "Bearer guess" } });
  expect((await answerOperator(wrong)).status).toBe(404);
  const secret = describedWriter(databaseFile())?.secret ?? "";
  const proxied = { Authorization: `Bearer ${secret}`, "X-Forwarded-For": "203.0.113.9" };
  expect((await answerOperator(new Request("http://localhost/operator", { ...call, headers: proxied }))).status).toBe(
    404,
  );
  expect(statSync(`${databaseFile()}.writer.json`).mode & 0o777).toBe(0o600);
});

test("two processes never hold the database; the lock of a killed one is free", async () => {
  const script = `
    const { takeWriterLock } = await import(${JSON.stringify(path.resolve("app/platform/db/writer-lock.server.ts"))});
    console.log(takeWriterLock(${JSON.stringify(databaseFile())}) ? "held" : "refused");
    setInterval(() => {}, 1000);`;
  const child = spawn(node, ["--input-type=module-typescript", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const said = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
  expect(said.trim()).toBe("held");
  expect(takeWriterLock(databaseFile())).toBeUndefined();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  lock = takeWriterLock(databaseFile());
  expect(lock).toBeDefined();
});

test("a command that does not exist says which ones do", async () => {
  const { status, output } = await cli("destroy");
  expect(status).toBe(1);
  expect(output).toContain("npm run cli -- check");
});
