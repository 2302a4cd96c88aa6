import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { env } from "../env.server.ts";
import { Mutex } from "../mutex.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { keepStatements, type Statements } from "./statements.server.ts";

export { Prisma };
export type Transaction = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

interface Connection {
  prisma: PrismaClient;
  /** Known once connected; absent should the adapter no longer be what it was. */
  statements: Statements | undefined;
}

interface Connections {
  /** Told apart from those that were closed before. */
  number: number;
  reader: Connection;
  writer: Connection;
  /** Prisma's adapter runs a query made outside a transaction inside whichever one is open on the same connection. */
  writing: Mutex;
}

const current = new AsyncLocalStorage<Transaction>();
let connections: Promise<Connections> | undefined;
let opened = 0;

export function databaseFile(): string {
  return path.resolve(env().DATABASE_URL.replace(/^file:/, ""));
}

function connectionTo(file: string): Connection {
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}` }, { timestampFormat: "unixepoch-ms" });
  const connection: Connection = { prisma: new PrismaClient({ adapter }), statements: undefined };
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connected = await connect();
    connection.statements = keepStatements(connected);
    return connected;
  };
  return connection;
}

async function connect(): Promise<Connections> {
  const file = databaseFile();
  mkdirSync(path.dirname(file), { recursive: true });
  const writer = connectionTo(file);
  await writer.prisma.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  for (const pragma of [
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "synchronous = FULL",
    "cache_size = -65536",
    "secure_delete = ON",
  ]) {
    await writer.prisma.$queryRawUnsafe(`PRAGMA ${pragma}`);
  }
  const reader = connectionTo(file);
  for (const pragma of [
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "query_only = ON",
    "cache_size = -65536",
    "mmap_size = 268435456",
  ]) {
    await reader.prisma.$queryRawUnsafe(`PRAGMA ${pragma}`);
  }
  opened += 1;
  return { number: opened, reader, writer, writing: new Mutex() };
}

function open(): Promise<Connections> {
  connections ??= connect();
  return connections;
}

/** The open transaction, or the read-only connection: writing outside a transaction is refused by SQLite itself. */
export async function database(): Promise<Transaction> {
  return current.getStore() ?? (await open()).reader.prisma;
}

function bound(value: unknown): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Date ? value.getTime() : (value ?? null);
}

/**
 * A statement of ours on the connection that `database()` would use, without Prisma's way through, which costs several
 * times what a short statement does. Each row is its columns, which should be text: integers come as bigint.
 */
export async function readValues(query: Prisma.Sql): Promise<unknown[][]> {
  const { reader, writer } = await open();
  const { statements, prisma } = current.getStore() ? writer : reader;
  if (statements) return statements.all(query.sql, query.values.map(bound));
  const rows = await (current.getStore() ?? prisma).$queryRaw<Record<string, unknown>[]>(query);
  return rows.map((row) => Object.values(row));
}

/** Writes as `readValues` reads: within a transaction only, as everything that writes. */
export async function runStatement(query: Prisma.Sql): Promise<void> {
  const { reader, writer } = await open();
  const { statements, prisma } = current.getStore() ? writer : reader;
  if (statements) statements.run(query.sql, query.values.map(bound));
  else await (current.getStore() ?? prisma).$executeRaw(query);
}

/**
 * Another word each time anything was written to the database, whoever wrote it: SQLite counts for a connection what all others
 * commit, and the one that reads never writes. Undefined inside a transaction, which sees more than is committed.
 */
export async function writtenVersion(): Promise<string | undefined> {
  if (current.getStore()) return undefined;
  const { number } = await open();
  const [row] = await readValues(Prisma.sql`PRAGMA data_version`);
  return `${number} ${row?.[0]}`;
}

/**
 * One transaction at a time, through one connection, in the order of arrival. Inside, `database()` is that transaction.
 * A transaction within a transaction is the same one.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (current.getStore()) return work();
  const { writer, writing } = await open();
  return writing.run(() =>
    writer.prisma.$transaction((tx) => current.run(tx, work), { maxWait: 60_000, timeout: 60_000 }),
  );
}

/** For the accounts library, which has its own queries: each takes its turn. */
export async function databaseForAccounts() {
  const { writer, writing } = await open();
  return writer.prisma.$extends({
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
  const closing = await connections;
  connections = undefined;
  if (!closing) return;
  await closing.writing.run(async () => {});
  await closing.reader.prisma.$disconnect();
  await closing.writer.prisma.$disconnect();
}

export async function databaseIsReachable(): Promise<boolean> {
  const rows = await (await database()).$queryRaw<{ one: bigint }[]>`SELECT 1 AS one`;
  return rows.length === 1;
}
