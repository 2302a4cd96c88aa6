import { z } from "zod";
import { emailField, nameField } from "#app/modules/accounts/credentials.schema.ts";
import { pinFields, pinOutput } from "#app/modules/geography/pin.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { named, pieces } from "./campaign.schema.ts";
import { requesterKinds } from "./request.ts";

export const lineFields = z
  .object({
    item: named,
    quantity: pieces,
    /** Fewer would be of no use. */
    minimum: pieces.default(1),
    acceptsPart: z.boolean().default(true),
    /** More than asked that would be kept. */
    surplus: z.int().min(0).max(1_000_000).default(0),
  })
  .refine(({ minimum, quantity }) => minimum <= quantity, {
    message: "failures.campaigns.issue_minimum",
    path: ["minimum"],
  });

export const urgencyAnswers = z
  .array(z.object({ question: line(200, 1), answer: line(300) }))
  .max(10)
  .default([]);

export const askFields = z.object({
  requesterKind: z.enum(requesterKinds),
  requesterName: line(120, 1),
  contactName: nameField,
  email: emailField,
  phone: line(40).default(""),
  town: line(80, 1),
  postcode: line(12).default(""),
  latitude: pinFields.latitude.nullable().default(null),
  longitude: pinFields.longitude.nullable().default(null),
  /** Where it is brought, with the pin above: never public. */
  address: paragraphs(400).default(""),
  deliveryHours: line(200).default(""),
  usage: line(60, 1),
  tier: z.int().min(1).max(3).default(2),
  urgency: urgencyAnswers,
  neededBy: z.iso.datetime({ offset: true }).nullable().default(null),
  message: paragraphs(2000).default(""),
  lines: z.array(lineFields).min(1).max(20),
  language: z.enum(["fr", "en"]).default("fr"),
});

export const requestKeyField = z.string().trim().min(1).max(100).optional();

const lineOutput = z.object({
  id: z.string(),
  item: z.object({ id: z.string(), name: z.string() }),
  asked: z.int(),
  target: z.int(),
  minimum: z.int(),
  acceptsPart: z.boolean(),
  surplusConsented: z.int(),
  received: z.int(),
  reserved: z.int(),
  inTransit: z.int(),
  atIntermediary: z.int(),
  wanted: z.int().describe("Neither received, nor on the way, nor promised"),
});

export const requestOutput = z.object({
  id: z.string(),
  code: z.string(),
  campaign: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  status: z.string(),
  requesterKind: z.string(),
  requesterName: z.string(),
  usage: z.string(),
  town: z.string(),
  postcode: z.string(),
  ...pinOutput,
  deliveryHours: z.string(),
  tier: z.int(),
  urgency: z.array(z.object({ question: z.string(), answer: z.string() })),
  neededBy: z.string().nullable(),
  createdAt: z.string(),
  verifiedAt: z.string().nullable(),
  expiresAt: z.string(),
  duplicateOf: z.string().nullable(),
  version: z.int(),
  contact: z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    address: z.string(),
    message: z.string(),
  }),
  lines: z.array(lineOutput),
});
