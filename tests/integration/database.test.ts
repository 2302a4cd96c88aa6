import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";

async function pragma(name: string): Promise<string> {
  const rows = await (await database()).$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  return String(Object.values(rows[0] ?? {})[0]);
}

async function names(): Promise<string[]> {
  const rows = await (await database()).$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master");
  return rows.map(({ name }) => name);
}

function guardNames(): string[] {
  const script = readFileSync("prisma/guards.sql", "utf8");
  const pattern = /^CREATE (?:UNIQUE )?(?:TRIGGER|VIEW|INDEX|VIRTUAL TABLE)(?: IF NOT EXISTS)? "?(\w+)/gm;
  return [...script.matchAll(pattern)].map(([, name]) => String(name));
}

test("every guard stands once all migrations are applied", async () => {
  const standing = await names();
  expect(guardNames().length).toBeGreaterThan(10);
  expect(guardNames().filter((name) => !standing.includes(name))).toEqual([]);
});

test("a guard that is gone stands again after the next start", async () => {
  await transaction(async () => {
    await (await database()).$executeRawUnsafe("DROP TRIGGER booking_guard_update");
  });
  expect(await migrate()).toEqual([]);
  expect(await names()).toContain("booking_guard_update");
});

test("the connection that writes is durable, checks references and waits its turn", async () => {
  const said = await transaction(async () => ({
    journal: await pragma("journal_mode"),
    references: await pragma("foreign_keys"),
    durability: await pragma("synchronous"),
    patience: await pragma("busy_timeout"),
  }));
  expect(said).toEqual({ journal: "wal", references: "1", durability: "2", patience: "5000" });
});

test("the connection that reads cannot write", async () => {
  expect([await pragma("query_only"), await pragma("foreign_keys")]).toEqual(["1", "1"]);
  const db = await database();
  await expect(db.$executeRawUnsafe("DELETE FROM Booking")).rejects.toThrow(/readonly/);
});
