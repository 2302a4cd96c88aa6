import { z } from "zod";
import { askSchema, borrowerFields, messageText } from "#app/modules/bookings/booking.schema.ts";
import { id, line } from "#app/modules/listings/listing.schema.ts";

/** What people send about several bookings together: shared by forms, actions and the API. */

export const mostLines = 100;

/** The address of a group: its id or its code. */
export const groupName = z.string().trim().min(1).max(40);

export const lineSchema = askSchema.pick({
  listing: true,
  use: true,
  from: true,
  to: true,
  fromWhich: true,
  toWhich: true,
  fromPart: true,
  toPart: true,
  quantity: true,
  persons: true,
  options: true,
});

export const groupFields = {
  /** What for: « Séminaire de printemps ». */
  title: line(200, 1),
  /** How many people come in all. */
  persons: z.int().min(1).max(100_000).optional(),
  insurance: askSchema.shape.insurance,
  public: askSchema.shape.public,
  message: messageText.default(""),
  ...borrowerFields,
  override: askSchema.shape.override,
  /** The code of one's own pass, which pays all of it: places in shared rooms, taken at once. */
  pass: askSchema.shape.pass,
};

export const togetherSchema = z.object({
  ...groupFields,
  lines: z.array(lineSchema).min(1).max(mostLines),
  /** Lines that cannot be had are left out, instead of refusing all. */
  leaveOut: z.boolean().default(false),
});

/** The group, the version that was on the screen, and which of its bookings; all that can be, when nothing is said. */
export const answerFields = {
  group: groupName,
  version: z.int().min(1).optional(),
  bookings: z.array(id).min(1).max(1000).optional(),
};

export const approveSchema = z.object({
  ...answerFields,
  message: messageText.default(""),
  /** What cannot be accepted keeps waiting, instead of refusing all. */
  leaveOut: z.boolean().default(false),
});

export const declineSchema = z.object({ ...answerFields, reason: messageText.min(1) });
export const cancelSchema = z.object({ ...answerFields, message: messageText.default("") });
export const groupMessageSchema = z.object({ group: groupName, message: messageText.min(1) });
