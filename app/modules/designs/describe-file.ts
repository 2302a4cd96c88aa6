import { z } from "zod";
import type { FileOutput } from "./design.schema.ts";
import { type FileRole, type FileUnit, fileUnits, scaleBetween } from "./revision.ts";

const coded = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).catch({}) });
const unit = z.object({ name: z.enum(fileUnits), stated: z.boolean() });
const mesh = z.object({
  kind: z.literal("mesh"),
  unit,
  size: z.tuple([z.number(), z.number(), z.number()]),
  volume: z.number(),
  surface: z.number(),
  triangles: z.number(),
  watertight: z.boolean(),
});
const drawing = z.object({
  kind: z.literal("drawing"),
  unit,
  size: z.tuple([z.number(), z.number()]),
  cutLength: z.number(),
});
const toolpath = z.looseObject({ kind: z.literal("toolpath") });
const kept = z.looseObject({ kind: z.enum(["solid", "document", "picture", "text", "archive"]) });
const figures = z.union([mesh, drawing, toolpath, kept]);
type Figures = z.infer<typeof figures>;

export interface Coded {
  code: string;
  params: Record<string, string | number>;
}

/** A file of a revision with what was found in it; lengths are millimetres in the unit that a person confirmed, if one did. */
export interface DescribedFile {
  id: string;
  name: string;
  role: FileRole;
  copies: number;
  sha256: string;
  bytes: number;
  format: string;
  status: FileOutput["status"];
  kind: Figures["kind"] | null;
  unit: { name: FileUnit; stated: boolean; confirmed: boolean } | null;
  size: { x: number; y: number; z: number | null } | null;
  /** mm³ of a mesh. */
  volume: number | null;
  /** mm² of a mesh. */
  surface: number | null;
  /** mm of a drawing. */
  cutLength: number | null;
  triangles: number | null;
  watertight: boolean | null;
  raw: unknown;
  warnings: Coded[];
  refusal: Coded | null;
  pictured: boolean;
  modelled: boolean;
}

export interface FoundInFile {
  state: string;
  format: string | null;
  figures: unknown;
  warnings: unknown;
  refusal: unknown;
  pictured: boolean;
  modelled: boolean;
}

type Bare = Pick<DescribedFile, "id" | "name" | "role" | "copies" | "sha256" | "bytes" | "format">;

function measures(found: Figures | null, confirmed: FileUnit | null) {
  const none = {
    size: null,
    volume: null,
    surface: null,
    cutLength: null,
    triangles: null,
    watertight: null,
    unit: null,
  };
  if (found?.kind !== "mesh" && found?.kind !== "drawing") return none;
  const scale = confirmed ? scaleBetween(found.unit.name, confirmed) : 1;
  const { stated } = found.unit;
  const unitOf = { name: confirmed ?? found.unit.name, stated, confirmed: confirmed !== null || stated };
  const [x, y] = found.size;
  if (found.kind === "drawing")
    return { ...none, unit: unitOf, size: { x: x * scale, y: y * scale, z: null }, cutLength: found.cutLength * scale };
  return {
    ...none,
    unit: unitOf,
    size: { x: x * scale, y: y * scale, z: found.size[2] * scale },
    volume: found.volume * scale ** 3,
    surface: found.surface * scale ** 2,
    triangles: found.triangles,
    watertight: found.watertight,
  };
}

/** What a file is, as far as it is known yet. */
export function describeFile(file: Bare, confirmed: FileUnit | null, found: FoundInFile | undefined): DescribedFile {
  const read = found?.state === "done" ? figures.safeParse(found.figures) : undefined;
  const known = read?.success ? read.data : null;
  const isMeasured = known?.kind === "mesh" || known?.kind === "drawing" || known?.kind === "toolpath";
  const refusal =
    found?.state === "refused" ? (coded.safeParse(found.refusal).data ?? { code: "unreadable", params: {} }) : null;
  const waits = !found || found.state === "waiting";
  return {
    ...file,
    format: found?.format ?? file.format,
    status: waits ? "waiting" : refusal ? "refused" : isMeasured ? "analysed" : "kept",
    kind: known?.kind ?? null,
    ...measures(known, confirmed),
    raw: found?.figures ?? null,
    warnings: z
      .array(coded)
      .catch([])
      .parse(found?.warnings ?? []),
    refusal,
    pictured: found?.pictured ?? false,
    modelled: found?.modelled ?? false,
  };
}

/** Its numbers have a size that depends on a unit. */
export function isMeasured({ kind }: Pick<DescribedFile, "kind">): boolean {
  return kind === "mesh" || kind === "drawing";
}
