import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { analyse } from "./analyse.server.ts";
import type { Figures } from "./analysis.schema.ts";
import { durationSeconds } from "./gcode.ts";
import { zipOf } from "./made-files.fixture.ts";

async function read<Kind extends Figures["kind"]>(file: string | Uint8Array, kind: Kind) {
  const { analysis } = await analyse(typeof file === "string" ? new TextEncoder().encode(file) : file);
  if (!analysis.ok) throw new Error(analysis.refusal.code);
  if (analysis.figures.kind !== kind) throw new Error(analysis.figures.kind);
  return { ...(analysis.figures as Extract<Figures, { kind: Kind }>), said: analysis.warnings.map(({ code }) => code) };
}

const svg = (inside: string, size = 'width="100mm" height="50mm" viewBox="0 0 200 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ${size}>${inside}</svg>`;

const near = (value: number) => expect.closeTo(value, 1);

test("shapes are measured in the millimetres of the sheet", async () => {
  const found = await read(
    svg(
      '<rect x="10" y="10" width="100" height="40" stroke="red" fill="none"/><circle cx="150" cy="50" r="20" stroke="#00f"/><line x1="0" y1="90" x2="200" y2="90" style="stroke:blue"/>',
    ),
    "drawing",
  );
  expect(found.cutLength).toBeCloseTo(140 + 20 * Math.PI + 100, 1);
  expect(found.size).toEqual([near(100), near(40)]);
  expect(found.layers.map(({ colour }) => colour).sort()).toEqual(["#00f", "blue", "red"]);
  expect(found).toMatchObject({ paths: 3, openPaths: 1, said: ["open_paths"] });
});

test("layers, transforms, copies and style sheets are followed; what is hidden is not", async () => {
  const found = await read(
    svg(`<style>.cut{stroke:#f00;fill:none} .no{display:none}</style><defs><path id="a" class="cut" d="M0 0h20v20h-20z"/></defs>
      <g inkscape:groupmode="layer" inkscape:label="Découpe" transform="translate(10 10)"><use href="#a"/><use xlink:href="#a" x="30" transform="scale(2)"/></g>
      <g inkscape:groupmode="layer" inkscape:label="Gravure"><polyline points="0,0 10,0 10,10" fill="none" stroke="black"/></g><path class="no" d="M0 0h999"/>`),
    "drawing",
  );
  expect(found.layers).toEqual([
    { name: "Découpe", colour: "#f00", paths: 2, length: near(40 + 80) },
    { name: "Gravure", colour: "black", paths: 1, length: near(10) },
  ]);
});

test("curves and arcs are as long as they are", async () => {
  const arc = await read(svg('<path stroke="red" d="M20 50a30 30 0 0 1 60 0"/>'), "drawing");
  expect(arc.cutLength).toBeCloseTo(15 * Math.PI, 1);
  const smooth = await read(
    svg('<path stroke="red" d="M0 0C0 40 40 40 40 0S80-40 80 0M0 0q20 40 40 0t40 0"/>'),
    "drawing",
  );
  // Twice the same cubic, and twice the same quadratic, mirrored: lengths by Simpson’s rule elsewhere.
  expect(smooth.cutLength).toBeCloseTo((2 * 80 + 2 * 59.16) / 2, 0);
});

test("a drawing in pixels, with texts and pictures, says what it lacks", async () => {
  const found = await read(
    svg('<path d="M0 0h96v96z"/><text>A</text><image href="data:image/png;base64,AAAA"/>', 'width="96" height="96"'),
    "drawing",
  );
  expect(found.size).toEqual([near(25.4), near(25.4)]);
  expect(found.said).toEqual(["no_unit", "texts_left", "pictures_left"]);
});

const dxf = (entities: string, header = "9\n$INSUNITS\n70\n4\n") =>
  `0\nSECTION\n2\nHEADER\n${header}0\nENDSEC\n0\nSECTION\n2\nTABLES\n0\nTABLE\n0\nLAYER\n2\nCUT\n62\n1\n0\nENDTAB\n0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nHOLE\n10\n0\n20\n0\n0\nCIRCLE\n8\n0\n10\n0\n20\n0\n40\n5\n0\nENDBLK\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n${entities}0\nENDSEC\n0\nEOF\n`;

test("a DXF: polylines with arcs, circles, blocks in rows, splines, in its own unit", async () => {
  const slot =
    "0\nLWPOLYLINE\n8\nCUT\n70\n1\n10\n0\n20\n0\n10\n40\n20\n0\n42\n1\n10\n40\n20\n20\n10\n0\n20\n20\n42\n1\n";
  const found = await read(dxf(slot), "drawing");
  expect(found.cutLength).toBeCloseTo(80 + 2 * Math.PI * 10, 1);
  expect(found.size).toEqual([near(60), near(20)]);
  expect(found.layers).toMatchObject([{ name: "CUT", colour: "#ff0000" }]);
  const holes = "0\nINSERT\n8\nCUT\n2\nHOLE\n10\n0\n20\n0\n41\n2\n42\n2\n70\n3\n44\n50\n";
  expect((await read(dxf(holes), "drawing")).cutLength).toBeCloseTo(3 * 2 * Math.PI * 10, 1);
  const inches = "0\nARC\n8\n0\n10\n0\n20\n0\n40\n1\n50\n90\n51\n270\n";
  expect((await read(dxf(inches, "9\n$INSUNITS\n70\n1\n"), "drawing")).cutLength).toBeCloseTo(Math.PI * 25.4, 1);
  const knots = [0, 0, 0, 0, 1, 1, 1, 1].map((knot) => `40\n${knot}\n`).join("");
  const points = [
    [0, 0],
    [0, 40],
    [40, 40],
    [40, 0],
  ];
  const spline = `0\nSPLINE\n8\nCUT\n71\n3\n${knots}${points.map(([x, y]) => `10\n${x}\n20\n${y}\n`).join("")}`;
  expect((await read(dxf(spline), "drawing")).cutLength).toBeCloseTo(80, 0);
  const lines = "0\nLINE\n10\n0\n20\n0\n11\n10\n21\n0\n0\nLINE\n10\n10\n20\n0\n11\n0\n21\n0.005\n0\nHATCH\n0\nTEXT\n";
  expect(await read(dxf(lines, ""), "drawing")).toMatchObject({
    openPaths: 0,
    said: ["no_unit", "texts_left", "left_out", "inches_suspected"],
  });
});

test.each([
  [
    "PrusaSlicer",
    "; generated by PrusaSlicer 2.7.1+linux on 2024-01-05 at 10:00:00 UTC\nG28\nG1 X1 E1\n; filament used [mm] = 4032.59, 100.41\n; filament used [g] = 12.03\n; estimated printing time (normal mode) = 1h 23m 45s\n; printer_model = MK3S\n; filament_type = PETG;PLA\n; layer_height = 0.2\n; nozzle_diameter = 0.4\n",
    {
      slicer: "PrusaSlicer 2.7.1+linux",
      machine: "MK3S",
      seconds: 5025,
      filament: 4133,
      filamentGrams: 12.03,
      material: "PETG",
      layerHeight: 0.2,
      nozzle: 0.4,
    },
  ],
  [
    "Cura",
    ";FLAVOR:Marlin\n;TIME:6666\n;Filament used: 2.5m, 0.125m\n;Layer height: 0.28\n;TARGET_MACHINE.NAME:Creality Ender-3\n;Generated with Cura_SteamEngine 5.4.0\nG28\n",
    { slicer: "Cura_SteamEngine 5.4.0", machine: "Creality Ender-3", seconds: 6666, filament: 2625, layerHeight: 0.28 },
  ],
  [
    "a Bambu slicer",
    "; HEADER_BLOCK_START\n; BambuStudio 01.09.07.52\n; model printing time: 1h 2m 3s; total estimated time: 1h 9m 4s\n; total filament length [mm] : 1000.5,2000\n; total filament weight [g] : 3,6\nG28\n",
    { slicer: "BambuStudio 01.09.07.52", seconds: 4144, filament: 3000.5, filamentGrams: 9 },
  ],
  ["nobody", "G28\nG1 X10 E1\nM84\n", { slicer: null, seconds: null, said: ["says_nothing"], lines: 3 }],
])("G-code by %s says what it states", async (_, text, found) => {
  expect(await read(text, "toolpath")).toMatchObject(found);
});

test("durations in each of their ways", () => {
  expect(["1d 2h 3m 4s", "45m 10s", "1:02:03", "90", "soon"].map(durationSeconds)).toEqual([
    93_784,
    2710,
    3723,
    90,
    null,
  ]);
});

test("archives are listed", async () => {
  const found = await read(
    zipOf([
      { name: "a/b.stl", content: "x".repeat(9) },
      { name: "a/", content: "" },
    ]),
    "archive",
  );
  expect(found).toMatchObject({ entries: 1, unpackedBytes: 9, names: ["a/b.stl"] });
  const header = Buffer.alloc(512);
  header.write("plans/notice.txt");
  header.write("00000000005\0", 124);
  header.write("0", 156);
  header.write("ustar", 257);
  const tar = Buffer.concat([
    header,
    Buffer.from("salut".padEnd(512, "\0")),
    header,
    Buffer.alloc(512),
    Buffer.alloc(1024),
  ]);
  expect(await read(gzipSync(tar), "archive")).toMatchObject({
    entries: 2,
    names: ["plans/notice.txt", "plans/notice.txt"],
  });
  header.write("../../etc/x\0");
  const { analysis } = await analyse(gzipSync(Buffer.concat([header, Buffer.alloc(512)])));
  expect(analysis).toMatchObject({ ok: false, refusal: { code: "path_traversal" } });
});
