import type { Drawing } from "./drawing.ts";
import { boxOf } from "./measure-mesh.ts";
import type { Mesh } from "./mesh.ts";

/** Red, green, blue and how opaque, four bytes a point; nothing behind the thing, so that it stands on light and dark paper. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

/** Twice what is shown: halving it smooths the edges. */
const width = 1280;
const height = 960;
const margin = 48;

/** Seen from the front, a little from the left and from above, as a thing on a table. */
const turn = (-32 * Math.PI) / 180;
const rise = (32 * Math.PI) / 180;

const lit = [219, 209, 238] as const;
const shaded = [74, 60, 108] as const;
/** Readable on both papers. */
const pen = [125, 103, 184] as const;

/** The vertices as they are seen: x to the right, y downwards, and depth, larger when farther away; pixels. */
function project(positions: Float32Array): Float32Array {
  const seen = new Float32Array(positions.length);
  const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
  const [cosRise, sinRise] = [Math.cos(rise), Math.sin(rise)];
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]! * cosTurn - positions[at + 1]! * sinTurn;
    const away = positions[at]! * sinTurn + positions[at + 1]! * cosTurn;
    seen[at] = x;
    seen[at + 1] = -(positions[at + 2]! * cosRise + away * sinRise);
    seen[at + 2] = away * cosRise - positions[at + 2]! * sinRise;
  }
  const { min, max } = boxOf(seen);
  const wide = max[0] - min[0] || 1;
  const high = max[1] - min[1] || 1;
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  for (let at = 0; at < seen.length; at += 3) {
    seen[at] = (seen[at]! - min[0]) * scale + left;
    seen[at + 1] = (seen[at + 1]! - min[1]) * scale + top;
    seen[at + 2] = (seen[at + 2]! - min[2]) * scale;
  }
  return seen;
}

/** How much light a face gets, 0 to 1, from its two edges as they are seen. Faces that look away are lit as their backs. */
function lightOf(ux: number, uy: number, uz: number, vx: number, vy: number, vz: number): number {
  let nx = uy * vz - uz * vy;
  let ny = uz * vx - ux * vz;
  let nz = ux * vy - uy * vx;
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
  const towards = nz > 0 ? -1 / length : 1 / length;
  nx *= towards;
  ny *= towards;
  nz *= towards;
  // From above, from the left and from the viewer.
  const light = -0.42 * nx - 0.62 * ny - 0.66 * nz;
  return 0.18 + 0.82 * Math.max(0, light);
}

/** Fills the points of one triangle, given by where its corners stand in `seen`, that are nearer than what is there. */
function fill(seen: Float32Array, a: number, b: number, c: number, depth: Float32Array, shade: Uint8Array): void {
  const [ax, ay, az] = [seen[a]!, seen[a + 1]!, seen[a + 2]!];
  const [bx, by, bz] = [seen[b]!, seen[b + 1]!, seen[b + 2]!];
  const [cx, cy, cz] = [seen[c]!, seen[c + 1]!, seen[c + 2]!];
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (Math.abs(area) < 1e-9) return;
  const value = 1 + Math.round(254 * lightOf(bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az));
  const fromX = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const toX = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) + 0.5));
  const fromY = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const toY = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) + 0.5));
  for (let y = fromY; y <= toY; y++) {
    for (let x = fromX; x <= toX; x++) {
      const p = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area;
      const q = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area;
      const r = 1 - p - q;
      // A little over the edge: what is thinner than a point is still drawn.
      if (p < -0.01 || q < -0.01 || r < -0.01) continue;
      const z = p * az + q * bz + r * cz;
      const at = y * width + x;
      if (z >= depth[at]!) continue;
      depth[at] = z;
      shade[at] = value;
    }
  }
}

function pictureOfMesh({ positions, triangles }: Mesh): Pixels {
  const seen = project(positions);
  const depth = new Float32Array(width * height).fill(Infinity);
  const shade = new Uint8Array(width * height);
  for (let at = 0; at < triangles.length; at += 3)
    fill(seen, 3 * triangles[at]!, 3 * triangles[at + 1]!, 3 * triangles[at + 2]!, depth, shade);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < shade.length; at++) {
    if (shade[at] === 0) continue;
    const light = (shade[at]! - 1) / 254;
    for (let channel = 0; channel < 3; channel++)
      pixels[4 * at + channel] = shaded[channel]! + (lit[channel]! - shaded[channel]!) * light;
    pixels[4 * at + 3] = 255;
  }
  return { width, height, pixels };
}

/** A dot as wide as a line, without leaving the picture. */
function dot(pixels: Uint8ClampedArray, x: number, y: number): void {
  const reach = 2;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const [px, py] = [Math.round(x) + dx, Math.round(y) + dy];
      if (dx * dx + dy * dy > reach * reach + 1 || px < 0 || py < 0 || px >= width || py >= height) continue;
      pixels.set([...pen, 255], 4 * (py * width + px));
    }
  }
}

function pictureOfDrawing({ points, starts }: Drawing): Pixels {
  const pixels = new Uint8ClampedArray(4 * width * height);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    left = Math.min(left, points[at]!);
    right = Math.max(right, points[at]!);
    top = Math.min(top, points[at + 1]!);
    bottom = Math.max(bottom, points[at + 1]!);
  }
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (bottom - top || 1));
  const x = (at: number) => (points[at]! - (left + right) / 2) * scale + width / 2;
  const y = (at: number) => (points[at + 1]! - (top + bottom) / 2) * scale + height / 2;
  const begins = new Set(starts);
  for (let at = 2; at < points.length; at += 2) {
    if (begins.has(at)) continue;
    const [dx, dy] = [x(at) - x(at - 2), y(at) - y(at - 2)];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy)));
    for (let step = 0; step <= steps; step++)
      dot(pixels, x(at - 2) + (dx * step) / steps, y(at - 2) + (dy * step) / steps);
  }
  return { width, height, pixels };
}

/** A picture of a mesh or of a drawing, made without any graphics card. */
export function pictureOf(shape: { mesh: Mesh } | { drawing: Drawing }): Pixels {
  return "mesh" in shape ? pictureOfMesh(shape.mesh) : pictureOfDrawing(shape.drawing);
}
