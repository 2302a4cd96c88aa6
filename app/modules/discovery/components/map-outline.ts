/** The part of TopoJSON that an outline of countries needs (https://github.com/topojson/topojson-specification). */
export interface Topology {
  transform?: { scale: number[]; translate: number[] };
  arcs: number[][][];
  objects: Record<string, { geometries: Geometry[] }>;
}

interface Geometry {
  type: string;
  arcs?: unknown;
}

/** `[latitude, longitude]` in degrees. */
export type Point = [latitude: number, longitude: number];
export type Polygon = Point[][];

/** Quantised arcs hold differences from one point to the next. */
function decodeArc(arc: readonly number[][], { transform }: Topology): Point[] {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [offsetX = 0, offsetY = 0] = transform?.translate ?? [];
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]): Point => {
    [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
    return [y * scaleY + offsetY, x * scaleX + offsetX];
  });
}

/** A negative index is the arc `~index`, backwards; the first point of an arc repeats the last of the one before. */
function ringOf(indexes: readonly number[], arcs: readonly Point[][]): Point[] {
  const ring: Point[] = [];
  for (const index of indexes) {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    ring.push(...(ring.length > 0 ? arc.slice(1) : arc));
  }
  return ring;
}

/** Every polygon of one object of the topology, each with its outer ring first. */
export function polygonsOf(topology: Topology, name: string): Polygon[] {
  const arcs = topology.arcs.map((arc) => decodeArc(arc, topology));
  return (topology.objects[name]?.geometries ?? []).flatMap(({ type, arcs: indexes }) => {
    if (type === "Polygon") return [(indexes as number[][]).map((ring) => ringOf(ring, arcs))];
    if (type === "MultiPolygon")
      return (indexes as number[][][]).map((polygon) => polygon.map((ring) => ringOf(ring, arcs)));
    return [];
  });
}
