import { z } from "zod";
import { billSchema } from "#app/modules/designs/design.schema.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { campaignVerbs } from "./campaign.ts";
import { allocationPolicies, defaultPolicy, regimes } from "./policy.ts";

/** By its id, or by the code that people type. */
export const named = z.string().trim().min(1).max(40);
export const pieces = z.int().min(1).max(1_000_000);
const instant = z.iso.datetime({ offset: true });
const percent = z.int().min(0).max(1000);

export const policySchema = z.object({
  inspectorIsNotProducer: z.boolean().default(defaultPolicy.inspectorIsNotProducer),
  validationRequired: z.boolean().default(defaultPolicy.validationRequired),
  pilotRequired: z.boolean().default(defaultPolicy.pilotRequired),
  samplingPercent: z.int().min(0).max(100).default(defaultPolicy.samplingPercent),
  quarantineHours: z.int().min(0).max(2000).default(defaultPolicy.quarantineHours),
  overCommitmentPercent: percent.min(100).default(defaultPolicy.overCommitmentPercent),
  graceDays: z.int().min(0).max(365).default(defaultPolicy.graceDays),
  allocation: z.enum(allocationPolicies).default(defaultPolicy.allocation),
  ageingDays: z.int().min(0).max(365).default(defaultPolicy.ageingDays),
  expiryDays: z.int().min(1).max(365).default(defaultPolicy.expiryDays),
  roundThreshold: z.int().min(1).max(100_000).default(defaultPolicy.roundThreshold),
});

export const campaignCard = z.object({
  title: line(120, 1),
  summary: paragraphs(4000).default(""),
  territory: line(120).default(""),
  regime: z.enum(regimes).default("no_claim"),
  policy: policySchema.prefault({}),
  opensAt: instant.nullable().default(null),
  closesAt: instant.nullable().default(null),
  closedText: paragraphs(2000).default(""),
  redirectUrl: line(300)
    .regex(/^(https?:\/\/[^\s/]+\S*)?$/i)
    .default(""),
});

export const stageChange = z.object({ campaign: named, verb: z.enum(campaignVerbs), reason: line(500).default("") });

export const itemCard = z.object({
  name: line(120, 1),
  revision: line(120).default(""),
  settings: paragraphs(2000).default(""),
  /** Empty lines are left out. */
  checklist: z.array(line(200)).max(40).default([]),
  /** What one piece takes, to see what will be missing. */
  materials: billSchema.default([]),
  requestable: z.boolean().default(true),
  /** Of a kit: what it is put together from. */
  parts: z
    .array(z.object({ component: named, count: z.int().min(1).max(1000) }))
    .max(20)
    .default([]),
});

const itemOutput = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["piece", "kit"]),
  revision: z.string(),
  settings: z.string(),
  checklist: z.array(z.string()),
  materials: billSchema,
  requestable: z.boolean(),
  parts: z.array(z.object({ component: z.string(), count: z.int() })),
});

export const campaignOutput = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.string(),
  stage: z.string(),
  title: z.string(),
  summary: z.string(),
  territory: z.string(),
  regime: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  network: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  policy: policySchema,
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  closedText: z.string(),
  redirectUrl: z.string(),
  createdAt: z.string(),
  version: z.int(),
  items: z.array(itemOutput),
  can: z.object({ coordinate: z.boolean(), inspect: z.boolean() }),
});

type WithoutDefault<Schema> = Schema extends z.ZodDefault<infer Inner> ? Inner : Schema;

/** Members that may be left out and then stay as they are: a default would overwrite them. */
export function changeable<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const changed = Object.entries(shape).map(([name, schema]) => [
    name,
    z.optional(schema instanceof z.ZodDefault ? schema.unwrap() : schema),
  ]);
  return Object.fromEntries(changed) as {
    [Name in keyof Shape]: z.ZodOptional<WithoutDefault<Shape[Name]>>;
  };
}

export const pageFields = {
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
