import { type Mesh, MeshBuilder } from "./mesh.ts";
import { limits, Refused } from "./refused.ts";
import { numbersOfLine, textLines } from "./text-lines.ts";

const headerBytes = 84;
const triangleBytes = 50;

/** Binary when it is as long as it says, or is no text; a header that begins with « solid » means nothing. */
export function isBinaryStl(head: Uint8Array, bytes: number): boolean {
  if (head.byteLength >= headerBytes && bytes === headerBytes + triangleBytes * announcedIn(head)) return true;
  return head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13);
}

function announcedIn(head: Uint8Array): number {
  return new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(80, true);
}

/** Refuses a count of triangles that the length of the file denies. */
function judgeCount(announced: number, bytes: number): void {
  const there = Math.floor((bytes - headerBytes) / triangleBytes);
  const rest = (bytes - headerBytes) % triangleBytes;
  const params = { announced, there };
  if (announced > limits.triangles && announced > there) throw new Refused("count_lies", params);
  if (announced > limits.triangles) throw new Refused("too_complex");
  // A file cut while it was copied ends within a triangle more often than not.
  if (announced > there) throw new Refused(rest === 0 ? "count_lies" : "truncated", params);
  if (announced < there) throw new Refused("count_lies", params);
  if (announced === 0) throw new Refused("empty");
}

/** A reader of records that chunks cut anywhere: the rest of one is put before the next. */
export function readBinaryStl(chunks: Iterable<Uint8Array>, head: Uint8Array, bytes: number): Mesh {
  if (bytes < headerBytes) throw new Refused("truncated", { announced: 0, there: 0 });
  const announced = announcedIn(head);
  judgeCount(announced, bytes);
  const builder = new MeshBuilder(announced);
  const carried = new Uint8Array(triangleBytes);
  let carriedBytes = 0;
  let skip = headerBytes;
  for (const chunk of chunks) {
    let at = Math.min(skip, chunk.byteLength);
    skip -= at;
    if (carriedBytes > 0) {
      const missing = Math.min(triangleBytes - carriedBytes, chunk.byteLength - at);
      carried.set(chunk.subarray(at, at + missing), carriedBytes);
      carriedBytes += missing;
      at += missing;
      if (carriedBytes < triangleBytes) continue;
      addTriangles(builder, carried, 0, triangleBytes, announced);
      carriedBytes = 0;
    }
    at = addTriangles(builder, chunk, at, chunk.byteLength, announced);
    if (builder.triangleCount === announced) break;
    carried.set(chunk.subarray(at));
    carriedBytes = chunk.byteLength - at;
  }
  if (builder.triangleCount !== announced) throw new Refused("truncated", { announced, there: builder.triangleCount });
  return builder.build();
}

function addTriangles(builder: MeshBuilder, bytes: Uint8Array, from: number, to: number, announced: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  for (; at + triangleBytes <= to && builder.triangleCount < announced; at += triangleBytes) {
    const a = builder.vertexOfBits(
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
      view.getUint32(at + 20, true),
    );
    const b = builder.vertexOfBits(
      view.getUint32(at + 24, true),
      view.getUint32(at + 28, true),
      view.getUint32(at + 32, true),
    );
    const c = builder.vertexOfBits(
      view.getUint32(at + 36, true),
      view.getUint32(at + 40, true),
      view.getUint32(at + 44, true),
    );
    builder.triangle(a, b, c);
  }
  return at;
}

/** Lines of an ASCII STL, one after the other. */
class FacetReader {
  readonly builder: MeshBuilder;
  readonly #corners: number[] = [];
  #isOpen = false;
  #hasEnded = false;

  constructor(bytes: number) {
    // A facet takes some 250 letters.
    this.builder = new MeshBuilder(Math.ceil(bytes / 250));
  }

  /** False for a line that means nothing. */
  line(line: string): boolean {
    const word = line.trimStart();
    if (word.startsWith("vertex")) return this.#corner(numbersOfLine(word.slice(6)));
    if (word.startsWith("endloop")) return this.#facet();
    if (word.startsWith("endsolid")) [this.#isOpen, this.#hasEnded] = [false, true];
    else if (word.startsWith("solid")) this.#isOpen = true;
    else return /^(facet|endfacet|outer|$)/.test(word);
    return true;
  }

  #corner([x, y, z]: number[]): boolean {
    if (z === undefined) return false;
    this.#corners.push(this.builder.vertex(x!, y!, z));
    return true;
  }

  #facet(): boolean {
    const [a, b, c] = this.#corners;
    if (a === undefined || b === undefined || c === undefined || this.#corners.length !== 3) return false;
    this.builder.triangle(a, b, c);
    this.#corners.length = 0;
    return true;
  }

  get isComplete(): boolean {
    return this.#hasEnded && !this.#isOpen && this.#corners.length === 0;
  }
}

/** One facet after the other; a file may hold several solids. A last line that means nothing is one that was cut. */
export function readAsciiStl(chunks: Iterable<Uint8Array>, bytes: number): Mesh {
  const reader = new FacetReader(bytes);
  let strange: string | undefined;
  for (const line of textLines(chunks)) {
    if (strange !== undefined) throw new Refused("unreadable", { line: strange.slice(0, 60) });
    if (!reader.line(line)) strange = line;
  }
  const there = reader.builder.triangleCount;
  if (strange !== undefined || !reader.isComplete) throw new Refused("truncated", { announced: there + 1, there });
  if (there === 0) throw new Refused("empty");
  return reader.builder.build();
}
