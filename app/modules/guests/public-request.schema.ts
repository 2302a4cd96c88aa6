import { z } from "zod";
import { emailField, nameField } from "#app/modules/accounts/credentials.schema.ts";
import { askSchema, bookingName } from "#app/modules/bookings/booking.schema.ts";
import { lineSchema, mostLines, togetherSchema } from "#app/modules/groups/group.schema.ts";
import { line } from "#app/modules/listings/listing.schema.ts";

const whoFields = {
  name: nameField,
  email: emailField,
  /** In which the mail is written. */
  language: z.enum(["fr", "en"]).default("fr"),
};

/** What somebody without an account asks: the same as anybody, with who they are. */
export const publicRequestSchema = askSchema
  .omit({ use: true, borrower: true, space: true, override: true, pass: true })
  .extend({
    ...whoFields,
    purpose: line(200, 1),
  });

/** The same for several rooms and beds of one place; what it is for is its title. */
export const publicGroupSchema = togetherSchema
  .omit({ borrower: true, space: true, override: true, pass: true })
  .extend({
    ...whoFields,
    lines: z
      .array(lineSchema.omit({ use: true }))
      .min(1)
      .max(mostLines),
  });

/** A link of a mail; other dates where those that were asked went meanwhile. */
export const confirmationSchema = z.object({
  token: z.string().trim().min(1).max(200),
  ...askSchema.pick({ fromWhich: true, toWhich: true, fromPart: true, toPart: true }).shape,
  from: askSchema.shape.from.optional(),
  to: askSchema.shape.to.optional(),
  quantity: askSchema.shape.quantity.unwrap().optional(),
});

/** What went meanwhile is left out, instead of refusing all. */
export const groupConfirmationSchema = z.object({
  token: confirmationSchema.shape.token,
  leaveOut: z.boolean().default(false),
});

export const followKeyField = z.string().trim().min(1).max(100);
export const followedFields = { booking: bookingName, key: followKeyField };

/** As it is kept until it is confirmed. */
export type KeptRequest = Omit<z.output<typeof publicRequestSchema>, "name" | "email" | "language">;
export type KeptGroup = Omit<z.output<typeof publicGroupSchema>, "name" | "email" | "language">;
