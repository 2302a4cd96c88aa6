import { z } from "zod";
import { named, pieces } from "#app/modules/campaigns/campaign.schema.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { claimKinds } from "./claim.ts";

export { named };
export const cents = z.int().min(1).max(100_000_000);

export const agreementFields = z.object({
  payer: line(120, 1),
  capCents: cents,
  /** Of an invoice, for one piece; null: no rate. */
  rateCents: cents.nullable().default(null),
  item: named.nullable().default(null),
  basis: z.enum(["accepted", "received"]).default("accepted"),
  note: line(500).default(""),
});

export const agreementOutput = z.object({
  id: z.string(),
  payer: z.string(),
  capCents: z.int(),
  countedCents: z.int().describe("Submitted, approved and paid so far"),
  rateCents: z.int().nullable(),
  item: z.string().nullable(),
  basis: z.string(),
  note: z.string(),
  ended: z.boolean(),
});

export const claimFields = z.object({
  agreement: named,
  kind: z.enum(claimKinds),
  siret: line(20).default(""),
  employer: line(120).default(""),
  label: line(200).default(""),
  spentOn: z.iso.date().optional().describe("The day of an expense, in the zone of the campaign"),
  proof: line(300).default("").describe("Where the proof of an expense is, where there is no file"),
  proofFile: named.optional().describe("A photo or a PDF that this person has sent with the form"),
  amountCents: cents.optional().describe("Of an expense; an invoice is counted from its pieces"),
  space: named.nullable().default(null),
  lots: z
    .array(z.object({ lot: named, quantity: pieces }))
    .max(200)
    .default([]),
});

export const claimOutput = z.object({
  id: z.string(),
  code: z.string(),
  campaign: z.string(),
  agreement: z.string(),
  kind: z.string(),
  stage: z.string(),
  siret: z.string(),
  employer: z.string(),
  label: z.string(),
  spentOn: z.string(),
  proof: z.string(),
  proofHash: z.string().describe("sha-256 of the file that proves it; stays when the file is erased"),
  amountCents: z.int(),
  pieces: z.int(),
  lots: z.array(z.object({ lot: z.string(), quantity: z.int() })),
  decisionNote: z.string(),
  paidAt: z.string().nullable(),
  paymentRef: z.string(),
});
