import { z } from "zod";
import { named, pieces } from "#app/modules/campaigns/campaign.schema.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { recallGrounds } from "./recall.ts";

export { named, pieces };
export const instant = z.iso.datetime({ offset: true });
/** When it happened, where that is not now: a form kept while there was no connection. */
export const occurredAt = instant.optional().describe("When it happened, if not now; never later than now");
export const count = z.int().min(0).max(1_000_000);
export const note = line(500);

export const runOutput = z.object({
  id: z.string(),
  code: z.string(),
  campaign: z.string(),
  item: z.object({ id: z.string(), name: z.string(), settings: z.string(), checklist: z.array(z.string()) }),
  revision: z.string(),
  target: z.int(),
  stage: z.string(),
  pausedBy: z.string(),
  accepted: z.int().describe("Pieces found good"),
  pilotPieces: z.int().describe("Of pilot bags, to be found good before it opens where the campaign wants a pilot"),
  pilotAccepted: z.int(),
  startsAt: z.string().nullable(),
  neededAt: z.string().nullable(),
  countedOn: z.int().describe("Pieces of accepted pledges"),
  commitmentLeft: z.int().describe("Pieces that may still be pledged before others wait"),
  waiting: z.int().describe("Pieces of pledges on the waiting list"),
});

export const pledgeOutput = z.object({
  id: z.string(),
  code: z.string(),
  run: z.object({ id: z.string(), code: z.string(), item: z.string(), revision: z.string() }),
  campaign: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  status: z.string(),
  quantity: z.int(),
  first: z.int(),
  made: z.int(),
  accepted: z.int(),
  promisedFor: z.string(),
  condition: z.string(),
});

export const lotOutput = z.object({
  id: z.string(),
  code: z.string(),
  campaign: z.string(),
  item: z.object({ id: z.string(), name: z.string() }),
  status: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  declared: z.int(),
  awaiting: z.int(),
  inRework: z.int(),
  scrapped: z.int(),
  free: z.int().describe("Accepted and lying in its space, promised or not"),
  reserved: z.int(),
  quarantine: z.int().describe("Refused or brought back, to be looked at again"),
  revision: z.string(),
  materialBatch: z.string(),
  pilot: z.boolean(),
  isKit: z.boolean(),
  occurredAt: z.string(),
  quarantineUntil: z.string(),
});

export const planFields = z.object({
  item: named,
  target: pieces,
  revision: line(120).optional().describe("Another one than that of the item; « CODE rN » for one of the library"),
  pilotPieces: z.int().min(1).max(10_000).default(1),
  startsAt: instant.nullable().default(null),
  neededAt: instant.nullable().default(null),
});

export const offerFields = z.object({
  quantity: pieces,
  promisedFor: instant,
  condition: line(200).default(""),
});

export const declareFields = z.object({
  quantity: pieces,
  occurredAt,
  materialBatch: line(60).default(""),
  pilot: z.boolean().default(false),
});

export const inspectFields = z.object({
  accepted: count.default(0),
  rework: count.default(0),
  scrapped: count.default(0),
  /** Pieces looked at one by one; absent: all of them. */
  examined: count.optional(),
  defects: z
    .array(z.object({ code: line(60, 1), count: count, note: note.default("") }))
    .max(20)
    .default([]),
  checklist: z
    .array(z.object({ question: line(200, 1), passed: z.boolean().default(false) }))
    .max(40)
    .default([]),
  occurredAt,
});

export const validationFields = z.object({
  item: named,
  revision: line(120),
  usage: line(60, 1).describe("« any » for every usage"),
  authority: line(120, 1),
  regime: z.enum(["ppe", "derogation", "medical_device", "no_claim", "technical_part"]),
  decision: z.enum(["approved", "conditional", "refused"]),
  conditions: paragraphs(1000).default(""),
  evidence: line(300).default(""),
  validFrom: instant,
  validUntil: instant.nullable().default(null),
});

export const recallFields = z.object({
  campaign: named,
  by: z.enum(recallGrounds),
  value: note.min(1),
  item: named.nullable().default(null),
});

/** Somebody who has, or is about to have, pieces. */
export const servedOutput = z.object({
  request: z.string(),
  name: z.string(),
  lot: z.string(),
  kept: z.int(),
  onTheWay: z.int(),
});
