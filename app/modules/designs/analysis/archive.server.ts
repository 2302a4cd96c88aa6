import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { KeptFigures } from "./analysis.schema.ts";
import { limits, Refused } from "./refused.ts";
import type { OpenSource } from "./source.server.ts";
import { type OpenZip, readEntry } from "./zip.server.ts";

const namesShown = 100;

/** What a zip holds. Every entry is unpacked, to nowhere, so that one that lies about its size is found. */
export async function readZipList(zip: OpenZip): Promise<KeptFigures> {
  const files = zip.entries.filter(({ isFolder }) => !isFolder);
  if (files.length === 0) throw new Refused("empty");
  let unpackedBytes = 0;
  for (const entry of files) {
    if (!entry.entry.canDecodeFileData()) throw new Refused("unreadable", { line: entry.name.slice(0, 60) });
    for await (const piece of readEntry(zip, entry)) unpackedBytes += piece.byteLength;
  }
  const names = files.slice(0, namesShown).map(({ name }) => name.slice(0, 200));
  return { kind: "archive", entries: files.length, unpackedBytes, names };
}

const blockBytes = 512;
const latin = new TextDecoder("latin1");

const textAt = (block: Uint8Array, from: number, length: number) =>
  latin.decode(block.subarray(from, from + length)).replace(/\0[\s\S]*$/, "");
const isTarHeader = (block: Uint8Array) => textAt(block, 257, 5) === "ustar";
const leadsOut = (name: string) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name);

/** Headers of a tar as they pass by: names that lead out of the folder, links, how many entries. */
class TarList {
  readonly names: string[] = [];
  entries = 0;
  #rest = new Uint8Array(0);
  #skip = 0;
  #kind: "unknown" | "tar" | "other" = "unknown";

  write(piece: Uint8Array): void {
    if (this.#kind === "other") return;
    let at = Math.min(this.#skip, piece.byteLength);
    this.#skip -= at;
    while (this.#rest.byteLength + piece.byteLength - at >= blockBytes) {
      const missing = blockBytes - this.#rest.byteLength;
      const block = new Uint8Array(blockBytes);
      block.set(this.#rest);
      block.set(piece.subarray(at, at + missing), this.#rest.byteLength);
      this.#rest = new Uint8Array(0);
      at += missing;
      if (this.#kind === "unknown") this.#kind = isTarHeader(block) ? "tar" : "other";
      if (this.#kind === "other") return;
      const body = this.#header(block);
      this.#skip = body - Math.min(body, piece.byteLength - at);
      at += body - this.#skip;
    }
    if (at < piece.byteLength) {
      const rest = new Uint8Array(this.#rest.byteLength + piece.byteLength - at);
      rest.set(this.#rest);
      rest.set(piece.subarray(at), this.#rest.byteLength);
      this.#rest = rest;
    }
  }

  /** The bytes that follow the header, in whole blocks. */
  #header(block: Uint8Array): number {
    const field = (from: number, length: number) => textAt(block, from, length);
    if (block.every((byte) => byte === 0)) return 0;
    const bytes = Number.parseInt(field(124, 12).trim() || "0", 8);
    const name = `${field(345, 155)}/${field(0, 100)}`.replace(/^\//, "");
    const type = field(156, 1);
    if (type === "1" || type === "2" || leadsOut(field(0, 100)) || leadsOut(name))
      throw new Refused("path_traversal", { what: name.slice(0, 100) });
    if (++this.entries > limits.entries) throw new Refused("too_complex");
    if (this.names.length < namesShown) this.names.push(name.slice(0, 200));
    if (!Number.isFinite(bytes) || bytes < 0) throw new Refused("unreadable", { line: name.slice(0, 60) });
    return Math.ceil(bytes / blockBytes) * blockBytes;
  }
}

/** A gzip, unpacked to nowhere; a tar within says what it holds. */
export async function readGzip(source: OpenSource): Promise<KeptFigures> {
  const list = new TarList();
  let unpackedBytes = 0;
  try {
    await pipeline(Readable.from(copies(source.chunks())), createGunzip(), async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        unpackedBytes += piece.byteLength;
        if (unpackedBytes > limits.unpackedBytes || unpackedBytes > 1_000_000 + source.bytes * limits.ratio)
          throw new Refused("bomb");
        list.write(piece);
      }
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "Z_BUF_ERROR") throw new Refused("truncated", { announced: 0, there: 0 });
    if (code.startsWith("Z_")) throw new Refused("unreadable", { line: "gzip" });
    throw error;
  }
  return { kind: "archive", entries: Math.max(1, list.entries), unpackedBytes, names: list.names };
}

/** The pieces are overwritten by the next one; a stream keeps several. */
function* copies(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield piece.slice();
}
