import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { OperatorReport } from "#app/modules/exchange/operator/command.ts";
import { differenceFrom } from "#app/platform/db/migrations.server.ts";

/** The schema as it is committed, in a folder of its own. */
function committedSchema(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-schema-"));
  const names = execFileSync("git", ["ls-tree", "--name-only", "HEAD", "prisma/schema/"], { encoding: "utf8" });
  for (const name of names.split("\n").filter((line) => line.endsWith(".prisma")))
    writeFileSync(path.join(folder, path.basename(name)), execFileSync("git", ["show", `HEAD:${name}`]));
  return folder;
}

/** Writes prisma/migrations/<moment>_<name>/migration.sql, for a person to review. */
export async function writeMigration(name: string | undefined, at: Date): Promise<OperatorReport> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    return { ok: false, lines: ["Usage: npm run cli -- migration:diff NAME (lower case, digits, underscores)"] };
  const before = committedSchema();
  const sql = await differenceFrom(before).finally(() => rmSync(before, { recursive: true }));
  if (!sql.trim() || sql.includes("This is an empty migration")) return { ok: true, lines: ["Nothing has changed."] };
  const moment = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join("prisma", "migrations", `${moment}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql);
  return { ok: true, lines: [`Written: ${file}`, "Review it; `npm start` applies it and sets the guards again."] };
}
