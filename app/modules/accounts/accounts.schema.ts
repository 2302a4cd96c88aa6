import { z } from "zod";
import { languages } from "#app/platform/i18n/translate.ts";
import { themes } from "./accounts.ts";
import { nameField } from "./credentials.schema.ts";

const instant = z.string().describe("ISO 8601 with offset");

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailConfirmed: z.boolean(),
  language: z.string(),
  theme: z.string(),
  phone: z.string().nullable(),
  since: instant,
  memberships: z.array(z.object({ spaceId: z.string(), slug: z.string(), name: z.string(), role: z.string() })),
});
export type Me = z.output<typeof meSchema>;

export const updateMeSchema = z.object({
  name: nameField.optional(),
  language: z.enum(languages).optional(),
  theme: z.enum(themes).optional(),
  /** Seen by the other side of a loan that was accepted; null takes it away. */
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^\+?[\d ().-]{4,}$/)
    .nullable()
    .optional(),
});

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});

export const createTokenSchema = z.object({
  name: z.string().trim().min(1).max(80),
  expiresInDays: z.coerce.number().int().min(1).max(3650).optional(),
});
export const createdTokenSchema = tokenSchema.extend({ token: z.string().describe("Shown this one time") });

export const eraseMeSchema = z.object({ password: z.string().min(1).max(1000) });
