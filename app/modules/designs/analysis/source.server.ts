import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A file on disk, or its bytes. */
export type Source = string | Uint8Array;

export interface OpenSource {
  source: Source;
  bytes: number;
  /** The first bytes, up to `length`. */
  head(length: number): Uint8Array;
  /** All of it, in pieces that are overwritten by the next one. */
  chunks(): Iterable<Uint8Array>;
  close(): void;
}

const pieceBytes = 1_048_576;

function* piecesOf(descriptor: number): Generator<Uint8Array> {
  const piece = new Uint8Array(pieceBytes);
  for (let at = 0; ; ) {
    const read = readSync(descriptor, piece, 0, pieceBytes, at);
    if (read === 0) return;
    at += read;
    yield piece.subarray(0, read);
  }
}

/** For the thread that reads files: it has nothing else to do while the disk turns. */
export function openSource(source: Source): OpenSource {
  if (typeof source !== "string")
    return {
      source,
      bytes: source.byteLength,
      head: (length) => source.subarray(0, length),
      chunks: () => [source],
      close() {},
    };
  const descriptor = openSync(source, "r");
  const bytes = fstatSync(descriptor).size;
  return {
    source,
    bytes,
    head(length) {
      const head = new Uint8Array(Math.min(length, bytes));
      return head.subarray(0, readSync(descriptor, head, 0, head.byteLength, 0));
    },
    chunks: () => piecesOf(descriptor),
    close: () => closeSync(descriptor),
  };
}
