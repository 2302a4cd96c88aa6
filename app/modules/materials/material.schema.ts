import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { askingSchema, describedSchema, id, line } from "#app/modules/listings/listing.schema.ts";
import { differences, offers, requestStatuses } from "./material.ts";
import { mostQuantity, units } from "./quantity.ts";
import { movementKinds } from "./stock.ts";

/** Integers of the smallest unit: grams, millimetres, square centimetres, millilitres, sheets, pieces. */
export const quantityField = z
  .int()
  .min(1)
  .max(mostQuantity)
  .describe("In the smallest unit: g, mm, cm², ml, sheet, piece");
const wholeOrNone = z.int().min(0).max(mostQuantity);
export const messageField = line(500).default("");
export const localDate = z
  .string()
  .trim()
  .refine((text) => isLocalDate(text) && text >= "2000" && text < "2200", { message: "failures.materials.issue_date" });

/** A material, by the code on its label or by its id. */
export const materialName = z.string().trim().min(1).max(40);
export const spaceName = z.string().trim().min(1).max(80);

const facts = {
  colour: line(60).optional(),
  grade: line(80).optional(),
  storedAt: line(120).optional(),
  /** Null: nobody is told. */
  lowStock: wholeOrNone.nullable().optional(),
  offered: z.enum(offers).optional(),
  priceCents: z.int().min(0).max(100_000_000).nullable().optional().describe("For one whole unit"),
  swapFor: line(200).optional(),
  safetySheetId: id.nullable().optional().describe("A PDF that was sent first"),
};

export const createMaterialInput = z.object({
  space: spaceName,
  title: describedSchema.shape.title,
  category: describedSchema.shape.category,
  description: describedSchema.shape.description.optional(),
  care: describedSchema.shape.care.optional(),
  asking: askingSchema.optional(),
  pictureIds: z.array(id).max(12).default([]),
  publish: z.boolean().default(false),
  unit: z.enum(units),
  ...facts,
  /** What is there now, and the lot it is of. */
  quantity: wholeOrNone.default(0),
  batch: line(60).default(""),
  expiresOn: localDate.nullable().default(null),
});

export const updateMaterialInput = z.object({ material: materialName, ...facts });

export const recordMovementInput = z.object({
  material: materialName,
  kind: z.enum(["receive", "give", "consume", "lose", "return", "adjust"]),
  /** Above zero; of an adjustment also below. */
  quantity: z
    .int()
    .min(-mostQuantity)
    .max(mostQuantity)
    .refine((quantity) => quantity !== 0, { message: "failures.materials.issue_quantity" }),
  /** The lot: what arrives makes it where it is new. Without one, what expires first is taken. */
  batch: line(60).optional(),
  expiresOn: localDate.nullable().optional(),
  reason: line(200).default(""),
  /** When it happened; now, when nothing is said. */
  occurredAt: z.iso.datetime({ offset: true }).optional(),
});

export const correctMovementInput = z.object({
  material: materialName,
  movement: z.coerce.number().int().min(1),
  /** What it should have said; zero undoes it. */
  quantity: z.int().min(-mostQuantity).max(mostQuantity),
  reason: line(200, 1),
});

export const advanceInput = z.object({
  material: materialName,
  quantity: quantityField,
  batch: line(60).optional(),
  /** A space, by its short address, or somebody by name. */
  holderSpace: spaceName.optional(),
  holderName: line(80).default(""),
  note: line(200).default(""),
});

export const settleInput = z.object({
  material: materialName,
  advance: id,
  /** What is not said stays unknown: it is still with its holder. */
  consumed: wholeOrNone.default(0),
  returned: wholeOrNone.default(0),
  lost: wholeOrNone.default(0),
  reason: line(200).default(""),
});

export const countInput = z.object({
  space: spaceName,
  note: line(200).default(""),
  lines: z
    .array(z.object({ batch: id.describe("The id of the batch"), counted: wholeOrNone, reason: line(200).default("") }))
    .min(1)
    .max(500),
});

export const askInput = z.object({
  material: materialName,
  /** In whose name; the only space of the person when nothing is said. */
  space: spaceName,
  quantity: quantityField,
  wantedBy: localDate.optional(),
  message: messageField,
});

export const requestName = z.string().trim().min(1).max(40);
export const requestInput = z.object({ request: requestName, message: messageField });
export const acceptInput = requestInput.extend({
  /** Less than was asked: a part is accepted. */
  quantity: quantityField.optional(),
});
export const sendInput = requestInput.extend({
  /** Less than was accepted: the rest is no longer reserved. */
  quantity: quantityField.optional(),
  batch: line(60).optional(),
});
export const receiveInput = requestInput.extend({
  /** What really arrived. */
  arrived: wholeOrNone,
  /** Where the rest is, when less arrived; « miscounted » is for the giver to confirm. */
  difference: z.enum(differences).optional(),
  /** The material of the receiver that grows; one is made when nothing is said. */
  into: materialName.optional(),
});
export const explainInput = requestInput.extend({ difference: z.enum(differences) });

export const movementOutput = z.object({
  number: z.int(),
  kind: z.enum(movementKinds),
  delta: z.int().describe("What the shelf gained, in the smallest unit"),
  custody: z.int().describe("What the holder of an advance gained"),
  batch: z.string(),
  corrects: z.int().nullable(),
  reason: z.string(),
  cause: z.object({ kind: z.string(), id: z.string() }).nullable(),
  request: z.string().nullable(),
  occurredAt: z.string(),
  recordedAt: z.string(),
});

export const materialOutput = z.object({
  id: z.string(),
  listingId: z.string(),
  code: z.string(),
  address: z.string(),
  title: z.string(),
  category: z.string(),
  status: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  unit: z.enum(units),
  smallestIn: z.int().describe("Smallest units in one whole unit"),
  colour: z.string(),
  grade: z.string(),
  offered: z.enum(offers),
  priceCents: z.int().nullable(),
  swapFor: z.string(),
  free: z.int().describe("What may be asked for now: on hand, less what is reserved and what has expired"),
  /** For those of the space. */
  storedAt: z.string().optional(),
  lowStock: z.int().nullable().optional(),
});
export type MaterialOutput = z.infer<typeof materialOutput>;

export const stockOutput = z.object({
  material: materialOutput,
  at: z.string(),
  onHand: z.int(),
  reserved: z.int().describe("Now, whatever the date"),
  free: z.int(),
  batches: z.array(z.object({ id: z.string(), label: z.string(), expiresOn: z.string().nullable(), onHand: z.int() })),
  advances: z.array(
    z.object({
      id: z.string(),
      holder: z.object({ space: z.string().nullable(), name: z.string() }),
      note: z.string(),
      advanced: z.int(),
      consumed: z.int(),
      returned: z.int(),
      lost: z.int(),
      remaining: z.int().describe("Not accounted for yet"),
    }),
  ),
});

export const requestOutput = z.object({
  id: z.string(),
  code: z.string(),
  status: z.enum(requestStatuses),
  material: z.object({ id: z.string(), code: z.string(), title: z.string(), unit: z.enum(units) }),
  giver: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  asker: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  asked: z.int(),
  accepted: z.int().nullable(),
  sent: z.int().nullable(),
  arrived: z.int().nullable(),
  difference: z.string().nullable(),
  into: z.string().nullable(),
  need: z.string().nullable(),
  wantedBy: z.string().nullable(),
  createdAt: z.string(),
});
export type RequestOutput = z.infer<typeof requestOutput>;

export const countOutput = z.object({
  id: z.string(),
  space: z.string(),
  countedAt: z.string(),
  note: z.string(),
  lines: z.array(
    z.object({
      material: z.string(),
      title: z.string(),
      batch: z.string(),
      expected: z.int(),
      counted: z.int(),
      reason: z.string(),
    }),
  ),
});
