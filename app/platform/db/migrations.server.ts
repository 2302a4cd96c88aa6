import { mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { closeDatabase, database, databaseFile, transaction } from "./database.server.ts";

const prismaFolder = path.resolve("prisma");
const filters = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/** Prisma's own schema engine, compiled to WebAssembly: nothing to download. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": { ...engineModule },
  });
  const { __wbg_set_wasm: setWasm } = engineModule as { __wbg_set_wasm?: (exports: WebAssembly.Exports) => void };
  setWasm?.(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

async function schemaEngine(file: string) {
  loaded ??= loadEngine();
  await loaded;
  const datamodels = (await schemaFiles(path.join(prismaFolder, "schema"))).map((part): [string, string] => [
    part.path,
    part.content,
  ]);
  const factory = new PrismaBetterSqlite3({ url: `file:${file}` }, { timestampFormat: "unixepoch-ms" });
  const opened: { dispose(): Promise<void> }[] = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    opened.push(connection);
    return connection;
  };
  const engine = await engineModule.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const close = async () => {
    engine.free();
    await Promise.all(opened.map((connection) => connection.dispose()));
  };
  return { engine, close };
}

async function migrationsList() {
  const baseDir = path.join(prismaFolder, "migrations");
  const names = (await readdir(baseDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = { path: "migration_lock.toml", content: 'provider = "sqlite"\n' };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** The statements of guards.sql; a statement ends with a semicolon at the end of a line that is not inside BEGIN … END. */
export function splitStatements(script: string): string[] {
  const statements: string[] = [];
  let statement = "";
  for (const line of script.split("\n")) {
    if (line.startsWith("--")) continue;
    statement += `${line}\n`;
    const inTrigger = /^CREATE TRIGGER/im.test(statement);
    if (inTrigger ? /^END;\s*$/.test(line) : /;\s*$/.test(line)) {
      statements.push(statement.trim());
      statement = "";
    }
  }
  return statements;
}

/** Views, triggers and partial indexes, which a rebuild of a table drops: set again after every migration. */
async function installGuards(): Promise<void> {
  const statements = splitStatements(await readFile(path.join(prismaFolder, "guards.sql"), "utf8"));
  await transaction(async () => {
    const db = await database();
    for (const statement of statements) await db.$executeRawUnsafe(statement);
  });
}

/** Applies what is missing and returns the names. */
export async function migrate(): Promise<string[]> {
  // The engine takes the file for itself while it works.
  await closeDatabase();
  mkdirSync(path.dirname(databaseFile()), { recursive: true });
  const { engine, close } = await schemaEngine(databaseFile());
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: await migrationsList(), filters });
  await close();
  await installGuards();
  return appliedMigrationNames;
}

async function schemaFiles(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      content: await readFile(path.join(folder, name), "utf8"),
    })),
  );
}

/** The SQL from the schema as it was (a folder, or nothing) to the schema as it is; a person reviews it before it is committed. */
export async function differenceFrom(previousFolder: string | undefined): Promise<string> {
  const files = await schemaFiles(path.join(prismaFolder, "schema"));
  const { engine, close } = await schemaEngine(":memory:");
  const from = previousFolder
    ? { tag: "schemaDatamodel" as const, files: await schemaFiles(previousFolder) }
    : { tag: "empty" as const };
  const result = await engine.diff({
    from,
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters,
  });
  await close();
  return result.stdout ?? "";
}
