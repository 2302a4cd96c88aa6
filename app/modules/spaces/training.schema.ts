import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/availability.ts";
import { line, text } from "./reference.schema.ts";

export const trainingCard = z.object({
  name: line(80, 1),
  description: text(2000),
  /** How long a record holds; absent: for ever. */
  validMonths: z.number().int().min(1).max(600).optional(),
});

export const trainingOutput = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  validMonths: z.number().nullable(),
  archived: z.boolean(),
});

/** A plain date of the space. */
export const localDate = z.string().refine(isLocalDate, { message: "space_sentences.issue_date" });

export const recordOutput = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  heldFrom: z.string(),
  expiresAt: z.string().nullable(),
  state: z.enum(["valid", "expired", "not_yet", "revoked"]),
  recordedAt: z.string(),
});

interface TrainingRow {
  id: string;
  name: string;
  description: string;
  validMonths: number | null;
  archivedAt: Date | null;
}

export function trainingView({ id, name, description, validMonths, archivedAt }: TrainingRow) {
  return { id, name, description, validMonths, archived: archivedAt !== null };
}
