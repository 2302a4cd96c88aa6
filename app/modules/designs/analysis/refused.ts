import type { RefusalCode } from "./analysis.schema.ts";

/** Thrown deep inside a reader, and turned into an answer at its door: a file that cannot be trusted. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;
  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What one analysis may take, whatever a file says of itself. */
export const limits = {
  triangles: 8_000_000,
  vertices: 12_000_000,
  /** Pieces of curves of a drawing. */
  segments: 2_000_000,
  /** Bytes of all entries of an archive, unpacked; of one entry, how many times its packed size. */
  unpackedBytes: 1_000_000_000,
  ratio: 250,
  entries: 5000,
  /** Elements within elements, components of components. */
  depth: 64,
} as const;
