import sharp from "sharp";
import { type FileFormat, headLength, recogniseFile, type UnwantedFormat } from "#app/platform/files/file-format.ts";
import type { Analysis, LengthUnit, MeshFigures, Refusal, RefusalCode, Warning } from "./analysis.schema.ts";
import { readGzip, readZipList } from "./archive.server.ts";
import type { Drawing } from "./drawing.ts";
import { readDxf } from "./dxf.ts";
import { readGcode } from "./gcode.ts";
import { measureMesh } from "./measure-mesh.ts";
import type { Mesh } from "./mesh.ts";
import { meshWarnings } from "./mesh-warnings.ts";
import { readObj } from "./obj.ts";
import { Refused } from "./refused.ts";
import type { OpenSource, Source } from "./source.server.ts";
import { openSource } from "./source.server.ts";
import { isBinaryStl, readAsciiStl, readBinaryStl } from "./stl.ts";
import { readSvg } from "./svg.server.ts";
import { isThreeMf, readThreeMf } from "./three-mf.server.ts";
import { millimetresOf, unitWarnings } from "./units.ts";
import { openZip } from "./zip.server.ts";

/** What can be drawn of a file: its triangles, with what a unit of them is worth in millimetres, or its lines. */
export type Shape = { mesh: Mesh; millimetres: number } | { drawing: Drawing };

export interface Reading {
  analysis: Analysis;
  shape?: Shape;
}

type Found = { analysis: Extract<Analysis, { ok: true }>; shape?: Shape };

interface Described {
  format: string;
  unit: { name: LengthUnit; stated: boolean };
  objects: number;
  items: number;
  names: string[];
  warnings?: Warning[];
}

function foundMesh(mesh: Mesh, { format, warnings = [], ...described }: Described): Found {
  const millimetres = millimetresOf[described.unit.name];
  const measures = measureMesh(mesh, millimetres);
  const figures: MeshFigures = { kind: "mesh", ...described, ...measures };
  const said = [...unitWarnings(measures.size, described.unit.stated), ...meshWarnings(measures), ...warnings];
  return { analysis: { ok: true, format, figures, warnings: said }, shape: { mesh, millimetres } };
}

const guessed = { name: "millimeter", stated: false } as const;
const single = { unit: guessed, objects: 1, items: 1 };

function readStl(source: OpenSource): Found {
  const head = source.head(4096);
  const mesh = isBinaryStl(head, source.bytes)
    ? readBinaryStl(source.chunks(), head, source.bytes)
    : readAsciiStl(source.chunks(), source.bytes);
  return foundMesh(mesh, { format: "stl", ...single, names: [] });
}

function readWavefront(source: OpenSource): Found {
  const { mesh, names } = readObj(source.chunks(), source.bytes);
  const objects = Math.max(1, names.length);
  return foundMesh(mesh, { format: "obj", unit: guessed, objects, items: objects, names: names.filter(Boolean) });
}

async function readZip(source: OpenSource): Promise<Found> {
  const zip = await openZip(source);
  try {
    if (!isThreeMf(zip)) return kept("zip", await readZipList(zip));
    const { mesh, unit, objects, items, names, warnings } = await readThreeMf(zip);
    return foundMesh(mesh, { format: "3mf", unit: { name: unit, stated: true }, objects, items, names, warnings });
  } finally {
    zip.close();
  }
}

function drawn(format: string, read: ReturnType<typeof readDxf>): Found {
  const { drawing, figures, warnings } = read;
  const open: Warning[] = figures.openPaths > 0 ? [{ code: "open_paths", params: { count: figures.openPaths } }] : [];
  const said = [...warnings, ...unitWarnings(figures.size, figures.unit.stated), ...open];
  return { analysis: { ok: true, format, figures, warnings: said }, shape: { drawing } };
}

function kept(
  format: FileFormat,
  figures: Extract<Analysis, { ok: true }>["figures"],
  warnings: Warning[] = [],
): Found {
  return { analysis: { ok: true, format, figures, warnings } };
}

async function readPicture(source: OpenSource, format: FileFormat): Promise<Found> {
  const input = typeof source.source === "string" ? source.source : Buffer.from(source.source);
  try {
    const { width, height } = await sharp(input, { limitInputPixels: 400_000_000 }).metadata();
    return kept(format, { kind: "picture", size: [width, height] });
  } catch {
    throw new Refused("unreadable", { line: format });
  }
}

function endsWell(source: OpenSource, mark: RegExp): boolean {
  let last = "";
  const decoder = new TextDecoder("latin1");
  for (const piece of source.chunks()) last = (last + decoder.decode(piece.subarray(-2048))).slice(-2048);
  return mark.test(last);
}

function readPlain(source: OpenSource, format: FileFormat): Found {
  const cut = () => new Refused("truncated", { announced: 0, there: 0 });
  if (format === "pdf") {
    if (!endsWell(source, /%%EOF/)) throw cut();
    return kept(format, { kind: "document" });
  }
  if (format === "step") {
    if (!endsWell(source, /END-ISO-10303-21\s*;/)) throw cut();
    return kept(format, { kind: "solid" });
  }
  if (format === "7z") return kept(format, { kind: "archive" }, [{ code: "not_looked_into", params: {} }]);
  return kept(format, { kind: "text" });
}

const unwanted: Record<UnwantedFormat, RefusalCode> = {
  html: "web_page",
  xml: "unknown_format",
  program: "program",
  unknown: "unknown_format",
  empty: "empty",
};

async function readAs(format: FileFormat, source: OpenSource): Promise<Found> {
  switch (format) {
    case "stl":
      return readStl(source);
    case "obj":
      return readWavefront(source);
    case "zip":
    case "3mf":
      return readZip(source);
    case "svg":
      return drawn("svg", readSvg(source.chunks(), source.head(4)));
    case "dxf":
      return drawn("dxf", readDxf(source.chunks()));
    case "gcode": {
      const { figures, warnings } = readGcode(source.chunks());
      return kept("gcode", figures, warnings);
    }
    case "gzip":
      return kept("gzip", await readGzip(source));
    case "jpeg":
    case "png":
    case "webp":
    case "avif":
    case "heic":
      return readPicture(source, format);
    default:
      return readPlain(source, format);
  }
}

/** Reads a file by its bytes, whatever its name. Whatever it is, the answer is an analysis; only a bug throws. */
export async function analyse(given: Source): Promise<Reading> {
  const source = openSource(given);
  try {
    const format = recogniseFile(source.head(headLength), source.bytes);
    if (format in unwanted) throw new Refused(unwanted[format as UnwantedFormat]);
    return await readAs(format as FileFormat, source);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refusal: Refusal = { code: error.code, params: error.params };
    return { analysis: { ok: false, refusal } };
  } finally {
    source.close();
  }
}
