import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// The configuration is read once: neither what was read before nor what this test makes of it may stay.
beforeEach(() => void vi.resetModules());
afterEach(() => void vi.resetModules());

test("without AUTH_SECRET one is made once beside the database, for its owner only", async () => {
  process.env.AUTH_SECRET = "";
  const { authSecret } = await import("../secret.server.ts");
  const file = path.join(path.dirname((process.env.DATABASE_URL ?? "").replace(/^file:/, "")), "secret");
  const secret = authSecret();
  expect(secret).toMatch(/^[\w-]{64}$/);
  expect(readFileSync(file, "utf8")).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  vi.resetModules();
  const again = await import("../secret.server.ts");
  expect(again.authSecret()).toBe(secret);
});
