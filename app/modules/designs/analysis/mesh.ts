import { limits, Refused } from "./refused.ts";

/** Triangles over welded corners: three floats for each vertex, three indices for each triangle. */
export interface Mesh {
  positions: Float32Array;
  triangles: Uint32Array;
}

function grown<Kind extends Float32Array | Uint32Array>(array: Kind, make: (length: number) => Kind): Kind {
  const larger = make(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}

const empty = 0;

/**
 * Collects triangles and welds their corners: two corners are one vertex when their coordinates, as 32-bit floats, are the
 * same to the bit (−0 counts as 0). There is no tolerance: programs write a shared corner the same way each time, and whatever is
 * only near stays an open edge that is told.
 */
export class MeshBuilder {
  #positions: Float32Array;
  #bits: Uint32Array;
  #triangles: Uint32Array;
  #table: Uint32Array;
  #vertexCount = 0;
  #triangleCount = 0;
  #scope = 0;
  readonly #scratch = new Float32Array(3);
  readonly #scratchBits = new Uint32Array(this.#scratch.buffer);

  constructor(expectedTriangles = 1024) {
    const expected = Math.max(64, Math.min(expectedTriangles, limits.triangles));
    this.#positions = new Float32Array(3 * Math.ceil(expected * 0.6 + 64));
    this.#bits = new Uint32Array(this.#positions.buffer);
    this.#triangles = new Uint32Array(3 * expected);
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1024, expected))));
  }

  get vertexCount(): number {
    return this.#vertexCount;
  }

  get triangleCount(): number {
    return this.#triangleCount;
  }

  /** What follows is not welded to what came before: another object, placed where it may touch the first. */
  separate(): void {
    this.#scope = this.#vertexCount;
    this.#table.fill(empty);
  }

  /** The vertex at a place given in numbers. */
  vertex(x: number, y: number, z: number): number {
    this.#scratch[0] = x;
    this.#scratch[1] = y;
    this.#scratch[2] = z;
    return this.vertexOfBits(this.#scratchBits[0]!, this.#scratchBits[1]!, this.#scratchBits[2]!);
  }

  /** The vertex at a place given by the bits of its three floats. */
  vertexOfBits(givenX: number, givenY: number, givenZ: number): number {
    // −0 is 0.
    const x = givenX === 0x80000000 ? 0 : givenX;
    const y = givenY === 0x80000000 ? 0 : givenY;
    const z = givenZ === 0x80000000 ? 0 : givenZ;
    if ((x & 0x7f800000) === 0x7f800000 || (y & 0x7f800000) === 0x7f800000 || (z & 0x7f800000) === 0x7f800000)
      throw new Refused("not_finite");
    const table = this.#table;
    const mask = table.length - 1;
    const bits = this.#bits;
    let slot = hashOf(x, y, z) & mask;
    for (let held = table[slot]!; held !== empty; held = table[slot]!) {
      const at = 3 * (held - 1);
      if (bits[at] === x && bits[at + 1] === y && bits[at + 2] === z) return held - 1;
      slot = (slot + 1) & mask;
    }
    return this.#insert(slot, x, y, z);
  }

  #insert(slot: number, x: number, y: number, z: number): number {
    const index = this.#vertexCount++;
    if (index >= limits.vertices) throw new Refused("too_complex");
    if (3 * index + 3 > this.#positions.length) {
      this.#positions = grown(this.#positions, (length) => new Float32Array(length));
      this.#bits = new Uint32Array(this.#positions.buffer);
    }
    this.#bits[3 * index] = x;
    this.#bits[3 * index + 1] = y;
    this.#bits[3 * index + 2] = z;
    this.#table[slot] = index + 1;
    if (3 * (this.#vertexCount - this.#scope) > 2 * this.#table.length) this.#rehash();
    return index;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let index = this.#scope; index < this.#vertexCount; index++) {
      const at = 3 * index;
      let slot = hashOf(this.#bits[at]!, this.#bits[at + 1]!, this.#bits[at + 2]!) & mask;
      while (table[slot] !== empty) slot = (slot + 1) & mask;
      table[slot] = index + 1;
    }
    this.#table = table;
  }

  triangle(a: number, b: number, c: number): void {
    const at = 3 * this.#triangleCount++;
    if (this.#triangleCount > limits.triangles) throw new Refused("too_complex");
    if (at + 3 > this.#triangles.length) this.#triangles = grown(this.#triangles, (length) => new Uint32Array(length));
    this.#triangles[at] = a;
    this.#triangles[at + 1] = b;
    this.#triangles[at + 2] = c;
  }

  /** The arrays as they are: nothing is added afterwards. */
  build(): Mesh {
    this.#table = new Uint32Array(0);
    return {
      positions: this.#positions.subarray(0, 3 * this.#vertexCount),
      triangles: this.#triangles.subarray(0, 3 * this.#triangleCount),
    };
  }
}

function hashOf(x: number, y: number, z: number): number {
  let hash = Math.imul(x ^ (x >>> 15), 0x9e3779b1);
  hash = Math.imul(hash ^ y ^ (hash >>> 13), 0x85ebca77);
  hash = Math.imul(hash ^ z ^ (hash >>> 16), 0xc2b2ae3d);
  return hash ^ (hash >>> 15);
}
