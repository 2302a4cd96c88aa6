import { createHash, randomBytes } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "../env.server.ts";
import { declareFailures, ok, type Result } from "../result.ts";
import { type FileFormat, fileFormats, headLength, recogniseFile, type UnwantedFormat } from "./file-format.ts";

export const failFile = declareFailures("platform", {
  file_too_heavy: 413,
  file_empty: 422,
  file_web_page: 422,
  file_not_wanted: 422,
  too_many_files: 422,
  no_file: 422,
});

/** What a form takes: formats that the content announces, each up to its own weight in bytes. */
export type Accepted = Partial<Record<FileFormat, number>>;

const million = 1_000_000;
const document = { pdf: 25 * million, jpeg: 25 * million, png: 25 * million, webp: 25 * million, avif: 25 * million };

/** Safety sheets, evidence, agreements. */
export const acceptedDocuments: Accepted = document;

/** What a revision of a design is made of. */
export const acceptedDesignFiles: Accepted = {
  ...document,
  stl: 150 * million,
  obj: 150 * million,
  "3mf": 100 * million,
  zip: 100 * million,
  svg: 20 * million,
  dxf: 50 * million,
  gcode: 150 * million,
  step: 100 * million,
  gzip: 100 * million,
  "7z": 100 * million,
  text: 2 * million,
};

export interface FileContent {
  /** Of the content, in hexadecimal: the key under which it lies. */
  sha256: string;
  bytes: number;
  format: FileFormat;
}

/** A content on disk that no row names yet: either placed under its hash, or dropped. */
export interface ArrivedContent extends FileContent {
  path: string;
}

function folder(name: "files" | "incoming"): string {
  return path.resolve(env().FILES_FOLDER, name);
}

/** Names are the hash alone, without an ending: nothing that serves or opens by ending takes them for a program. */
export function storedFilePath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a hash");
  return path.join(folder("files"), sha256.slice(0, 2), sha256);
}

/** The longest that any accepted format may be: more is not even written. */
const longest = (accepted: Accepted) => Math.max(0, ...Object.values(accepted));

interface Written {
  sha256: string;
  bytes: number;
  head: Uint8Array;
}

/** Undefined when there is more than `limit`; the rest is then read and thrown away, so that the sender gets an answer. */
async function write(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  to: FileHandle,
  limit: number,
): Promise<Written | undefined> {
  const hash = createHash("sha256");
  const head = new Uint8Array(headLength);
  let bytes = 0;
  for await (const chunk of source) {
    if (bytes < headLength) head.set(chunk.subarray(0, headLength - bytes), bytes);
    bytes += chunk.byteLength;
    if (bytes > limit) continue;
    hash.update(chunk);
    await to.writeFile(chunk);
  }
  return bytes > limit ? undefined : { sha256: hash.digest("hex"), bytes, head: head.subarray(0, bytes) };
}

const megabytes = (bytes: number) => Math.round(bytes / million);

function isFormat(format: FileFormat | UnwantedFormat): format is FileFormat {
  return fileFormats.some((one) => one === format);
}

function judge(written: Written | undefined, accepted: Accepted): Result<FileContent> {
  if (!written) return failFile("file_too_heavy", { params: { limit: megabytes(longest(accepted)) } });
  if (written.bytes === 0) return failFile("file_empty");
  const format = recogniseFile(written.head, written.bytes);
  if (format === "html") return failFile("file_web_page");
  const limit = isFormat(format) ? accepted[format] : undefined;
  if (!isFormat(format) || limit === undefined)
    return failFile("file_not_wanted", { params: { accepted: Object.keys(accepted).join(", ") } });
  if (written.bytes > limit) return failFile("file_too_heavy", { params: { limit: megabytes(limit) } });
  return ok({ sha256: written.sha256, bytes: written.bytes, format });
}

/**
 * Writes what arrives to disk as it arrives, with its hash. What is too long, empty, or not of an accepted format is refused
 * with the reason and leaves nothing.
 */
export async function receiveContent(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  accepted: Accepted,
): Promise<Result<ArrivedContent>> {
  await mkdir(folder("incoming"), { recursive: true });
  const place = path.join(folder("incoming"), randomBytes(16).toString("hex"));
  const handle = await open(place, "wx", 0o600);
  let kept = false;
  try {
    const judged = judge(await write(source, handle, longest(accepted)), accepted);
    if (!judged.ok) return judged;
    await handle.sync();
    kept = true;
    return ok({ ...judged.value, path: place });
  } finally {
    await handle.close();
    if (!kept) await rm(place, { force: true });
  }
}

/**
 * Lays what has arrived under its hash: the same content lies there once. To be called in the transaction that writes its row,
 * so that the clean-up, which looks in a transaction too, never takes it for an orphan.
 */
export async function placeContent({ sha256, path: from }: ArrivedContent): Promise<void> {
  const place = storedFilePath(sha256);
  await mkdir(path.dirname(place), { recursive: true });
  await rename(from, place);
}

export async function dropContent({ path: place }: ArrivedContent): Promise<void> {
  await rm(place, { force: true });
}

/** The content, or undefined when it is not there. */
export async function openStoredFile(sha256: string): Promise<{ stream: ReadStream; bytes: number } | undefined> {
  try {
    const place = storedFilePath(sha256);
    const { size: bytes } = await stat(place);
    return { stream: createReadStream(place), bytes };
  } catch {
    return undefined;
  }
}

/** What the product makes of a content, beside it: a picture, a light model. It goes with the content. */
const derivedNames = ["picture", "model"] as const;
export type DerivedName = (typeof derivedNames)[number];

function derivedPath(sha256: string, name: DerivedName): string {
  return path.join(path.dirname(storedFilePath(sha256)), `${sha256}-${name}`);
}

/** Written aside first: whoever reads it meanwhile never sees half of it. */
export async function writeDerived(sha256: string, name: DerivedName, bytes: Uint8Array): Promise<void> {
  const place = derivedPath(sha256, name);
  const aside = `${place}-${randomBytes(8).toString("hex")}`;
  await mkdir(path.dirname(place), { recursive: true });
  try {
    await writeFile(aside, bytes, { mode: 0o600, flag: "wx" });
    await rename(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
}

export async function readDerived(sha256: string, name: DerivedName): Promise<Buffer | undefined> {
  return readFile(derivedPath(sha256, name)).catch(() => undefined);
}

export async function deleteStoredBytes(sha256: string): Promise<void> {
  await rm(storedFilePath(sha256), { force: true });
  for (const name of derivedNames) await rm(derivedPath(sha256, name), { force: true });
}

/** Hashes of everything that lies there since before `before`. */
export async function storedHashes(before: Date): Promise<string[]> {
  const found: string[] = [];
  for (const shelf of await readdir(folder("files")).catch(() => [])) {
    for (const name of await readdir(path.join(folder("files"), shelf))) {
      const { mtime } = await stat(path.join(folder("files"), shelf, name));
      if (mtime < before && /^[0-9a-f]{64}$/.test(name)) found.push(name);
    }
  }
  return found;
}

/** What arrived half when the server was ended. */
export async function deleteAbandonedArrivals(before: Date): Promise<void> {
  for (const name of await readdir(folder("incoming")).catch(() => [])) {
    const place = path.join(folder("incoming"), name);
    if ((await stat(place)).mtime < before) await rm(place, { force: true });
  }
}
