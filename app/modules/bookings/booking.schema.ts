import { z } from "zod";
import { id, line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { priceFields, publicSchema } from "#app/modules/prices/tariff.schema.ts";

/** What people send about a loan: shared by forms, actions and the API. */

const typedMoment = z.string().trim().min(1).max(35);
const which = z.enum(["first", "second"]).optional();

export const quantitySchema = z.int().min(1).max(10_000);

/** By parts of the day: which part of its date, from 1. */
const part = z.int().min(1).max(9).optional();

export const windowFields = {
  ...{ from: typedMoment, to: typedMoment, fromWhich: which, toWhich: which },
  ...{ fromPart: part, toPart: part },
};

/** The address of a booking: its id or its code. */
export const bookingName = z.string().trim().min(1).max(40);

/** The booking, the version that was on the screen (when given, a stale page is refused), and nothing else. */
export const bookingFields = { booking: bookingName, version: z.int().min(1).optional() };

export const messageText = paragraphs(4000);

export const borrowerFields = {
  /** In whose name: one's space, an outside organisation, oneself. */
  borrower: z.enum(["space", "organisation", "person"]).optional(),
  space: id.optional(),
  organisation: line(200, 1).optional(),
};

export const occasionFields = {
  /** How many people come. */
  persons: z.int().min(1).max(100_000).optional(),
  /** What for. */
  purpose: line(200).default(""),
  /** The insurance that somebody from outside declares. */
  insurance: line(300).default(""),
};

export const askSchema = z.object({
  listing: z.string().trim().min(1).max(40),
  use: z.enum(["away", "on_the_spot"]).optional(),
  ...windowFields,
  quantity: quantitySchema.default(1),
  ...borrowerFields,
  ...occasionFields,
  ...priceFields,
  message: messageText.default(""),
  /** The code of one's own pass: a place in a shared room, taken at once and paid with its days. */
  pass: z.string().trim().min(1).max(40).optional(),
  /** A keeper of the lender is not bound by lead, horizon, lengths and buffers, unless this is false. */
  override: z.boolean().optional(),
});

export const reasonSchema = z.object({ ...bookingFields, reason: messageText.min(1) });
/** In which quality the borrower comes, as the lender knows better. */
export const publicCorrectionSchema = z.object({ ...bookingFields, public: publicSchema });
export const noteSchema = z.object({ ...bookingFields, message: messageText.default("") });

export const datesSchema = z.object({
  ...bookingFields,
  ...windowFields,
  quantity: quantitySchema.optional(),
  message: messageText.default(""),
});

/** How many people come is said, not negotiated. */
export const changeSchema = datesSchema.extend({ persons: occasionFields.persons });

export const extensionSchema = z.object({
  ...bookingFields,
  to: typedMoment,
  toWhich: which,
  toPart: part,
  message: messageText.default(""),
});

const pictures = z.array(id).max(12).default([]);
const condition = z.enum(["good", "worn", "damaged"]).default("good");
const counted = z
  .array(z.object({ accessory: id, counted: z.int().min(0).max(10_000) }))
  .max(100)
  .default([]);
/** Numbers of the lines of the checklist that were ticked, from 0. */
const ticked = z.array(z.int().min(0).max(99)).max(100).default([]);

export const handOverSchema = z.object({
  ...bookingFields,
  quantity: quantitySchema.optional(),
  units: z.array(id).max(200).default([]),
  accessories: counted,
  checklist: ticked,
  condition,
  note: messageText.default(""),
  pictures,
});

export const returnSchema = z.object({
  ...bookingFields,
  /** Units that came back, damaged ones included. All that is out, when nothing is said. */
  quantity: z.int().min(0).max(10_000).optional(),
  /** Units that will not come back. */
  lost: z.int().min(0).max(10_000).default(0),
  /** Of those that came back, how many cannot be lent as they are. */
  damaged: z.int().min(0).max(10_000).default(0),
  units: z.array(id).max(200).default([]),
  accessories: counted,
  checklist: ticked,
  condition,
  note: messageText.default(""),
  pictures,
});

export const confirmationSchema = z.object({
  ...bookingFields,
  /** Needed from the side that recorded the passage: the code that the other side read out. */
  code: z
    .string()
    .overwrite((text) => text.replace(/\D/g, ""))
    .max(10)
    .optional(),
});

export const incidentKinds = ["missing", "damaged", "lost", "other"] as const;

export const incidentSchema = z.object({
  ...bookingFields,
  kind: z.enum(incidentKinds),
  description: messageText.min(1),
  quantity: quantitySchema.default(1),
  unit: id.optional(),
  pictures,
  /** Keepers only: what is concerned is not lent until it is settled. */
  outOfService: z.boolean().default(false),
});

export const settlementSchema = z.object({
  ...bookingFields,
  incident: id,
  settlement: messageText.min(1),
  /** What was taken out of service can be lent again. */
  backInService: z.boolean().default(true),
});

export const messageSchema = z.object({ booking: bookingName, message: messageText.min(1), incident: id.optional() });

export const agreementAcceptanceSchema = z.object({
  booking: bookingName,
  /** The hash of the text that was read: another version is refused. */
  hash: z.string().trim().length(64),
});

export const listFilters = ["all", "to_answer", "leaving", "coming_back", "late", "out", "requests", "past"] as const;

export const listSchema = z.object({
  /** Id of a space of one's own; without it, what one asked oneself. */
  space: id.optional(),
  side: z.enum(["lender", "borrower"]).optional(),
  filter: z.enum(listFilters).default("all"),
  listing: id.optional(),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
