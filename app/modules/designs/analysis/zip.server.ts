import type { Readable } from "node:stream";
import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";
import { limits, Refused } from "./refused.ts";
import type { OpenSource } from "./source.server.ts";

export interface ZipEntry {
  name: string;
  isFolder: boolean;
  unpackedBytes: number;
  entry: Entry;
}

export interface OpenZip {
  entries: ZipEntry[];
  read(entry: ZipEntry): Promise<Readable>;
  close(): void;
}

/** What the reader of zips says of names that lead out of the folder where they are unpacked. */
const leadsOut = /invalid relative path|absolute path|invalid characters in fileName/i;

function asRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (leadsOut.test(said)) return new Refused("path_traversal", { what: said.split(": ").at(-1)?.slice(0, 100) ?? "" });
  if (/too many bytes|not enough bytes/i.test(said)) return new Refused("bomb");
  if (/encrypt/i.test(said)) return new Refused("encrypted");
  return /end of central directory|unexpected end|truncated/i.test(said)
    ? new Refused("truncated", { announced: 0, there: 0 })
    : new Refused("unreadable", { line: said.slice(0, 60) });
}

const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true } as const;

function openZipFile(source: OpenSource): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const answer = (error: Error | null, zip?: ZipFile) => {
      if (zip) resolve(zip);
      else reject(asRefusal(error));
    };
    if (typeof source.source === "string") open(source.source, options, answer);
    else
      fromBuffer(
        Buffer.from(source.source.buffer, source.source.byteOffset, source.source.byteLength),
        options,
        answer,
      );
  });
}

const isLink = (entry: Entry) => entry.versionMadeBy >>> 8 === 3 && entry.externalFileAttributes >>> 28 === 0xa;

function judgeEntry(entry: Entry): void {
  const { fileName: name, compressedSize: packed, uncompressedSize: unpacked } = entry;
  if (entry.generalPurposeBitFlag & 1) throw new Refused("encrypted");
  if (isLink(entry)) throw new Refused("path_traversal", { what: name.slice(0, 100) });
  if (unpacked > 1_000_000 && unpacked > packed * limits.ratio) throw new Refused("bomb");
}

function listEntries(zip: ZipFile, bytes: number): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.entries) return Promise.reject(new Refused("too_complex"));
  const entries: ZipEntry[] = [];
  let packed = 0;
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", (error) => reject(asRefusal(error)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      try {
        judgeEntry(entry);
        packed += entry.compressedSize;
        unpacked += entry.uncompressedSize;
        // More packed than the file is long: its entries lie over one another.
        if (packed > bytes || unpacked > limits.unpackedBytes) throw new Refused("bomb");
      } catch (error) {
        return reject(asRefusal(error));
      }
      const name = entry.fileName;
      entries.push({ name, isFolder: name.endsWith("/"), unpackedBytes: entry.uncompressedSize, entry });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A zip whose list of entries has been judged: names, links, sizes. Streams end in an error when an entry is longer than it says. */
export async function openZip(source: OpenSource): Promise<OpenZip> {
  const zip = await openZipFile(source);
  try {
    const entries = await listEntries(zip, source.bytes);
    return {
      entries,
      read: ({ entry }) =>
        new Promise((resolve, reject) => {
          zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(asRefusal(error))));
        }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asRefusal(error);
  }
}

/** The pieces of one entry; whatever is wrong with it is a refusal. */
export async function* readEntry(zip: OpenZip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const stream = await zip.read(entry);
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw asRefusal(error);
  } finally {
    stream.destroy();
  }
}
