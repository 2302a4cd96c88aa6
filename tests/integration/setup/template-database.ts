import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    templateDatabase: string;
  }
}

/** One migrated, empty database, copied by each test file. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-template-"));
  const file = path.join(folder, "template.db");
  process.env.DATABASE_URL = `file:${file}`;
  process.env.LOG_LEVEL = "silent";
  const { migrate } = await import("#app/platform/db/migrations.server.ts");
  const { closeDatabase } = await import("#app/platform/db/database.server.ts");
  await migrate();
  await closeDatabase();
  project.provide("templateDatabase", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
