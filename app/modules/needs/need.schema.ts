import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { mostQuantity, units } from "#app/modules/materials/quantity.ts";
import { needStates } from "./need.ts";

const quantity = z.int().min(1).max(mostQuantity).describe("In the smallest unit: g, mm, cm², ml, sheet, piece");
const localDate = z
  .string()
  .trim()
  .refine((text) => isLocalDate(text) && text >= "2000" && text < "2200", { message: "failures.needs.issue_date" });

export const needName = z.string().trim().min(1).max(40);

export const createNeedInput = z.object({
  space: z.string().trim().min(1).max(80),
  title: line(120, 3),
  description: paragraphs(2000).default(""),
  unit: z.enum(units),
  quantity,
  /** Plain date of the space, included. */
  wantedBy: localDate,
});

export const answerNeedInput = z.object({
  need: needName,
  /** A material of a space that the caller keeps. */
  material: z.string().trim().min(1).max(40),
  quantity,
  message: line(500).default(""),
});

export const renewNeedInput = z.object({ need: needName, wantedBy: localDate });
export const needInput = z.object({ need: needName });

export const needOutput = z.object({
  id: z.string(),
  code: z.string(),
  address: z.string(),
  kind: z.literal("material"),
  title: z.string(),
  description: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string(), town: z.string() }),
  unit: z.enum(units),
  quantity: z.int(),
  promised: z.int(),
  arrived: z.int(),
  wanted: z.int().describe("What nobody has promised yet"),
  wantedBy: z.string(),
  state: z.enum(needStates),
  createdAt: z.string(),
});
export type NeedOutput = z.infer<typeof needOutput>;
