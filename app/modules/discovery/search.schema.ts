import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { pinOutput } from "#app/modules/geography/pin.ts";
import { factsSchema } from "#app/modules/listings/listing.schema.ts";
import { listingKinds } from "#app/modules/listings/listing.ts";
import { tariffSchema } from "#app/modules/prices/tariff.schema.ts";

const date = z.string().refine(isLocalDate, { message: "failures.discovery.no_such_date" });

/** What can be asked of the catalogue; numbers come as text in an address. */
export const searchInput = z
  .object({
    q: z.string().max(200).optional(),
    /** A category, or a family of categories. */
    category: z.string().max(40).optional(),
    /** Absent: of every kind; with dates, what can be had on them. */
    kind: z.enum(listingKinds).optional(),
    /** How many people a room must hold, seated or standing. */
    people: z.coerce.number().int().min(1).max(100_000).optional(),
    /** Only rooms that are said to be so. */
    stepFree: z.literal("yes").optional(),
    accessibleToilets: z.literal("yes").optional(),
    inductionLoop: z.literal("yes").optional(),
    /** A network, by id or short address. */
    network: z.string().max(60).optional(),
    /** The name of a town. */
    place: z.string().max(120).optional(),
    latitude: z.coerce.number().min(-90).max(90).optional(),
    longitude: z.coerce.number().min(-180).max(180).optional(),
    radiusKm: z.coerce.number().min(1).max(2000).default(40),
    /** Dates of the space, both included. */
    from: date.optional(),
    to: date.optional(),
    after: z.string().max(20).optional(),
  })
  .superRefine(({ from, to, latitude, longitude }, context) => {
    if (from && to && to < from)
      context.addIssue({ code: "custom", path: ["to"], message: "failures.discovery.ends_before_start" });
    if (to && !from) context.addIssue({ code: "custom", path: ["from"], message: "failures.discovery.no_start" });
    if ((latitude === undefined) !== (longitude === undefined))
      context.addIssue({ code: "custom", path: ["latitude"], message: "failures.discovery.half_a_place" });
  });

export type SearchInput = z.output<typeof searchInput>;

/** What narrows a search, each with the fields that say it. */
export const filterFields = {
  words: ["q"],
  dates: ["from", "to"],
  place: ["place", "latitude", "longitude"],
  category: ["category"],
  kind: ["kind", "category", "people", "stepFree", "accessibleToilets", "inductionLoop"],
  people: ["people"],
  access: ["stepFree", "accessibleToilets", "inductionLoop"],
  network: ["network"],
} as const satisfies Record<string, readonly (keyof SearchInput)[]>;
export type Filter = keyof typeof filterFields;
const filters = Object.keys(filterFields) as [Filter, ...Filter[]];

export const searchResult = z.object({
  id: z.string(),
  code: z.string(),
  address: z.string(),
  title: z.string(),
  kind: z.enum(listingKinds),
  category: z.string(),
  facts: factsSchema,
  space: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    town: z.string(),
    ...pinOutput,
  }),
  tariff: tariffSchema.nullable().describe("Prices by public; null: the terms say it all"),
  terms: z.object({ kind: z.string(), amountCents: z.number().nullable(), depositCents: z.number().nullable() }),
  picture: z.string().nullable(),
  distanceKm: z.number().nullable(),
  /** With dates: "free" as asked, or "adjust" when it is there but not quite on those days. */
  fit: z.enum(["free", "adjust"]).nullable(),
});

export type SearchResult = z.output<typeof searchResult>;

export const searchOutput = z.object({
  items: z.array(searchResult),
  next: z.string().nullable(),
  /** The place that was understood. */
  place: z.object({ name: z.string(), latitude: z.number(), longitude: z.number() }).nullable(),
  /** A place was given and nobody knows it: it is not filtered on. */
  placeUnknown: z.boolean(),
  /** Where nothing is found. */
  instead: z
    .object({
      q: z.string().nullable().describe("Other words that find something"),
      without: z.array(
        z.object({
          filter: z.enum(filters),
          count: z.int().describe("How many are found without it, on one page"),
          more: z.boolean().describe("There are more than these"),
        }),
      ),
    })
    .nullable(),
});
