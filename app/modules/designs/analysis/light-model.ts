import { boxOf, contentOf } from "./measure-mesh.ts";
import type { Mesh } from "./mesh.ts";

/**
 * A model for looking at: places on a grid of 65,536 steps along the longest side (3 µm on 220 mm), and indices as the distance
 * from the highest one so far, which packs well because vertices stand in the order in which they are first used.
 *
 * « ELM1 », vertices and triangles (u32 each), origin (3 × f32), step (f32), places (u16 × 3, as differences), codes (u32 × 3).
 */

const magic = 0x314d4c45;
const headerBytes = 28;
const steps = 65_535;
/** More than this is no longer light: it is thinned. */
const mostTriangles = 400_000;

interface Grid {
  origin: readonly number[];
  step: number;
}

function gridOf(positions: Float32Array, millimetres: number): Grid {
  const { min, max } = boxOf(positions);
  const longest = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]) * millimetres;
  return { origin: min.map((value) => value * millimetres), step: longest / steps || 1 };
}

interface Placed {
  places: Uint16Array;
  triangles: Uint32Array;
}

/** Vertices that fall into one cell of `cell` steps become one; triangles that lose a corner by it go. */
function place(mesh: Mesh, millimetres: number, { origin, step }: Grid, cell: number): Placed {
  const known = new Map<number, number>();
  const places: number[] = [];
  const renamed = new Uint32Array(mesh.positions.length / 3).fill(0xffffffff);
  const kept = new Uint32Array(mesh.triangles.length);
  let count = 0;
  const vertexOf = (index: number): number => {
    if (renamed[index] !== 0xffffffff) return renamed[index]!;
    let key = 0;
    const place: number[] = [];
    for (let axis = 0; axis < 3; axis++) {
      const exact = (mesh.positions[3 * index + axis]! * millimetres - origin[axis]!) / step;
      const on = Math.max(0, Math.min(steps, cell === 1 ? Math.round(exact) : Math.floor(exact / cell) * cell));
      place.push(on);
      key = key * (steps + 1) + on;
    }
    // 48 bits fit into a number; without thinning every vertex stays its own.
    const there = cell === 1 ? undefined : known.get(key);
    const vertex = there ?? places.push(...place) / 3 - 1;
    if (cell !== 1) known.set(key, vertex);
    renamed[index] = vertex;
    return vertex;
  };
  for (let at = 0; at < mesh.triangles.length; at += 3) {
    const a = vertexOf(mesh.triangles[at]!);
    const b = vertexOf(mesh.triangles[at + 1]!);
    const c = vertexOf(mesh.triangles[at + 2]!);
    if (a === b || b === c || a === c) continue;
    kept[count++] = a;
    kept[count++] = b;
    kept[count++] = c;
  }
  return { places: Uint16Array.from(places), triangles: kept.subarray(0, count) };
}

/** The bytes of the light model of a mesh, of which one unit is worth `millimetres`. */
export function lightModel(mesh: Mesh, millimetres: number): Uint8Array {
  const grid = gridOf(mesh.positions, millimetres);
  let cell = 1;
  if (mesh.triangles.length / 3 > mostTriangles) {
    // A surface cut into squares of one cell has about two triangles in each.
    const surface = contentOf(mesh).surface * millimetres ** 2;
    cell = Math.max(2, Math.ceil(Math.sqrt((2.5 * surface) / mostTriangles) / grid.step));
  }
  let placed = place(mesh, millimetres, grid, cell);
  while (placed.triangles.length / 3 > mostTriangles && cell < 4096) {
    cell *= 2;
    placed = place(mesh, millimetres, grid, cell);
  }
  const { places, triangles } = placed;
  const codesAt = headerBytes + Math.ceil((2 * places.length) / 4) * 4;
  const bytes = new Uint8Array(codesAt + 4 * triangles.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, places.length / 3, true);
  view.setUint32(8, triangles.length / 3, true);
  for (let axis = 0; axis < 3; axis++) view.setFloat32(12 + 4 * axis, grid.origin[axis]!, true);
  view.setFloat32(24, grid.step, true);
  for (let at = 0; at < places.length; at++)
    view.setUint16(headerBytes + 2 * at, (places[at]! - (places[at - 3] ?? 0)) & 0xffff, true);
  let highest = 0;
  for (let at = 0; at < triangles.length; at++) {
    view.setUint32(codesAt + 4 * at, highest - triangles[at]!, true);
    if (triangles[at] === highest) highest++;
  }
  return bytes;
}

export interface ReadModel {
  /** Millimetres. */
  positions: Float32Array;
  triangles: Uint32Array;
}

/** Reads it back, in the browser; undefined when it is none. */
export function readLightModel(buffer: ArrayBuffer): ReadModel | undefined {
  const view = new DataView(buffer);
  if (buffer.byteLength < headerBytes || view.getUint32(0, true) !== magic) return undefined;
  const [vertices, count] = [view.getUint32(4, true), view.getUint32(8, true)];
  const codesAt = headerBytes + Math.ceil((6 * vertices) / 4) * 4;
  if (buffer.byteLength !== codesAt + 12 * count) return undefined;
  const step = view.getFloat32(24, true);
  const positions = new Float32Array(3 * vertices);
  const last = [0, 0, 0];
  for (let at = 0; at < positions.length; at++) {
    const axis = at % 3;
    last[axis] = (last[axis]! + view.getUint16(headerBytes + 2 * at, true)) & 0xffff;
    positions[at] = view.getFloat32(12 + 4 * axis, true) + step * last[axis]!;
  }
  const triangles = new Uint32Array(3 * count);
  let highest = 0;
  for (let at = 0; at < triangles.length; at++) {
    const index = highest - view.getUint32(codesAt + 4 * at, true);
    triangles[at] = index;
    if (index === highest) highest++;
  }
  return { positions, triangles };
}
