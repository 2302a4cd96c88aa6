import type { Mesh } from "./mesh.ts";

export interface Edges {
  /** Of one triangle only. */
  open: number;
  /** Of three triangles or more. */
  crowded: number;
  /** Of two triangles that run along it in the same direction. */
  turned: number;
}

/** Every edge under its lower vertex: where the edges of a vertex begin, and the other end of each with its direction. */
function edgesByVertex({ positions, triangles }: Mesh): { starts: Uint32Array; others: Uint32Array } {
  const starts = new Uint32Array(positions.length / 3 + 1);
  const each = (put: (from: number, to: number) => void) => {
    for (let at = 0; at < triangles.length; at += 3) {
      const a = triangles[at]!;
      const b = triangles[at + 1]!;
      const c = triangles[at + 2]!;
      if (a === b || b === c || a === c) continue;
      put(a, b);
      put(b, c);
      put(c, a);
    }
  };
  let count = 0;
  each((from, to) => {
    starts[Math.min(from, to)]!++;
    count++;
  });
  let end = 0;
  for (let vertex = 0; vertex < starts.length; vertex++) {
    end += starts[vertex]!;
    starts[vertex] = end;
  }
  const others = new Uint32Array(count);
  // Filled from the back: afterwards `starts` says where the edges of each vertex begin.
  each((from, to) => {
    const at = --starts[Math.min(from, to)]!;
    others[at] = from < to ? 2 * to : 2 * from + 1;
  });
  return { starts, others };
}

function sortShort(others: Uint32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const value = others[at]!;
    let gap = at;
    for (; gap > from && others[gap - 1]! > value; gap--) others[gap] = others[gap - 1]!;
    others[gap] = value;
  }
}

/** Edges that are not shared by exactly two triangles that run along them in opposite directions. */
export function openCrowdedTurned(mesh: Mesh): Edges {
  const { starts, others } = edgesByVertex(mesh);
  const edges = { open: 0, crowded: 0, turned: 0 };
  for (let vertex = 0; vertex + 1 < starts.length; vertex++) {
    const from = starts[vertex]!;
    const to = starts[vertex + 1]!;
    if (to - from > 48) others.subarray(from, to).sort();
    else sortShort(others, from, to);
    for (let at = from; at < to; ) {
      const other = others[at]! >>> 1;
      let uses = 0;
      let backwards = 0;
      for (; at < to && others[at]! >>> 1 === other; at++) {
        uses++;
        backwards += others[at]! & 1;
      }
      if (uses === 1) edges.open++;
      else if (uses > 2) edges.crowded++;
      else if (backwards !== 1) edges.turned++;
    }
  }
  return edges;
}
