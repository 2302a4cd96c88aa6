import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import {
  askingOf,
  checklistOf,
  factsColumn,
  occupancyOf,
  openingOf,
  rulesOf,
  statusOf,
  termsOf,
} from "./listing.columns.ts";
import {
  askingSchema,
  checklistSchema,
  factsSchema,
  openingSchema,
  storedRulesSchema,
  termsSchema,
} from "./listing.schema.ts";
import { occupancies, statuses } from "./listing.ts";
import { listingPath, pictureAddress } from "./listing.urls.ts";
import type { ListingRow } from "./repos/listing.repo.server.ts";

export const unitOutput = z.object({
  id: z.string(),
  label: z.string(),
  condition: z.string(),
  note: z.string(),
  status: z.string(),
});

export const pictureOutput = z.object({
  id: z.string(),
  address: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  /** "photo" or "plan" */
  role: z.string(),
});

const linkedOutput = z.object({ id: z.string(), code: z.string(), title: z.string(), kind: z.string() });

/** A listing as the API shows it. */
export const listingOutput = z.object({
  id: z.string(),
  code: z.string(),
  address: z.string(),
  kind: z.string(),
  status: z.enum(statuses),
  version: z.number(),
  title: z.string(),
  description: z.string(),
  category: z.string(),
  make: z.string(),
  model: z.string(),
  care: z.string(),
  pauseReason: z.string(),
  space: z.object({ id: z.string(), slug: z.string(), name: z.string(), town: z.string(), zone: z.string() }),
  facts: factsSchema,
  terms: termsSchema,
  asking: askingSchema,
  rules: storedRulesSchema,
  checklist: checklistSchema,
  /** Hours of its own; null: those of its space. */
  opening: openingSchema.nullable(),
  /** "shared": a booking takes some of its places, which are its units. */
  occupancy: z.enum(occupancies),
  /** How to get in; only for those who keep it. The two sides of an agreed booking read it there. */
  access: z.string().optional(),
  /** What it is inside of, and what is inside it: used on the spot, each blocks the other. */
  insideOf: z.array(linkedOutput),
  contains: z.array(linkedOutput),
  training: z.object({ id: z.string(), name: z.string() }).nullable(),
  units: z.array(unitOutput),
  accessories: z.array(z.object({ id: z.string(), name: z.string(), quantity: z.number() })),
  pictures: z.array(pictureOutput),
  publishedAt: z.string().nullable(),
  archivedAt: z.string().nullable(),
});

export type ListingOutput = z.output<typeof listingOutput>;

interface Linked {
  id: string;
  code: string;
  title: string;
  kind: string;
  status: string;
}

/** Drafts and archived listings exist only for the keepers of the space. */
function showLinked(linked: readonly Linked[], keeps: boolean) {
  return linked
    .filter(({ status }) => keeps || status === "published" || status === "paused")
    .map(({ id, code, title, kind }) => ({ id, code, title, kind }));
}

/** As its keepers see it where `keeps`, as everybody does otherwise. */
export function showListing(row: ListingRow, keeps: boolean): ListingOutput {
  const { zone } = row.space;
  const ownOpening = openingOf(row.opening);
  return {
    id: row.id,
    code: row.code,
    address: listingPath(row.code, row.kind),
    kind: row.kind,
    status: statusOf(row.status),
    version: row.version,
    title: row.title,
    description: row.description,
    category: row.category,
    make: row.make,
    model: row.model,
    care: row.care,
    pauseReason: row.pauseReason,
    space: { id: row.space.id, slug: row.space.slug, name: row.space.name, town: row.space.town, zone },
    facts: factsColumn(row.facts),
    terms: termsOf(row.terms),
    asking: askingOf(row.asking),
    rules: storedRulesSchema.parse(rulesOf(row.rules)),
    checklist: checklistOf(row.checklist),
    opening: ownOpening ? openingSchema.parse(ownOpening) : null,
    occupancy: occupancyOf(row.occupancy),
    ...(keeps ? { access: row.access } : {}),
    insideOf: showLinked(
      row.insideOf.map(({ outer }) => outer),
      keeps,
    ),
    contains: showLinked(
      row.contains.map(({ inner }) => inner),
      keeps,
    ),
    training: row.training,
    units: row.units.map(({ id, label, condition, note, status }) => ({ id, label, condition, note, status })),
    accessories: row.accessories.map(({ id, name, quantity }) => ({ id, name, quantity })),
    pictures: row.pictures.map(({ id, storageKey, width, height, alt, role }) => ({
      id,
      address: pictureAddress(storageKey, 960),
      width,
      height,
      alt,
      role,
    })),
    publishedAt: row.publishedAt ? isoWithOffset(row.publishedAt, zone) : null,
    archivedAt: row.archivedAt ? isoWithOffset(row.archivedAt, zone) : null,
  };
}

/** A page of a list; `next` goes back as `after`. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** Rows read with one more than asked for: the extra one says that the list goes on. */
export function cutPage<Row extends { id: string }>(rows: Row[], size: number): { rows: Row[]; next: string | null } {
  const kept = rows.slice(0, size);
  return { rows: kept, next: rows.length > size ? (kept.at(-1)?.id ?? null) : null };
}
