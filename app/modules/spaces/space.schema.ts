import { z } from "zod";
import { TERRITORIES } from "#app/modules/availability/availability.server.ts";
import { isLocalDate, isZone } from "#app/modules/availability/availability.ts";
import { halfPin, missingHalf, pinOutput } from "#app/modules/geography/pin.ts";
import { roles } from "#app/platform/viewer.ts";
import { email, line, optionalLine, reference, text, website } from "./reference.schema.ts";
import { slugLength, slugPattern } from "./slug.ts";
import { spaceKinds, spaceStatuses } from "./space.ts";

export const role = z.enum(roles);

const cardFields = z.object({
  name: line(80, 1),
  kind: z.enum(spaceKinds),
  status: z.enum(spaceStatuses),
  summary: optionalLine(200),
  description: text(5000),
  address: optionalLine(200),
  postcode: optionalLine(10),
  town: optionalLine(80),
  department: line(3)
    .toUpperCase()
    .refine((given) => given === "" || /^(\d{2}|2[AB]|97\d|98\d)$/.test(given), {
      message: "space_sentences.issue_department",
    })
    .default(""),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("FR"),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  zone: z.string().max(60).default("Europe/Paris").refine(isZone, { message: "space_sentences.issue_zone" }),
  territory: z.enum(TERRITORIES).default("metropolitan"),
  website,
  contactEmail: email,
  phone: optionalLine(30).refine((given) => /^[+\d\s().-]*$/.test(given), { message: "space_sentences.issue_phone" }),
  askingRole: role.default("member"),
});

export type SpaceCard = z.output<typeof cardFields>;
export type CreateSpaceInput = SpaceCard;

interface Place {
  address: string;
  postcode: string;
  town: string;
  country: string;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** What is missing of an address that is only half there, by field. */
export function placeProblems(place: Place): { field: string; message: string }[] {
  const problems: { field: string; message: string }[] = [];
  const half = missingHalf(place);
  if (half) problems.push(halfPin(half));
  if (place.town === "" && (place.address !== "" || place.postcode !== ""))
    problems.push({ field: "town", message: "space_sentences.issue_town_missing" });
  if (place.country === "FR" && place.postcode !== "" && !/^\d{5}$/.test(place.postcode))
    problems.push({ field: "postcode", message: "space_sentences.issue_postcode" });
  return problems;
}

function refinePlace(place: Place, context: z.RefinementCtx): void {
  for (const { field, message } of placeProblems(place)) context.addIssue({ code: "custom", path: [field], message });
}

export const createSpaceInput = cardFields.superRefine(refinePlace);

export const updateSpaceInput = cardFields
  .extend({ space: reference, version: z.number().int().min(1) })
  .superRefine(refinePlace);

export const slugInput = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(slugLength)
  .refine((given) => slugPattern.test(given), { message: "space_sentences.issue_slug" });

const time = z
  .string()
  .refine((given) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(given), { message: "space_sentences.issue_time" })
  .optional();
const date = z.string().refine(isLocalDate, { message: "space_sentences.issue_date" }).optional();

export const setOpeningInput = z.object({
  space: reference,
  version: z.number().int().min(1),
  always: z.boolean().default(false),
  weekly: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), opens: time, closes: time }))
    .max(70)
    .default([]),
  exceptions: z
    .array(z.object({ date, opens: time, closes: time, reason: optionalLine(120) }))
    .max(200)
    .default([]),
  closures: z
    .array(z.object({ from: date, to: date, reason: optionalLine(120) }))
    .max(100)
    .default([]),
  closesOnAllHolidays: z.boolean().default(false),
  closingHolidays: z.array(z.string().max(120)).max(40).default([]),
});

const range = z.object({ opens: z.string(), closes: z.string() });

export const openingOutput = z.object({
  always: z.boolean(),
  weekly: z.array(range.extend({ weekday: z.number() })),
  exceptions: z.array(z.object({ date: z.string(), reason: z.string(), ranges: z.array(range) })),
  closures: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string() })),
  closesOnAllHolidays: z.boolean(),
  closingHolidays: z.array(z.string()),
});

export const spaceSummary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  status: z.string(),
  summary: z.string(),
  town: z.string(),
  department: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  pin: z.object(pinOutput).describe("Where it is on a map; latitude and longitude are what the space says itself"),
  claimed: z.boolean(),
});

export const spaceOutput = spaceSummary.extend({
  formerSlug: z.string().nullable(),
  description: z.string(),
  address: z.string(),
  postcode: z.string(),
  country: z.string(),
  zone: z.string(),
  territory: z.string(),
  opening: openingOutput,
  website: z.string(),
  /** Only for people who are signed in. */
  contact: z.object({ email: z.string(), phone: z.string() }).nullable(),
  source: z.string(),
  askingRole: role,
  demo: z.boolean(),
  version: z.number(),
  updatedAt: z.string(),
  archivedAt: z.string().nullable(),
  networks: z.array(z.object({ slug: z.string(), name: z.string() })),
  can: z.record(z.string(), z.boolean()),
});

export type SpaceOutput = z.output<typeof spaceOutput>;
export type OpeningOutput = z.output<typeof openingOutput>;
