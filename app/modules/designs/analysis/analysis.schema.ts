import { z } from "zod";

/** What is found in a file, shared by pages and API. Lengths are millimetres, surfaces mm², volumes mm³, unless named otherwise. */

const point = z.tuple([z.number(), z.number(), z.number()]);
const count = z.int().min(0);

export const lengthUnits = ["micron", "millimeter", "centimeter", "inch", "foot", "meter"] as const;
export type LengthUnit = (typeof lengthUnits)[number];

/** `stated` by the file, or guessed: then a person confirms it, or gives another. */
const unit = z.object({ name: z.enum(lengthUnits), stated: z.boolean() });

export const meshFigures = z.object({
  kind: z.literal("mesh"),
  unit,
  /** Distinct meshes that the file holds, and how many times something is placed on the plate (3MF); 1 and 1 elsewhere. */
  objects: count,
  items: count,
  names: z.array(z.string()),
  /** Of everything as it is placed. */
  min: point,
  max: point,
  size: point,
  triangles: count,
  /** Corners of triangles that fall on exactly the same place count once. */
  vertices: count,
  /** Bodies that touch nowhere. */
  bodies: count,
  volume: z.number().min(0),
  surface: z.number().min(0),
  /** Every edge is shared by exactly two triangles. */
  watertight: z.boolean(),
  openEdges: count,
  /** Edges of three triangles or more. */
  crowdedEdges: count,
  /** Edges that both of their triangles run in the same direction: one of them faces the wrong way. */
  turnedEdges: count,
  /** Triangles without a surface, left out of edges and bodies. */
  degenerate: count,
  /** The whole is turned inside out: its volume comes out negative. */
  insideOut: z.boolean(),
});
export type MeshFigures = z.infer<typeof meshFigures>;

export const drawingFigures = z.object({
  kind: z.literal("drawing"),
  unit,
  /** Width and height of what is drawn, not of the sheet. */
  size: z.tuple([z.number(), z.number()]),
  /** Everything that a blade or a beam follows. */
  cutLength: z.number().min(0),
  paths: count,
  /** Contours that do not come back to where they begin, counted by their loose ends. */
  openPaths: count,
  /** By layer and colour, the longest first: machines are told by it what to cut and what to engrave. */
  layers: z.array(z.object({ name: z.string(), colour: z.string(), paths: count, length: z.number().min(0) })),
});
export type DrawingFigures = z.infer<typeof drawingFigures>;

/** As stated by the slicer that wrote the file; nothing is computed, and what it does not say is null. */
export const toolpathFigures = z.object({
  kind: z.literal("toolpath"),
  slicer: z.string().nullable(),
  machine: z.string().nullable(),
  seconds: z.number().min(0).nullable(),
  filament: z.number().min(0).nullable(),
  filamentGrams: z.number().min(0).nullable(),
  material: z.string().nullable(),
  layerHeight: z.number().min(0).nullable(),
  nozzle: z.number().min(0).nullable(),
  lines: count,
});
export type ToolpathFigures = z.infer<typeof toolpathFigures>;

/** Kept as it is. An archive says what it holds. */
export const keptFigures = z.object({
  kind: z.enum(["solid", "document", "picture", "text", "archive"]),
  /** Pixels. */
  size: z.tuple([z.number(), z.number()]).optional(),
  entries: count.optional(),
  unpackedBytes: count.optional(),
  /** The first hundred. */
  names: z.array(z.string()).optional(),
});
export type KeptFigures = z.infer<typeof keptFigures>;

export const figures = z.discriminatedUnion("kind", [meshFigures, drawingFigures, toolpathFigures, keptFigures]);
export type Figures = z.infer<typeof figures>;
export type FileKind = Figures["kind"];

export const warningCodes = [
  "tiny",
  "huge",
  "inches_suspected",
  "flat",
  "not_watertight",
  "crowded_edges",
  "turned_edges",
  "inside_out",
  "degenerate",
  "left_out",
  "no_unit",
  "texts_left",
  "pictures_left",
  "open_paths",
  "says_nothing",
  "not_looked_into",
] as const;
export type WarningCode = (typeof warningCodes)[number];

export const warning = z.object({
  code: z.enum(warningCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Warning = z.infer<typeof warning>;

export const refusalCodes = [
  "empty",
  "unknown_format",
  "web_page",
  "program",
  "truncated",
  "count_lies",
  "index_lies",
  "not_finite",
  "nothing_drawn",
  "unreadable",
  "dtd",
  "external_reference",
  "script",
  "path_traversal",
  "bomb",
  "encrypted",
  "too_large",
  "too_complex",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const refusal = z.object({
  code: z.enum(refusalCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Refusal = z.infer<typeof refusal>;

/** What a file turned out to be, or why it is not taken. */
export type Analysis =
  | { ok: true; format: string; figures: Figures; warnings: Warning[] }
  | { ok: false; refusal: Refusal };
