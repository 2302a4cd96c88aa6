import { z } from "zod";
import { billSchema, consumptionSchema, settingsSchema } from "./design.schema.ts";
import type { BillLine, FileRole, FileUnit, PrintSettings } from "./revision.ts";
import { fileRoles, fileUnits } from "./revision.ts";

/** JSON and text columns as the pure rules read them. */

const names = z.array(z.string()).catch([]);

export function namesColumn(value: unknown): string[] {
  return names.parse(value);
}

export function settingsColumn(value: unknown): PrintSettings {
  const { success, data } = settingsSchema.safeParse(value);
  if (!success) return {};
  return Object.fromEntries(Object.entries(data).filter(([, one]) => one !== undefined && one !== "")) as PrintSettings;
}

export function billColumn(value: unknown): BillLine[] {
  return billSchema.catch([]).parse(value);
}

export function roleColumn(text: string): FileRole {
  return fileRoles.find((role) => role === text) ?? "document";
}

export function unitColumn(text: string | null): FileUnit | null {
  return fileUnits.find((unit) => unit === text) ?? null;
}

export function consumptionColumn(value: unknown) {
  return consumptionSchema.catch([]).parse(value);
}
