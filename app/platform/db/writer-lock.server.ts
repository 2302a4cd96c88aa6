import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";

/** What an operator command needs to reach the process that writes. */
export interface Writer {
  pid: number;
  /** Sent with each command; the file that holds it is readable by its owner only. */
  secret: string;
  /** Where it listens for operator commands; absent while it starts, and for a process that does not listen. */
  address?: string;
}

export interface WriterLock {
  /** Says where the process that holds the lock listens. */
  announce(address: string): void;
  release(): void;
}

/** Kept here: a connection that nothing refers to is collected and closed, and its lock goes with it. */
const holding = new Map<Sqlite.Database, string>();

function places(databaseFile: string) {
  return { lock: `${databaseFile}.writer`, description: `${databaseFile}.writer.json` };
}

function writeDescription(file: string, writer: Writer): void {
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(writer), { mode: 0o600 });
}

/**
 * One process writes to the database. The lock is one that the operating system holds for a process and lets go when the
 * process ends, however it ends: nothing stale is ever left behind, and the number of a dead process means nothing.
 * Returns nothing when another process holds it.
 */
export function takeWriterLock(databaseFile: string): WriterLock | undefined {
  mkdirSync(path.dirname(databaseFile), { recursive: true });
  const { lock, description } = places(databaseFile);
  const held = new Sqlite(lock, { timeout: 0 });
  try {
    held.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    held.close();
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return undefined;
    throw error;
  }
  const secret = randomBytes(32).toString("base64url");
  holding.set(held, secret);
  writeDescription(description, { pid: process.pid, secret });
  return {
    announce: (address) => writeDescription(description, { pid: process.pid, secret, address }),
    release: () => {
      rmSync(description, { force: true });
      holding.delete(held);
      held.close();
    },
  };
}

/** Whether the secret is that of a lock which this process holds. */
export function opensWriter(secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return [...holding.values()].some((held) => timingSafeEqual(digest(held), digest(secret)));
}

/** Who says that it writes, if anybody: only the lock itself proves it. */
export function describedWriter(databaseFile: string): Writer | undefined {
  try {
    return JSON.parse(readFileSync(places(databaseFile).description, "utf8")) as Writer;
  } catch {
    return undefined;
  }
}
