import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { afterAll, describe, expect, test } from "vitest";
import { findChromium } from "#app/cli/chromium.mjs";
import { analyseFile } from "#app/modules/designs/analysis/analysis.server.ts";
import { endReading } from "#app/modules/designs/analysis/read-in-worker.server.ts";
import { byAdmesh, byAssimp, byAssimpWithoutTextures, byEzdxf, type SeenMesh } from "./other-programs.ts";

const folder = path.resolve("../shared/data/mesh");
const there = existsSync(folder);
const names = there ? readdirSync(folder) : [];
const file = (name: string) => path.join(folder, name);

afterAll(endReading);

async function found(name: string) {
  const analysed = await analyseFile(file(name));
  if (!analysed?.analysis.ok) throw new Error(`${name}: ${JSON.stringify(analysed?.analysis)}`);
  return { ...analysed.analysis, picture: analysed.picture };
}

async function mesh(name: string) {
  const { figures, picture } = await found(name);
  if (figures.kind !== "mesh") throw new Error(figures.kind);
  expect(picture?.byteLength).toBeGreaterThan(1000);
  return figures;
}

/** Within a thousandth. */
function near(ours: number, theirs: number): void {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(Math.abs(theirs) / 1000);
}

async function same(name: string, theirs: SeenMesh) {
  const figures = await mesh(name);
  expect(figures.triangles).toBe(theirs.triangles);
  near(figures.insideOut ? -figures.volume : figures.volume, theirs.volume);
  for (let axis = 0; axis < 3; axis++) {
    expect(Math.abs(figures.min[axis]! - theirs.min[axis]!)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(figures.max[axis]! - theirs.max[axis]!)).toBeLessThanOrEqual(0.01);
  }
  if (theirs.bodies !== undefined) expect(figures.bodies).toBe(theirs.bodies);
  return figures;
}

describe.skipIf(!there)(`real files (skipped: ${folder} is ${there ? "there" : "absent"})`, () => {
  const isRead = (name: string) => name !== "multibody.stl";

  test.each(names.filter((name) => /\.stl$/i.test(name) && isRead(name)))(
    "%s measures as admesh says",
    async (name) => {
      const figures = await same(name, await byAdmesh(file(name)));
      expect(figures.watertight).toBe(true);
    },
  );

  // admesh refuses a file of several solids, and turns faces before it measures: assimp puts them together, as they are.
  test.each(names.filter((name) => /\.(3mf|obj)$/i.test(name) || name === "multibody.stl"))(
    "%s measures as assimp and admesh say",
    async (name) => {
      await same(
        name,
        await (name === "MUSTPASS_Chapter2.2_PartNaming.3mf" ? byAssimpWithoutTextures : byAssimp)(file(name)),
      );
    },
  );

  test("faces of which half look inwards are told", async () => {
    expect(await mesh("multibody.stl")).toMatchObject({
      bodies: 2,
      watertight: true,
      turnedEdges: 12,
      insideOut: true,
    });
  });

  test("what is placed several times is counted: one object, six items", async () => {
    expect(await mesh("multiple_cylinders.3mf")).toMatchObject({ objects: 1, items: 6, bodies: 6, triangles: 528 });
    expect(await mesh("MUSTPASS_Chapter3.2c_MultipleItemsTransform.3mf")).toMatchObject({ objects: 1, items: 2 });
    expect((await mesh("MUSTPASS_Chapter2.2_PartNaming.3mf")).names).toEqual(["dice"]);
  });

  test("a binary file whose header begins with « solid » is read as binary", async () => {
    expect(await mesh("unit_cube.STL")).toMatchObject({ triangles: 12, volume: 1, size: [1, 1, 1] });
  });

  test("a DXF measures as ezdxf says", async () => {
    const { figures } = await found("trimesh_wrench.dxf");
    const theirs = await byEzdxf(file("trimesh_wrench.dxf"));
    if (figures.kind !== "drawing") throw new Error(figures.kind);
    // It states inches.
    expect(figures.unit).toEqual({ name: "inch", stated: true });
    near(figures.cutLength, theirs.length * 25.4);
    expect(Math.abs(figures.size[0] - theirs.size[0] * 25.4)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(figures.size[1] - theirs.size[1] * 25.4)).toBeLessThanOrEqual(0.01);
  });

  test("an SVG measures as a browser says", async () => {
    const { figures } = await found("trimesh_polygon.svg");
    if (figures.kind !== "drawing") throw new Error(figures.kind);
    const browser = await chromium.launch({ executablePath: await findChromium() });
    try {
      const page = await browser.newPage();
      await page.setContent(readFileSync(file("trimesh_polygon.svg"), "utf8"));
      const theirs = await page.evaluate(() => {
        const [line] = document.querySelectorAll("path");
        const { width, height } = line!.getBBox();
        return { length: line!.getTotalLength(), width, height };
      });
      // Its sheet is as many millimetres wide as it has units.
      near(figures.cutLength, theirs.length);
      expect(Math.abs(figures.size[0] - theirs.width)).toBeLessThanOrEqual(0.01);
      expect(Math.abs(figures.size[1] - theirs.height)).toBeLessThanOrEqual(0.01);
    } finally {
      await browser.close();
    }
  });
});
