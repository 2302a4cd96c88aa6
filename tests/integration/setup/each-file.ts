import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, inject, vi } from "vitest";

// The same for each file of a worker: the product reads its configuration once.
const folder = path.join(tmpdir(), `entrelieux-test-${process.pid}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
copyFileSync(inject("templateDatabase"), path.join(folder, "test.db"));
process.env.DATABASE_URL = `file:${path.join(folder, "test.db")}`;
process.env.FILES_FOLDER = path.join(folder, "files");
process.env.AUTH_SECRET = "a secret that only the tests know, 32+";
process.env.LOG_LEVEL = "silent";
process.env.SMTP_URL = "";
process.env.NODE_ENV = "test";

const errors = vi.spyOn(console, "error");

afterEach(() => {
  const calls = errors.mock.calls.splice(0);
  if (calls.length) throw new Error(`console.error was called: ${JSON.stringify(calls[0])}`);
});

afterAll(async () => {
  const { closeDatabase } = await import("#app/platform/db/database.server.ts");
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});
