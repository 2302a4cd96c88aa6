import { expect, test } from "vitest";
import { analyse } from "./analyse.server.ts";
import { figures, type Warning, warningCodes } from "./analysis.schema.ts";
import { figureRows, warningSentences } from "./figures.view.ts";
import { binaryStl, boxTriangles, zipOf } from "./made-files.fixture.ts";

const plain = (text: string) => text.replaceAll(/\s/g, " ");

async function rowsOf(file: Uint8Array | string, language: "fr" | "en" = "fr") {
  const { analysis } = await analyse(typeof file === "string" ? new TextEncoder().encode(file) : file);
  if (!analysis.ok) throw new Error(analysis.refusal.code);
  return Object.fromEntries(
    figureRows(figures.parse(analysis.figures), language).map(({ label, value }) => [label, plain(value)]),
  );
}

test("figures are told in the words of the workshop", async () => {
  expect(await rowsOf(binaryStl(boxTriangles([220.05, 171.2, 15])))).toMatchObject({
    Dimensions: "220,05 × 171,2 × 15 mm",
    Volume: "565,09 cm³",
    Étanche: "Oui",
    Unité: "millimètre, supposée : à confirmer",
  });
  expect(await rowsOf(binaryStl(boxTriangles().slice(1)), "en")).toMatchObject({ Watertight: "No: 3 open edges" });
  expect(
    await rowsOf("; filament used [g] = 12.5\n; estimated printing time (normal mode) = 1h 23m 45s\nG28\nG1 X1\n"),
  ).toEqual({
    "Durée annoncée": "1 h 24 min",
    "Filament annoncé": "12,5 g",
  });
  expect(await rowsOf(zipOf([{ name: "a", content: "x" }]), "en")).toEqual({ Content: "1 file, 0 MB unpacked" });
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10mm" viewBox="0 0 10 10"><path stroke="red" d="M0 0h10"/></svg>';
  expect(await rowsOf(svg)).toMatchObject({
    "Longueur de coupe": "0,01 m",
    "Calques et couleurs": "sans calque (red) : 0,01 m",
  });
});

test("every warning has its sentence in both languages", () => {
  const params = { count: 2, size: 0.02, inches: 101.6, what: "HATCH" };
  for (const language of ["fr", "en"] as const) {
    const warnings = warningCodes.map((code): Warning => ({ code, params }));
    for (const sentence of warningSentences(warnings, language)) expect(sentence).not.toMatch(/analysis\.|\{/);
  }
  expect(warningSentences([{ code: "tiny", params: { size: 0.02 } }], "fr")[0]).toContain("0,02 mm");
});
