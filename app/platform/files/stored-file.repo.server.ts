import { database } from "../db/database.server.ts";
import type { FileContent } from "./stored-files.server.ts";

export interface StoredFileRow extends FileContent {
  id: string;
  name: string;
  createdById: string | null;
  createdAt: Date;
  holder: string | null;
}

/** A row that nothing holds yet: without a holder it goes after a day. */
export async function insertStoredFile(
  kept: FileContent,
  { name, createdById, now }: { name: string; createdById: string; now: Date },
): Promise<string> {
  const db = await database();
  const { id } = await db.storedFile.create({
    data: { ...kept, name, createdById, createdAt: now },
    select: { id: true },
  });
  return id;
}

export async function findStoredFile(id: string): Promise<StoredFileRow | undefined> {
  const db = await database();
  return ((await db.storedFile.findUnique({ where: { id } })) as StoredFileRow | null) ?? undefined;
}

/** In the order in which they were sent. */
export async function listStoredFiles(holder: string): Promise<StoredFileRow[]> {
  const db = await database();
  return (await db.storedFile.findMany({ where: { holder }, orderBy: { id: "asc" } })) as StoredFileRow[];
}

/**
 * Gives files that this person has sent to what needs them (`designs/revision/01…`). False, and nothing is done, when one of them
 * is not this person's or belongs to something else.
 */
export async function claimFiles(given: {
  fileIds: readonly string[];
  createdById: string;
  holder: string;
}): Promise<boolean> {
  const ids = [...new Set(given.fileIds)];
  if (ids.length === 0) return true;
  const db = await database();
  const where = { id: { in: ids }, createdById: given.createdById, holder: null };
  if ((await db.storedFile.count({ where })) !== ids.length) return false;
  await db.storedFile.updateMany({ where, data: { holder: given.holder } });
  return true;
}

/** The row goes; the bytes follow when nothing else names them. */
export async function deleteStoredFile(where: { id: string; holder: string | null }): Promise<boolean> {
  const db = await database();
  const { count } = await db.storedFile.deleteMany({ where });
  return count === 1;
}

/** A second row for the same content: a fork keeps what it took even if the first is taken out. */
export async function copyStoredFile(id: string, holder: string, createdById: string, now: Date): Promise<string> {
  const db = await database();
  const { sha256, bytes, format, name } = await db.storedFile.findUniqueOrThrow({ where: { id } });
  const copy = await db.storedFile.create({
    data: { sha256, bytes, format, name, createdById, createdAt: now, holder },
    select: { id: true },
  });
  return copy.id;
}

export async function setFileFormat(sha256: string, format: string): Promise<void> {
  const db = await database();
  await db.storedFile.updateMany({ where: { sha256 }, data: { format } });
}

export async function deleteUnheldFiles(before: Date): Promise<number> {
  const db = await database();
  const { count } = await db.storedFile.deleteMany({ where: { holder: null, createdAt: { lt: before } } });
  return count;
}

export async function knownHashes(hashes: string[]): Promise<Set<string>> {
  const db = await database();
  const rows = await db.storedFile.findMany({ where: { sha256: { in: hashes } }, select: { sha256: true } });
  return new Set(rows.map(({ sha256 }) => sha256));
}
