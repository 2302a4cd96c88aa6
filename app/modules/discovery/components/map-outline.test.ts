import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { polygonsOf, type Topology } from "./map-outline.ts";

test("arcs are sums of differences, shared backwards by a neighbour, without the point where they join", () => {
  const topology: Topology = {
    transform: { scale: [0.5, 0.5], translate: [10, 40] },
    arcs: [
      [
        [0, 0],
        [2, 0],
      ],
      [
        [2, 0],
        [0, 2],
        [-2, -2],
      ],
    ],
    objects: {
      land: {
        geometries: [{ type: "Polygon", arcs: [[0, 1]] }, { type: "MultiPolygon", arcs: [[[~0]]] }, { type: "Point" }],
      },
    },
  };
  expect(polygonsOf(topology, "land")).toEqual([
    [
      [
        [40, 10],
        [40, 11],
        [41, 11],
        [40, 10],
      ],
    ],
    [
      [
        [40, 11],
        [40, 10],
      ],
    ],
  ]);
  expect(polygonsOf(topology, "sea")).toEqual([]);
});

test("the outline of the world holds closed rings within the bounds of the globe", () => {
  const file = new URL(import.meta.resolve("world-atlas/countries-50m.json"));
  const polygons = polygonsOf(JSON.parse(readFileSync(file, "utf8")) as Topology, "countries");
  expect(polygons.length).toBeGreaterThan(1000);
  const rings = polygons.flat();
  expect(rings.every((ring) => String(ring[0]) === String(ring.at(-1)))).toBe(true);
  const points = rings.flat();
  expect(points.every(([latitude, longitude]) => Math.abs(latitude) <= 90.001 && Math.abs(longitude) <= 180.001)).toBe(
    true,
  );
});
