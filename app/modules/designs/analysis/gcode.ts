import type { ToolpathFigures, Warning } from "./analysis.schema.ts";
import { textLines } from "./text-lines.ts";

/** « 1d 2h 3m 4s », « 2h 3m », « 1:02:03 » or seconds. */
export function durationSeconds(text: string): number | null {
  const words = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|m|s)(?![a-z])/gi)];
  if (words.length > 0) {
    const worth: Record<string, number> = { d: 86_400, h: 3600, m: 60, s: 1 };
    return words.reduce((sum, [, value, unit = "s"]) => sum + Number(value) * worth[unit.toLowerCase()]!, 0);
  }
  const parts = text.trim().split(":");
  if (parts.length > 1 && parts.every((part) => /^\d+$/.test(part)))
    return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

/** Several extruders are written with commas: what they use adds up. */
function sum(text: string): number | null {
  const numbers = text.split(/[,;]/).map((part) => Number.parseFloat(part));
  const total = numbers.filter(Number.isFinite).reduce((all, one) => all + one, 0);
  return numbers.some(Number.isFinite) ? total : null;
}

const first = (text: string) => Number.parseFloat(text.split(/[,;]/)[0] ?? "");
const name = (text: string) => text.replace(/^"|"$/g, "").trim().slice(0, 120) || null;

type Figures = Omit<ToolpathFigures, "kind" | "lines">;
type Say = (figures: Figures, value: string) => void;

const number = (text: string) => (Number.isFinite(first(text)) ? first(text) : null);

/** What slicers write into the comments of their files, each in its own words. Lengths of filament in millimetres. */
const sayings: [RegExp, Say][] = [
  [/^generated (?:by|with)\s+(.+?)(?:\s+on\s+\d.*)?$/i, (f, v) => (f.slicer ??= name(v))],
  [/^(Cura_SteamEngine \S+|Slic3r \S+|KISSlicer.*|Simplify3D.*|ideaMaker.*)/i, (f, v) => (f.slicer ??= name(v))],
  [/^(BambuStudio \S+|OrcaSlicer \S+)/, (f, v) => (f.slicer ??= name(v))],
  [/^estimated printing time(?: \(normal mode\))?\s*=\s*(.+)$/i, (f, v) => (f.seconds ??= durationSeconds(v))],
  [/^(?:.*;\s*)?total estimated time:\s*(.+)$/i, (f, v) => (f.seconds ??= durationSeconds(v))],
  [/^(?:print ?time|build time)\s*[:=]\s*(.+)$/i, (f, v) => (f.seconds ??= durationSeconds(v))],
  [/^TIME:\s*([\d.]+)$/, (f, v) => (f.seconds ??= durationSeconds(v))],
  [/^(?:total )?filament (?:used|length) \[mm\]\s*[=:]\s*(.+)$/i, (f, v) => (f.filament ??= sum(v))],
  [/^Filament used:\s*([\d.,\sm]+m)$/i, (f, v) => (f.filament ??= metres(v))],
  [/^(?:total )?filament (?:used|weight) \[g\]\s*[=:]\s*(.+)$/i, (f, v) => (f.filamentGrams ??= sum(v))],
  [
    /^(?:printer_model|printer_settings_id|machine_name|TARGET_MACHINE\.NAME)\s*[:=]\s*(.+)$/i,
    (f, v) => (f.machine ??= name(v)),
  ],
  [/^filament_type\s*=\s*(.+)$/i, (f, v) => (f.material ??= name(v.split(/[,;]/)[0] ?? ""))],
  [/^layer_?\s?height\s*[=:]\s*([\d.]+)/i, (f, v) => (f.layerHeight ??= number(v))],
  [/^nozzle_diameter\s*=\s*(.+)$/i, (f, v) => (f.nozzle ??= number(v))],
];

function metres(text: string): number | null {
  const parts = text.split(/,\s*/).map((part) => Number.parseFloat(part));
  const found = parts.filter(Number.isFinite);
  return found.length > 0 ? Math.round(found.reduce((all, one) => all + one, 0) * 1e6) / 1000 : null;
}

/** Slicers say these things at the beginning or at the end. */
const remembered = 3000;

/** What the slicer states; nothing is computed from the moves. */
export function readGcode(chunks: Iterable<Uint8Array>): { figures: ToolpathFigures; warnings: Warning[] } {
  const figures: Figures = {
    ...{ slicer: null, machine: null, seconds: null, filament: null, filamentGrams: null },
    ...{ material: null, layerHeight: null, nozzle: null },
  };
  const last: string[] = [];
  let comments = 0;
  let lines = 0;
  const listen = (comment: string) => {
    for (const [pattern, say] of sayings) {
      const said = pattern.exec(comment)?.[1];
      if (said !== undefined) say(figures, said);
    }
  };
  for (const line of textLines(chunks)) {
    lines++;
    const comment = line.startsWith(";") ? line.slice(1, 400).trim() : "";
    if (comment === "") continue;
    if (comments++ < remembered) listen(comment);
    else {
      last.push(comment);
      if (last.length > 2 * remembered) last.splice(0, remembered);
    }
  }
  for (const comment of last) listen(comment);
  const says = figures.seconds !== null || figures.filament !== null || figures.filamentGrams !== null;
  return {
    figures: { kind: "toolpath", ...figures, lines },
    warnings: says ? [] : [{ code: "says_nothing", params: {} }],
  };
}
