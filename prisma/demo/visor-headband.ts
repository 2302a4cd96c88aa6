/** A headband drawn for the demonstration: half a ring with two hooks, as a closed mesh. Millimetres. */

type Point = readonly [x: number, y: number, z: number];

interface Band {
  /** Between the temples, inside. */
  width: number;
  thickness: number;
  height: number;
}

const steps = 48;

/** Corners of the band from one temple to the other, inside and outside. */
function outline({ width, thickness }: Band): { inside: [number, number]; outside: [number, number] }[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (Math.PI * step) / steps;
    const radius = width / 2;
    // A head is longer than wide.
    const at = (more: number): [number, number] => [
      Math.cos(angle) * (radius + more),
      Math.sin(angle) * (radius * 1.25 + more),
    ];
    return { inside: at(0), outside: at(thickness) };
  });
}

function quad(a: Point, b: Point, c: Point, d: Point): Point[][] {
  return [
    [a, b, c],
    [a, c, d],
  ];
}

function trianglesOf(band: Band): Point[][] {
  const ring = outline(band);
  const low = ([x, y]: [number, number]): Point => [x, y, 0];
  const high = ([x, y]: [number, number]): Point => [x, y, band.height];
  const sides = ring.slice(1).flatMap((next, at) => {
    const here = ring[at] ?? next;
    return [
      ...quad(low(here.outside), low(next.outside), high(next.outside), high(here.outside)),
      ...quad(low(next.inside), low(here.inside), high(here.inside), high(next.inside)),
      ...quad(high(here.inside), high(here.outside), high(next.outside), high(next.inside)),
      ...quad(low(here.outside), low(here.inside), low(next.inside), low(next.outside)),
    ];
  });
  const [first, last] = [ring[0], ring[steps]];
  if (!first || !last) return sides;
  return [
    ...sides,
    ...quad(low(first.inside), low(first.outside), high(first.outside), high(first.inside)),
    ...quad(low(last.outside), low(last.inside), high(last.inside), high(last.outside)),
  ];
}

/** Binary STL. */
export function headbandStl(band: Band): Uint8Array {
  const triangles = trianglesOf(band);
  const bytes = new Uint8Array(84 + 50 * triangles.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(80, triangles.length, true);
  for (const [index, corners] of triangles.entries()) {
    for (const [at, value] of corners.flat().entries()) view.setFloat32(84 + 50 * index + 12 + 4 * at, value, true);
  }
  return bytes;
}
