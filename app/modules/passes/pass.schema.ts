import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { line } from "#app/modules/listings/listing.schema.ts";

export const spaceName = z.string().trim().min(1).max(80);
export const passName = z.string().trim().min(1).max(40);
export const daysField = z.int().min(1).max(1000);
export const noteField = line(200).default("");

const localDate = z
  .string()
  .trim()
  .refine((text) => isLocalDate(text) && text >= "2000" && text < "2200", { message: "failures.passes.issue_date" });

export const issueSchema = z.object({
  space: spaceName,
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  days: daysField,
  /** Plain dates of the space, both included; from today, for a year, when nothing is said. */
  validFrom: localDate.optional(),
  validUntil: localDate.optional(),
  note: noteField,
});

export const passOutput = z.object({
  id: z.string(),
  code: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  holder: z.object({ id: z.string(), name: z.string() }),
  validFrom: z.string(),
  validUntil: z.string().describe("The last day, included"),
  revoked: z.boolean(),
  granted: z.int(),
  used: z.int(),
  left: z.int(),
  note: z.string(),
  createdAt: z.string(),
});
export type PassOutput = z.infer<typeof passOutput>;
