import { z } from "zod";
import { openingProblems } from "#app/modules/availability/availability.ts";
import { rulesProblems } from "#app/modules/availability/rules.ts";
import { categories } from "./category.ts";
import {
  audiences,
  blockCauses,
  conditions,
  defaultAsking,
  defaultTerms,
  listingKinds,
  occupancies,
  termKinds,
} from "./listing.ts";

/** One line, without control characters, composed accents. */
export function line(maximum: number, minimum = 0) {
  return z
    .string()
    .overwrite((text) =>
      text
        .normalize()
        .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
        .trim(),
    )
    .min(minimum)
    .max(maximum);
}

/** Paragraphs, shown as text whatever they contain. */
export function paragraphs(maximum: number) {
  return z
    .string()
    .overwrite((text) =>
      text
        .normalize()
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n\t]+/gu, "")
        .trim(),
    )
    .max(maximum);
}

export const id = z.string().min(1).max(40);
const ids = z.array(id).max(200);
const cents = z.int().min(0).max(100_000_000);

export const termsSchema = z
  .object({
    kind: z.enum(termKinds).default(defaultTerms.kind),
    amountCents: cents.nullable().default(null),
    depositCents: cents.nullable().default(null),
    currency: z.literal("EUR").default("EUR"),
    insurance: paragraphs(1000).default(""),
    note: paragraphs(1000).default(""),
    /** What leaves is given: nothing is expected back. */
    oneWay: z.boolean().default(false),
  })
  .superRefine((terms, context) => {
    const priced = terms.kind === "fixed" || terms.kind === "per_day" || terms.kind === "per_hour";
    if (priced && terms.amountCents === null)
      context.addIssue({ code: "custom", path: ["amountCents"], message: "failures.listings.issue_amount" });
  });

export const askingSchema = z
  .object({
    audience: z.enum(audiences).default(defaultAsking.audience),
    networkIds: ids.default([]),
    organisations: z.boolean().default(false),
    persons: z.boolean().default(false),
    atOnce: z
      .object({
        everyone: z.boolean().default(false),
        networkIds: ids.default([]),
        trusted: z.boolean().default(false),
        ownMembers: z.boolean().default(false),
      })
      .default(defaultAsking.atOnce),
  })
  .superRefine((asking, context) => {
    if (asking.audience === "networks" && asking.networkIds.length === 0)
      context.addIssue({ code: "custom", path: ["networkIds"], message: "failures.listings.issue_networks" });
  });

const people = z.int().min(1).max(100_000);
const millimetres = z.number().positive().max(100_000);

export const factsSchema = z.object({
  buildVolumeMm: z.object({ x: millimetres, y: millimetres, z: millimetres }).optional(),
  materials: z.array(line(60, 1)).max(40).optional(),
  nozzleMm: z.number().positive().max(10).optional(),
  heatedBed: z.boolean().optional(),
  enclosure: z.boolean().optional(),
  laserType: z.enum(["co2", "diode", "fibre"]).optional(),
  laserPowerW: z.number().positive().max(20_000).optional(),
  bedMm: z.object({ x: millimetres, y: millimetres }).optional(),
  powerW: z.number().positive().max(1_000_000).optional(),
  weightKg: z.number().positive().max(100_000).optional(),
  seated: people.optional(),
  standing: people.optional(),
  surfaceM2: z.number().positive().max(1_000_000).optional(),
  stepFree: z.boolean().optional(),
  accessibleToilets: z.boolean().optional(),
  inductionLoop: z.boolean().optional(),
  equipment: z.array(line(120, 1)).max(60).optional(),
  noise: line(300).optional(),
});

const minuteRange = { opens: z.int().min(0).max(1439), closes: z.int().min(0).max(2880) };
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** Hours that take the place of those of the space; its closures and holidays hold all the same. */
export const openingSchema = z
  .object({
    weekly: z.union([z.literal("always"), z.array(z.object({ weekday, ...minuteRange })).max(50)]),
    exceptions: z
      .array(
        z.object({
          date: z.string().max(10),
          ranges: z.array(z.object(minuteRange)).max(8),
          reason: line(120).default(""),
        }),
      )
      .max(200)
      .default([]),
  })
  .superRefine((own, context) => {
    const hours = { ...own, closures: [], closingHolidays: "none" as const };
    for (const problem of openingProblems(hours)) {
      const message = `failures.listings.issue_opening_${problem.problem}`;
      const path = "on" in problem && typeof problem.on === "number" ? ["weekly"] : ["exceptions"];
      context.addIssue({ code: "custom", path, message });
    }
  });

const span = z.union([z.strictObject({ days: z.int() }), z.strictObject({ minutes: z.int() })]);
const windows = z
  .array(
    z.object({
      weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
      opens: z.int().min(0).max(1439),
      closes: z.int().min(0).max(2880),
    }),
  )
  .max(50);

const range = z.object({ opens: z.int(), closes: z.int() });

/** Whole days, steps of so many minutes, nights, or parts of the day (minutes from local midnight). */
const granularity = z.union([
  z.literal("day"),
  z.strictObject({ minutes: z.int() }),
  z.strictObject({ nights: z.object({ arrives: z.int(), leaves: z.int() }) }),
  z.strictObject({ parts: z.array(range).max(6) }),
]);

export const rulesSchema = z
  .object({
    granularity,
    minLength: span.nullable().default(null),
    maxLength: span.nullable().default(null),
    countClosedDays: z.boolean().default(true),
    lead: span.default({ days: 0 }),
    horizonDays: z.int().default(365),
    bufferBefore: span.nullable().default(null),
    bufferAfter: span.nullable().default(null),
    maxBookingsAtATime: z.int().nullable().default(null),
    noConsecutiveBookings: z.boolean().default(false),
    collect: windows.nullable().default(null),
    return: windows.nullable().default(null),
    holdMinutes: z.int().default(0),
    maySpanClosedDays: z.boolean().default(true),
    grace: span.nullable().default(null),
    /** Hours with rules of their own: the evening, the week-end. */
    special: z
      .object({
        windows,
        lead: span.nullable().default(null),
        minLength: span.nullable().default(null),
        atOnce: z.boolean().default(true),
      })
      .nullable()
      .default(null),
  })
  .superRefine((rules, context) => {
    for (const { problem, field } of rulesProblems(rules))
      context.addIssue({ code: "custom", path: [field], message: `failures.listings.issue_${problem}` });
  });

/** As stored: what is never booked has no rules. */
export const storedRulesSchema = z.object({ away: rulesSchema.optional(), on_the_spot: rulesSchema.optional() });

export const listingRulesSchema = storedRulesSchema.superRefine((rules, context) => {
  if (!rules.away && !rules.on_the_spot)
    context.addIssue({ code: "custom", path: [], message: "failures.listings.issue_no_use" });
});

export const checklistSchema = z.array(line(160, 1)).max(30);
export const accessoriesSchema = z.array(z.object({ name: line(120, 1), quantity: z.int().min(1).max(999) })).max(60);

/** What can be said of a listing; each member on its own, so that a section of the page changes only its own. */
export const describedSchema = z.object({
  title: line(120, 3),
  category: z.enum(categories),
  description: paragraphs(5000),
  make: line(80),
  model: line(80),
  care: paragraphs(3000),
  facts: factsSchema,
  terms: termsSchema,
  asking: askingSchema,
  rules: listingRulesSchema,
  checklist: checklistSchema,
  trainingId: id.nullable(),
  /** Null: the hours of the space. */
  opening: openingSchema.nullable(),
  occupancy: z.enum(occupancies),
  /** How to get in; shown to the two sides of an agreed booking and to nobody else. */
  access: paragraphs(3000),
});

export const createListingInput = describedSchema.partial().extend({
  spaceId: id,
  /** Told by the category; one that contradicts it is refused. */
  kind: z.enum(listingKinds).optional(),
  title: describedSchema.shape.title,
  category: describedSchema.shape.category,
  /** How many identical ones; they are labelled n° 1, n° 2 … unless `unitLabels` says the first. */
  quantity: z.int().min(1).max(200).default(1),
  unitLabels: z.object({ firstLabel: line(60, 1), each: z.int().min(1).max(20).default(1) }).optional(),
  accessories: accessoriesSchema.optional(),
  pictureIds: z.array(id).max(12).default([]),
  publish: z.boolean().default(false),
});

export const updateListingInput = describedSchema.partial().extend({
  listingId: id,
  /** The version that was read; a listing changed since then is not overwritten. */
  version: z.int(),
});

export const listingIdInput = z.object({ listingId: id });
export const pauseInput = listingIdInput.extend({ reason: line(200).default("") });
/** A space, by its id or its short address. */
export const transferInput = listingIdInput.extend({ toSpaceId: id });
export const accessoriesInput = listingIdInput.extend({ accessories: accessoriesSchema });
/** Without defaults: a member that is absent stays as it is. */
const unitPatch = {
  label: line(60, 1).optional(),
  condition: z.enum(conditions).optional(),
  note: paragraphs(500).optional(),
};
export const addUnitInput = listingIdInput.extend(unitPatch);
/** Units of one listing, those withdrawn included. */
export const mostUnits = 1000;
const series = { firstLabel: line(60, 1), each: z.int().min(1).max(20).default(1) };
export const addUnitsInput = listingIdInput.extend({ count: z.int().min(1).max(200), ...series });
export const updateUnitInput = z.object({ listingId: id, unitId: id, ...unitPatch });
export const unitIdInput = z.object({ listingId: id, unitId: id });

/** A local date « 2027-03-02 », or a local date and time « 2027-03-02T14:30 », in the zone of the space. */
export const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

export const addBlockInput = listingIdInput.extend({
  cause: z.enum(blockCauses),
  /** Named units; without any, `quantity` of whichever. */
  unitId: id.optional(),
  quantity: z.int().min(1).max(200).optional(),
  from: localMoment,
  /** Included when it is a date; absent: until it is ended. */
  to: localMoment.optional(),
  note: line(300).default(""),
});
export const blockIdInput = z.object({ listingId: id, blockId: id });

/** A plan is shown apart from the photos. */
const pictureRole = z.enum(["photo", "plan"]);
export const picturesInput = listingIdInput.extend({ pictureIds: z.array(id).min(1).max(12) });
export const addPictureInput = picturesInput.extend({ role: pictureRole.default("photo") });
export const pictureIdInput = z.object({ listingId: id, pictureId: id });
export const pictureTextInput = pictureIdInput.extend({ alt: line(200), role: pictureRole.optional() });
export const interlockInput = z.object({ outerId: id, innerId: id });
