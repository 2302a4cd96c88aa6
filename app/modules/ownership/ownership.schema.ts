import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { paragraphs } from "#app/modules/listings/listing.schema.ts";
import { decisionRules, repairRules, saleRules, whole } from "./ownership.ts";
import { outcomes, ruleClauses } from "./version-changes.ts";

export const reference = z.string().trim().min(1).max(80);
const share = z.int().min(1).max(whole).describe("Of 10,000");

export const rulesFields = {
  standsAt: reference.describe("One of the owners"),
  until: z
    .string()
    .trim()
    .refine((text) => isLocalDate(text), { message: "failures.ownership.issue_date" })
    .optional()
    .describe("The last day that it stands there; absent: until agreed otherwise"),
  repair: z.enum(repairRules).default("by_share"),
  sale: z.enum(saleRules).default("owners_first"),
  decisions: z.enum(decisionRules).default("all"),
  atOnce: z.boolean().default(true).describe("Owners take it without anybody answering"),
  text: paragraphs(6000).default(""),
};

export const proposeInput = z.object({
  listing: reference,
  owners: z
    .array(z.object({ space: reference, share }))
    .min(1)
    .max(50),
  ...rulesFields,
});

export const sellInput = z.object({ listing: reference, from: reference, to: reference, share });

const outcome = z.enum(outcomes);
const said = z.union([z.string(), z.boolean()]).nullable();
const change = z.discriminatedUnion("clause", [
  z.object({
    ...{ clause: z.literal("share"), outcome, space: z.object({ id: z.string(), name: z.string() }) },
    ...{ before: z.int().nullable(), after: z.int().nullable() },
  }),
  z.object({ clause: z.enum(ruleClauses), outcome, before: said, after: said }),
  z.object({ clause: z.literal("text"), outcome, before: z.string().nullable(), after: z.string().nullable() }),
]);

const version = z.object({
  number: z.int(),
  hash: z.string(),
  owners: z.array(z.object({ spaceId: z.string(), name: z.string(), share: z.int() })),
  rules: z
    .object({
      standsAt: z.string(),
      until: z.string().nullable(),
      repair: z.enum(repairRules),
      sale: z.enum(saleRules),
      decisions: z.enum(decisionRules),
      atOnce: z.boolean(),
      text: z.string(),
    })
    .nullable(),
  acceptedBy: z.array(z.string()).describe("Ids of spaces"),
  awaits: z.array(z.string()).describe("Ids of spaces that have not accepted"),
  changed: z
    .object({ since: z.int().describe("The number of the version in force before"), changes: z.array(change) })
    .nullable()
    .describe("Null for the first version"),
  createdAt: z.string(),
  heldAt: z.string().nullable(),
});

export const ownershipOutput = z.object({
  listing: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  held: version.nullable().describe("In force"),
  proposed: version.nullable().describe("Waits for those it names; holds once all have accepted"),
});
export type OwnershipOutput = z.infer<typeof ownershipOutput>;
