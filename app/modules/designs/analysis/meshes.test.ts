import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.server.ts";
import { figures as figuresSchema, type MeshFigures } from "./analysis.schema.ts";
import { lightModel, readLightModel } from "./light-model.ts";
import { asciiStl, binaryStl, boxTriangles, meshXml, modelXml, threeMf } from "./made-files.fixture.ts";
import { measureMesh } from "./measure-mesh.ts";
import { MeshBuilder } from "./mesh.ts";
import { pictureOf } from "./picture.ts";
import { inUnit, likelyUnits } from "./units.ts";

type Triangles = ReturnType<typeof boxTriangles>;

async function figuresOf(file: Uint8Array | string): Promise<MeshFigures & { said: string[] }> {
  const { analysis } = await analyse(typeof file === "string" ? new TextEncoder().encode(file) : file);
  if (!analysis.ok || analysis.figures.kind !== "mesh") throw new Error(JSON.stringify(analysis));
  expect(figuresSchema.parse(analysis.figures)).toEqual(analysis.figures);
  return { ...analysis.figures, said: analysis.warnings.map(({ code }) => code) };
}

const turned = (triangles: Triangles): Triangles => triangles.map(([a, b, c]) => [a, c, b]);

describe("a mesh", () => {
  test("that is a box is measured, closed, and one body", async () => {
    expect(await figuresOf(binaryStl(boxTriangles()))).toMatchObject({
      ...{ size: [10, 20, 30], volume: 6000, surface: 2200, triangles: 12, vertices: 8, bodies: 1, watertight: true },
      said: [],
    });
  });

  test("measures the same in every format", async () => {
    const triangles = boxTriangles([12.5, 3, 40], [-7, 0.25, 100]);
    const obj = `${triangles.flatMap((corners) => corners.map((xyz) => `v ${xyz.join(" ")}`)).join("\n")}\n${triangles
      .map((_, at) => `f ${3 * at + 1}//1 ${3 * at + 2}/1 -${3 * (triangles.length - at) - 2}`)
      .join("\n")}\n`;
    const model = modelXml(
      `<resources><object id="1">${meshXml(triangles)}</object></resources><build><item objectid="1"/></build>`,
    );
    const [a, b, c, d] = await Promise.all(
      [binaryStl(triangles), asciiStl(triangles), obj, threeMf(model)].map(figuresOf),
    );
    for (const other of [b, c, d]) {
      const { unit: _, names: __, ...measures } = other!;
      expect(a).toMatchObject(measures);
    }
  });

  test("with a hole is open, with a wall inside crowded, with one face turned says so", async () => {
    const box = boxTriangles();
    expect(await figuresOf(binaryStl(box.slice(1)))).toMatchObject({
      watertight: false,
      openEdges: 3,
      said: ["not_watertight"],
    });
    const wall: Triangles = [
      [
        [0, 0, 0],
        [10, 20, 0],
        [10, 20, 30],
      ],
    ];
    expect(await figuresOf(binaryStl([...box, ...wall]))).toMatchObject({ watertight: false, crowdedEdges: 1 });
    const [first, ...rest] = box;
    expect(await figuresOf(binaryStl([...turned([first!]), ...rest]))).toMatchObject({
      watertight: true,
      turnedEdges: 3,
    });
    expect(await figuresOf(binaryStl(turned(box)))).toMatchObject({
      insideOut: true,
      volume: 6000,
      said: ["inside_out"],
    });
  });

  test("of two boxes is two bodies; −0 and 0 are the same place; a triangle without surface is told", async () => {
    const two = [...boxTriangles(), ...boxTriangles([10, 20, 30], [50, 0, 0])];
    expect(await figuresOf(binaryStl(two))).toMatchObject({ bodies: 2, volume: 12_000, watertight: true });
    const signed = boxTriangles().map((corners, at) =>
      at % 2 ? corners.map((xyz) => xyz.map((n) => (n === 0 ? -0 : n))) : corners,
    );
    expect(await figuresOf(binaryStl(signed as Triangles))).toMatchObject({ vertices: 8, watertight: true });
    const line: Triangles = [
      [
        [0, 0, 0],
        [0, 0, 0],
        [10, 20, 30],
      ],
    ];
    expect(await figuresOf(binaryStl([...boxTriangles(), ...line]))).toMatchObject({ degenerate: 1, watertight: true });
    expect((await figuresOf(binaryStl(boxTriangles([5, 5, 0]).slice(0, 2)))).said).toContain("flat");
  });

  test("moved, turned and scaled keeps its volume and its edges", async () => {
    const length = fc.integer({ min: 1, max: 400 }).map((n) => n / 2);
    await fc.assert(
      fc.asyncProperty(fc.tuple(length, length, length), fc.tuple(length, length, length), async (size, place) => {
        const found = await figuresOf(binaryStl(boxTriangles(size, place)));
        const volume = size[0] * size[1] * size[2];
        expect(found.watertight).toBe(true);
        expect(Math.abs(found.volume - volume)).toBeLessThan(volume * 1e-6);
        expect(found.size).toEqual(size);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a 3MF", () => {
  const objects = (build: string, unit = "millimeter") =>
    threeMf(
      modelXml(
        `<resources><object id="1" name="Box">${meshXml()}</object><object id="2"><components><component objectid="1"/><component objectid="1" transform="1 0 0 0 1 0 0 0 1 100 0 0"/></components></object></resources><build>${build}</build>`,
        { unit },
      ),
    );

  test("places its components, in its unit, and mirrors them without turning them inside out", async () => {
    const found = await figuresOf(
      objects('<item objectid="2"/><item objectid="1" transform="-1 0 0 0 1 0 0 0 1 0 0 0"/>', "inch"),
    );
    expect(found).toMatchObject({ objects: 1, items: 2, triangles: 36, bodies: 3, insideOut: false, turnedEdges: 0 });
    expect(found.volume).toBeCloseTo(3 * 6000 * 25.4 ** 3, -2);
    expect(found.size[0]).toBeCloseTo(120 * 25.4, 3);
    expect(found.unit).toEqual({ name: "inch", stated: true });
  });

  test("places side by side what then touches, without welding it", async () => {
    const found = await figuresOf(
      objects('<item objectid="1"/><item objectid="1" transform="1 0 0 0 1 0 0 0 1 10 0 0"/>'),
    );
    expect(found).toMatchObject({ watertight: true, bodies: 2, crowdedEdges: 0 });
  });

  test("may keep its objects in parts of their own", async () => {
    const part = modelXml(`<resources><object id="5">${meshXml()}</object></resources>`);
    const root = modelXml(
      '<resources><object id="1"><components><component p:path="/3D/Objects/a.model" objectid="5"/></components></object></resources><build><item objectid="1"/></build>',
      {
        attributes: 'xmlns:p="http://schemas.microsoft.com/3dmanufacturing/production/2015/06" requiredextensions="p"',
      },
    );
    const found = await figuresOf(threeMf(root, [{ name: "3D/Objects/a.model", content: part }]));
    expect(found).toMatchObject({ volume: 6000, objects: 1, items: 1, said: [] });
  });

  test("says what it needs and is not read here", async () => {
    const inside = `<resources><object id="1">${meshXml()}</object></resources><build><item objectid="1"/></build>`;
    const lattice = 'xmlns:b="http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02" requiredextensions="b"';
    expect((await figuresOf(threeMf(modelXml(inside, { attributes: lattice })))).said).toEqual(["left_out"]);
  });
});

describe("units", () => {
  const sized = (side: number) => figuresOf(binaryStl(boxTriangles([side, side / 2, side / 2])));

  test("are questioned when a part is of 0.02 mm or 4.5 m, and inches are suspected", async () => {
    expect((await sized(0.02)).said).toEqual(["tiny"]);
    expect((await sized(4500)).said).toEqual(["huge"]);
    expect((await sized(4)).said).toEqual(["inches_suspected"]);
    expect((await sized(120)).said).toEqual([]);
  });

  test("confirmed by a person change every figure", async () => {
    const found = await sized(4);
    const inches = inUnit(found, "inch");
    expect(inches.unit).toEqual({ name: "inch", stated: true });
    expect(inches.size[0]).toBeCloseTo(101.6);
    expect(inches.volume).toBeCloseTo(found.volume * 25.4 ** 3);
    expect(inUnit(inches, "millimeter").surface).toBeCloseTo(found.surface);
    expect(likelyUnits(4)).toEqual(["inch", "centimeter", "foot"]);
    expect(likelyUnits(0.2)).toContain("meter");
  });
});

describe("a light model", () => {
  const coordinate = fc.float({ min: -500, max: 500, noNaN: true });
  const corner = fc.tuple(coordinate, coordinate, coordinate);

  test("shows the same triangles, to a few thousandths", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(corner, corner, corner), { minLength: 1, maxLength: 60 }), (triangles) => {
        const builder = new MeshBuilder();
        for (const corners of triangles) {
          const [a, b, c] = corners.map(([x, y, z]) => builder.vertex(x, y, z));
          if (a !== b && b !== c && a !== c) builder.triangle(a!, b!, c!);
        }
        fc.pre(builder.triangleCount > 0);
        const mesh = builder.build();
        const bytes = lightModel(mesh, 1);
        const back = readLightModel(bytes.buffer as ArrayBuffer)!;
        const longest = Math.max(...measureMesh(mesh).size);
        expect(back.triangles.length).toBe(mesh.triangles.length);
        for (let at = 0; at < mesh.triangles.length; at++)
          for (let axis = 0; axis < 3; axis++) {
            const shown = back.positions[3 * back.triangles[at]! + axis]!;
            expect(Math.abs(shown - mesh.positions[3 * mesh.triangles[at]! + axis]!)).toBeLessThanOrEqual(
              longest / 60_000,
            );
          }
      }),
    );
  });

  test("of nine hundred thousand triangles is thinned, and what is no model is none", () => {
    const side = 670;
    const builder = new MeshBuilder(2 * side * side);
    const at = (i: number, j: number) => builder.vertex(i, j, 20 * Math.sin(i / 40) * Math.cos(j / 40));
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        builder.triangle(at(i, j), at(i + 1, j), at(i + 1, j + 1));
        builder.triangle(at(i, j), at(i + 1, j + 1), at(i, j + 1));
      }
    const back = readLightModel(lightModel(builder.build(), 1).buffer as ArrayBuffer)!;
    expect(back.triangles.length / 3).toBeLessThanOrEqual(400_000);
    expect(back.triangles.length / 3).toBeGreaterThan(50_000);
    expect(readLightModel(new ArrayBuffer(100))).toBeUndefined();
  });
});

test("a picture shows the thing in the middle, brighter above than at its side, and nothing around it", () => {
  const builder = new MeshBuilder();
  for (const corners of boxTriangles([20, 20, 20])) {
    const [a, b, c] = corners.map(([x, y, z]) => builder.vertex(x!, y!, z!));
    builder.triangle(a!, b!, c!);
  }
  const { width, height, pixels } = pictureOf({ mesh: builder.build() });
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
  expect(at(5, 5)).toEqual([0, 0, 0, 0]);
  const [above, beside] = [at(width / 2, height / 4), at(width / 2 + 150, height / 2 + 100)];
  expect([above[3], beside[3]]).toEqual([255, 255]);
  expect(above[0]).toBeGreaterThan(beside[0]! + 40);
});
