import { formatNumber } from "#app/platform/i18n/format.ts";
import type { Language, Translate } from "#app/platform/i18n/translate.ts";
import { say, translate } from "#app/platform/i18n/words.server.ts";
import type { DrawingFigures, Figures, KeptFigures, MeshFigures, ToolpathFigures, Warning } from "./analysis.schema.ts";

export interface FigureRow {
  label: string;
  value: string;
}

function durationWords(seconds: number, t: Translate): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t("analysis.minutes_value", { minutes });
  return t("analysis.hours_value", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

type Words = { t: Translate; n: (value: number, decimals?: number) => string };

function meshRows(figures: MeshFigures, { t, n }: Words): FigureRow[] {
  const [x, y, z] = figures.size;
  const unit = t(`analysis.unit_name_${figures.unit.name}`);
  const open = figures.openEdges + figures.crowdedEdges;
  const manyObjects = figures.objects > 1 || figures.items > 1;
  return [
    { label: t("analysis.size"), value: t("analysis.size_mesh", { x: n(x), y: n(y), z: n(z) }) },
    { label: t("analysis.volume"), value: t("analysis.volume_value", { value: n(figures.volume / 1000) }) },
    { label: t("analysis.surface"), value: t("analysis.surface_value", { value: n(figures.surface / 100, 1) }) },
    ...(manyObjects
      ? [
          { label: t("analysis.objects"), value: t("analysis.objects_value", { count: figures.objects }) },
          { label: t("analysis.items"), value: t("analysis.items_value", { count: figures.items }) },
        ]
      : []),
    { label: t("analysis.bodies"), value: n(figures.bodies) },
    { label: t("analysis.triangles"), value: n(figures.triangles) },
    {
      label: t("analysis.watertight"),
      value: figures.watertight ? t("analysis.yes") : t("analysis.no_edges", { count: open }),
    },
    {
      label: t("analysis.unit"),
      value: figures.unit.stated ? t("analysis.unit_stated", { unit }) : t("analysis.unit_guessed", { unit }),
    },
  ];
}

function drawingRows({ size: [x, y], cutLength, paths, layers }: DrawingFigures, { t, n }: Words): FigureRow[] {
  const layer = ({ name, colour, length }: DrawingFigures["layers"][number]) =>
    t("analysis.layer_value", { name: name || t("analysis.layer_none"), colour, length: n(length / 1000) });
  return [
    { label: t("analysis.size"), value: t("analysis.size_drawing", { x: n(x), y: n(y) }) },
    { label: t("analysis.cut_length"), value: t("analysis.metres_value", { value: n(cutLength / 1000) }) },
    { label: t("analysis.paths"), value: n(paths) },
    { label: t("analysis.layers"), value: layers.slice(0, 8).map(layer).join(" · ") },
  ];
}

function toolpathRows(figures: ToolpathFigures, { t, n }: Words): FigureRow[] {
  const { slicer, machine, seconds, filament, filamentGrams, material, layerHeight, nozzle } = figures;
  const millimetres = (value: number | null) => value && t("analysis.millimetres_value", { value: n(value) });
  const used = [
    filament && t("analysis.metres_value", { value: n(filament / 1000) }),
    filamentGrams && t("analysis.grams_value", { value: n(filamentGrams, 1) }),
  ].filter(Boolean);
  const rows: [string, string | number | null][] = [
    [t("analysis.slicer"), slicer],
    [t("analysis.machine"), machine],
    [t("analysis.duration"), seconds && durationWords(seconds, t)],
    [t("analysis.filament"), used.join(", ")],
    [t("analysis.material"), material],
    [t("analysis.layer_height"), millimetres(layerHeight)],
    [t("analysis.nozzle"), millimetres(nozzle)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value: String(value) }] : []));
}

function keptRows({ size, entries, unpackedBytes = 0 }: KeptFigures, { t, n }: Words): FigureRow[] {
  if (size)
    return [{ label: t("analysis.pixels"), value: t("analysis.pixels_value", { x: n(size[0]), y: n(size[1]) }) }];
  if (entries === undefined) return [];
  const value = t("analysis.entries_value", { count: entries, size: n(unpackedBytes / 1e6, 1) });
  return [{ label: t("analysis.entries"), value }];
}

/** What was found in a file, as rows of a table. */
export function figureRows(figures: Figures, language: Language): FigureRow[] {
  const words = {
    t: translate(language),
    n: (value: number, decimals?: number) => formatNumber(value, language, decimals),
  };
  switch (figures.kind) {
    case "mesh":
      return meshRows(figures, words);
    case "drawing":
      return drawingRows(figures, words);
    case "toolpath":
      return toolpathRows(figures, words);
    default:
      return keptRows(figures, words);
  }
}

/** What a person should know of a file before using it. */
export function warningSentences(warnings: readonly Warning[], language: Language): string[] {
  return warnings.map(({ code, params }) => {
    const worded = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" && name !== "count" ? formatNumber(value, language, 4) : value,
    ]);
    return say(language, `analysis.warning_${code}`, Object.fromEntries(worded));
  });
}
