import type { MeshFigures } from "./analysis.schema.ts";
import type { Mesh } from "./mesh.ts";
import { openCrowdedTurned } from "./mesh-edges.ts";

export type Point = [number, number, number];

export interface Box {
  min: Point;
  max: Point;
}

/** Of every vertex, in the unit of the mesh. A mesh without vertices has no box: its bounds are infinite. */
export function boxOf(positions: Float32Array): Box {
  let [minX, minY, minZ] = [Infinity, Infinity, Infinity];
  let [maxX, maxY, maxZ] = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!;
    const y = positions[at + 1]!;
    const z = positions[at + 2]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
    if (z < minZ) minZ = z;
    if (z > maxZ) maxZ = z;
  }
  return { min: [minX, minY, minZ], max: [maxX, maxY, maxZ] };
}

interface Content {
  /** Signed: negative when the faces look inwards. */
  volume: number;
  surface: number;
  degenerate: number;
}

/**
 * Volume by the signed tetrahedra between each triangle and one corner of the mesh (near it, so that little is lost to
 * rounding), surface by the cross products; in cubes and squares of the unit of the mesh.
 */
export function contentOf({ positions: p, triangles }: Mesh): Content {
  let volume = 0;
  let surface = 0;
  let degenerate = 0;
  const originX = p[0] ?? 0;
  const originY = p[1] ?? 0;
  const originZ = p[2] ?? 0;
  for (let at = 0; at < triangles.length; at += 3) {
    const a = 3 * triangles[at]!;
    const b = 3 * triangles[at + 1]!;
    const c = 3 * triangles[at + 2]!;
    if (a === b || b === c || a === c) {
      degenerate++;
      continue;
    }
    const ax = p[a]! - originX;
    const ay = p[a + 1]! - originY;
    const az = p[a + 2]! - originZ;
    const ux = p[b]! - originX - ax;
    const uy = p[b + 1]! - originY - ay;
    const uz = p[b + 2]! - originZ - az;
    const vx = p[c]! - originX - ax;
    const vy = p[c + 1]! - originY - ay;
    const vz = p[c + 2]! - originZ - az;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    volume += ax * nx + ay * ny + az * nz;
    surface += Math.sqrt(nx * nx + ny * ny + nz * nz);
  }
  return { volume: volume / 6, surface: surface / 2, degenerate };
}

/** How many bodies there are that share no vertex, and so touch nowhere. Vertices that no triangle uses are none. */
export function countBodies({ positions, triangles }: Mesh): number {
  const parent = new Uint32Array(positions.length / 3);
  for (let index = 0; index < parent.length; index++) parent[index] = index;
  const rootOf = (start: number): number => {
    let index = start;
    while (parent[index] !== index) {
      parent[index] = parent[parent[index]!]!;
      index = parent[index]!;
    }
    return index;
  };
  for (let at = 0; at < triangles.length; at += 3) {
    const a = rootOf(triangles[at]!);
    const b = rootOf(triangles[at + 1]!);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    const c = rootOf(triangles[at + 2]!);
    const ab = Math.min(a, b);
    if (ab !== c) parent[Math.max(ab, c)] = Math.min(ab, c);
  }
  const used = new Uint8Array(parent.length);
  let bodies = 0;
  for (let at = 0; at < triangles.length; at++) {
    const root = rootOf(triangles[at]!);
    if (used[root]) continue;
    used[root] = 1;
    bodies++;
  }
  return bodies;
}

export type MeshMeasures = Omit<MeshFigures, "kind" | "unit" | "objects" | "items" | "names">;

/** Everything that is counted and measured, in millimetres; `millimetres` is what one unit of the mesh is worth. */
export function measureMesh(mesh: Mesh, millimetres = 1): MeshMeasures {
  const { min, max } = boxOf(mesh.positions);
  const scaled = (point: Point): Point => [point[0] * millimetres, point[1] * millimetres, point[2] * millimetres];
  const { volume, surface, degenerate } = contentOf(mesh);
  const { open, crowded, turned } = openCrowdedTurned(mesh);
  return {
    min: scaled(min),
    max: scaled(max),
    size: scaled([max[0] - min[0], max[1] - min[1], max[2] - min[2]]),
    triangles: mesh.triangles.length / 3,
    vertices: mesh.positions.length / 3,
    bodies: countBodies(mesh),
    volume: Math.abs(volume) * millimetres ** 3,
    surface: surface * millimetres ** 2,
    watertight: open === 0 && crowded === 0,
    openEdges: open,
    crowdedEdges: crowded,
    turnedEdges: turned,
    degenerate,
    insideOut: volume < 0,
  };
}
