import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { categoriesOfKind } from "#app/modules/listings/category.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { parseLicence } from "./licence.ts";
import { fileRoles, fileUnits, materialUnits, processes, supportKinds } from "./revision.ts";
import { decisions, regimes, territories, usages } from "./validation.ts";

/** By its id, or by the code that people type. */
export const designName = z.string().trim().min(1).max(40);
export const spaceName = z.string().trim().min(1).max(80);
export const id = z.string().min(1).max(40);
const number = z.coerce.number().int().min(1).max(10_000);
export const revisionName = { design: designName, number };

const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => text === "" || /^https?:\/\/[^\s/]+/i.test(text), { message: "failures.designs.issue_address" });

export const localDate = z
  .string()
  .trim()
  .refine((text) => isLocalDate(text) && text >= "2000" && text < "2200", { message: "failures.designs.issue_date" });

const designCategories = categoriesOfKind("design");
export const category = z.string().refine((text) => designCategories.some((one) => one === text), {
  message: "failures.designs.issue_category",
});

export const purpose = paragraphs(2000);
export const keywords = z.array(line(60, 1)).max(20);
export const editing = z.enum(["keepers", "members"]);

export const createDesignInput = z.object({
  space: spaceName,
  title: line(120, 3),
  category: category.default("model_3d"),
  description: paragraphs(5000).default(""),
  purpose: purpose.default(""),
  keywords: keywords.default([]),
  /** Where its documentation lives, when that is elsewhere. */
  address: webAddress.default(""),
  pictureIds: z.array(id).max(12).default([]),
});

export const updateDesignInput = z.object({
  design: designName,
  purpose: purpose.optional(),
  keywords: keywords.optional(),
  address: webAddress.optional(),
  editing: editing.optional(),
});

/** An SPDX expression; empty while it is not decided. */
export const licence = z
  .string()
  .trim()
  .max(200)
  .refine((text) => text === "" || parseLicence(text) !== undefined, { message: "failures.designs.issue_licence" });

const micrometres = z.int().min(1).max(100_000);

export const settingsSchema = z.object({
  process: z.enum(processes).optional(),
  material: line(60).optional(),
  layerUm: micrometres.optional(),
  nozzleUm: micrometres.optional(),
  walls: z.int().min(0).max(100).optional(),
  infillPercent: z.int().min(0).max(100).optional(),
  supports: z.enum(supportKinds).optional(),
  mayStand: z.boolean().optional(),
  note: line(300).optional(),
});

const smallestUnits = z.int().min(1).max(1_000_000_000);

export const billSchema = z
  .array(
    z.object({
      material: line(80, 1),
      unit: z.enum(materialUnits),
      /** In the smallest unit: g, mm, cm², sheet, piece, ml. */
      quantity: smallestUnits,
      pieces: z.int().min(1).max(100_000).default(1),
      lossPerMille: z.int().min(0).max(1000).default(0),
    }),
  )
  .max(30);

/** A member that is absent stays as it is. */
export const updateRevisionInput = z.object({
  ...revisionName,
  /** The version that was read: a draft changed since then is not overwritten. */
  version: z.coerce.number().int(),
  licence: licence.optional(),
  authors: z.array(line(120, 1)).max(40).optional(),
  derivedFromAddress: webAddress.optional(),
  note: paragraphs(2000).optional(),
  settings: settingsSchema.optional(),
  materials: billSchema.optional(),
  minutesPerPiece: z.int().min(1).max(100_000).nullable().optional(),
  milligramsPerPiece: z.int().min(1).max(1_000_000_000).nullable().optional(),
  piecesPerPlate: z.int().min(1).max(10_000).nullable().optional(),
  /** Somebody has seen this many come off a plate. */
  piecesConfirmed: z.boolean().optional(),
});

export const fileRole = z.enum(fileRoles);
export const addFilesInput = z.object({
  ...revisionName,
  fileIds: z.array(id).min(1).max(20),
  role: fileRole.default("part"),
});
export const updateFileInput = z.object({
  ...revisionName,
  file: id,
  name: line(120, 1).optional(),
  role: fileRole.optional(),
  copies: z.coerce.number().int().min(1).max(1000).optional(),
  /** What its numbers mean: said by a person, and thereby confirmed. */
  unit: z.enum(fileUnits).optional(),
});

export const recordValidationInput = z.object({
  ...revisionName,
  authority: line(160, 2),
  usages: z.array(z.enum(usages)).min(1).max(usages.length),
  regime: z.enum(regimes),
  territory: z.enum(territories).default("FR"),
  decision: z.enum(decisions).default("approved"),
  /** Conditions of an approval, or the reason of a refusal or withdrawal. */
  words: paragraphs(2000).default(""),
  /** Plain dates of the space, both included; from today when nothing is said. */
  from: localDate.optional(),
  until: localDate.optional(),
  evidenceFileId: id.optional(),
  evidenceAddress: webAddress.default(""),
});

const page = { cursor: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
export const listDesignsInput = z.object({ space: spaceName.optional(), ...page });
export const listPrintsInput = z.object({ design: designName, ...page });

export const recordPrintInput = z.object({
  ...revisionName,
  space: spaceName,
  pieces: z.coerce.number().int().min(1).max(100_000),
  machine: designName.optional(),
  note: line(200).default(""),
  /** By line of the bill of materials (from 0), the material of the space that it is taken from; what is not named takes nothing. */
  taken: z
    .array(
      z.object({
        line: z.coerce.number().int().min(0).max(29),
        material: designName,
        batchId: id.optional(),
        /** In the smallest unit; absent: what the bill says. */
        quantity: smallestUnits.optional(),
      }),
    )
    .max(30)
    .default([]),
});

const spaceOutput = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export const fileOutput = z.object({
  id: z.string(),
  name: z.string(),
  role: fileRole,
  copies: z.int(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.string(),
  address: z.string(),
  status: z.enum(["waiting", "analysed", "refused", "kept"]),
  unit: z.object({ name: z.enum(fileUnits), stated: z.boolean(), confirmed: z.boolean() }).nullable(),
  /** As read in the confirmed unit; millimetres. */
  size: z.object({ x: z.number(), y: z.number(), z: z.number().nullable() }).nullable(),
  figures: z.unknown().describe("What the analysis found; see the guide"),
  warnings: z.array(z.string()),
  refusal: z.string().nullable(),
});
export type FileOutput = z.infer<typeof fileOutput>;

export const validationOutput = z.object({
  id: z.string(),
  authority: z.string(),
  usage: z.enum(usages),
  regime: z.enum(regimes),
  territory: z.string(),
  decision: z.enum(decisions),
  words: z.string(),
  from: z.string(),
  until: z.string().nullable().describe("The first instant at which it holds no more"),
  evidence: z.string().nullable().describe("Address of the evidence"),
  withdraws: z.string().nullable(),
  recordedAt: z.string(),
});
export type ValidationOutput = z.infer<typeof validationOutput>;

const revisionSummary = z.object({
  id: z.string(),
  number: z.int(),
  published: z.boolean(),
  publishedAt: z.string().nullable(),
  note: z.string(),
  licence: z.string(),
});

export const designOutput = z.object({
  id: z.string(),
  listingId: z.string(),
  code: z.string(),
  address: z.string(),
  title: z.string(),
  category: z.string(),
  description: z.string(),
  status: z.string(),
  space: spaceOutput,
  purpose: z.string(),
  keywords: z.array(z.string()),
  documentation: z.string().describe("Where its documentation lives, when elsewhere"),
  editing,
  editors: z.array(spaceOutput),
  current: z.int().nullable().describe("Number of the latest published revision"),
  revisions: z.array(revisionSummary),
});
export type DesignOutput = z.infer<typeof designOutput>;

export const revisionOutput = revisionSummary.extend({
  design: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  version: z.int(),
  authors: z.array(z.string()),
  derivedFrom: z.object({ code: z.string(), title: z.string(), number: z.int() }).nullable(),
  derivedFromAddress: z.string(),
  settings: settingsSchema,
  materials: billSchema,
  minutesPerPiece: z.int().nullable(),
  milligramsPerPiece: z.int().nullable(),
  piecesPerPlate: z.int().nullable(),
  piecesConfirmed: z.boolean(),
  files: z.array(fileOutput),
  archive: z.string().describe("Everything, with its manifest"),
  missing: z
    .array(z.object({ problem: z.string(), file: z.string().optional() }))
    .describe("What stands between a draft and its publication"),
});
export type RevisionOutput = z.infer<typeof revisionOutput>;

export const consumptionSchema = z.array(
  z.object({
    material: z.string(),
    unit: z.enum(materialUnits),
    /** What the bill of materials says, in the smallest unit, loss included. */
    needed: z.int(),
  }),
);

export const printOutput = z.object({
  id: z.string(),
  number: z.int().describe("The revision"),
  space: spaceOutput,
  machine: z.object({ code: z.string(), title: z.string() }).nullable(),
  pieces: z.int(),
  note: z.string(),
  consumption: consumptionSchema,
  taken: z
    .array(
      z.object({
        code: z.string(),
        title: z.string(),
        unit: z.enum(materialUnits),
        quantity: z.int(),
        batch: z.string(),
      }),
    )
    .describe("What the stock of the space says was taken"),
  at: z.string(),
});
export type PrintOutput = z.infer<typeof printOutput>;
