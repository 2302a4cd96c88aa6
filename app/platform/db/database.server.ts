import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { env } from "../env.server.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { Mutex } from "./mutex.ts";
import { keepStatements } from "./statements.server.ts";

export { Prisma };
export type Transaction = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

interface Connections {
  reader: PrismaClient;
  writer: PrismaClient;
  /** Prisma's adapter runs a query made outside a transaction inside whichever one is open on the same connection. */
  writing: Mutex;
}

const current = new AsyncLocalStorage<Transaction>();
let connections: Promise<Connections> | undefined;

export function databaseFile(): string {
  return path.resolve(env().DATABASE_URL.replace(/^file:/, ""));
}

function client(file: string): PrismaClient {
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}` }, { timestampFormat: "unixepoch-ms" });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => keepStatements(await connect());
  return new PrismaClient({ adapter });
}

async function connect(): Promise<Connections> {
  const file = databaseFile();
  mkdirSync(path.dirname(file), { recursive: true });
  const writer = client(file);
  await writer.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  for (const pragma of ["foreign_keys = ON", "busy_timeout = 5000", "synchronous = FULL", "cache_size = -65536"]) {
    await writer.$queryRawUnsafe(`PRAGMA ${pragma}`);
  }
  const reader = client(file);
  for (const pragma of [
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "query_only = ON",
    "cache_size = -65536",
    "mmap_size = 268435456",
  ]) {
    await reader.$queryRawUnsafe(`PRAGMA ${pragma}`);
  }
  return { reader, writer, writing: new Mutex() };
}

function open(): Promise<Connections> {
  connections ??= connect();
  return connections;
}

/** The open transaction, or the read-only connection: writing outside a transaction is refused by SQLite itself. */
export async function database(): Promise<Transaction> {
  return current.getStore() ?? (await open()).reader;
}

/**
 * One transaction at a time, through one connection, in the order of arrival. Inside, `database()` is that transaction.
 * A transaction within a transaction is the same one.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (current.getStore()) return work();
  const { writer, writing } = await open();
  return writing.run(() => writer.$transaction((tx) => current.run(tx, work), { maxWait: 60_000, timeout: 60_000 }));
}

/** For the accounts library, which has its own queries: each takes its turn. */
export async function databaseForAccounts() {
  const { writer, writing } = await open();
  return writer.$extends({
    query: {
      $allModels: {
        $allOperations({ args, query }) {
          return current.getStore() ? query(args) : writing.run(() => query(args));
        },
      },
    },
  });
}

export async function closeDatabase(): Promise<void> {
  const opened = await connections;
  connections = undefined;
  if (!opened) return;
  await opened.writing.run(async () => {});
  await opened.reader.$disconnect();
  await opened.writer.$disconnect();
}

export async function databaseIsReachable(): Promise<boolean> {
  const rows = await (await database()).$queryRaw<{ one: bigint }[]>`SELECT 1 AS one`;
  return rows.length === 1;
}
