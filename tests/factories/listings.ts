import { randomBytes } from "node:crypto";
import { defaultRules } from "#app/modules/availability/rules.ts";
import {
  type Asking,
  defaultAsking,
  defaultTerms,
  type Facts,
  type ListingRules,
  type Terms,
} from "#app/modules/listings/listing.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { wednesday } from "./people.ts";

type Given = Omit<
  Partial<Prisma.ListingUncheckedCreateInput>,
  "units" | "rules" | "asking" | "terms" | "facts" | "checklist" | "accessories"
> & {
  spaceId: string;
  /** How many, or their labels. One by default. */
  units?: number | string[];
  rules?: ListingRules;
  asking?: Partial<Asking>;
  terms?: Partial<Terms>;
  facts?: Facts;
  checklist?: string[];
  accessories?: { name: string; quantity: number }[];
};

/** A published 3D printer, lent by the day to any space that asks. */
export async function aListing(given: Given) {
  const { units = 1, rules, asking, terms, facts = {}, checklist = [], accessories = [], ...rest } = given;
  const labels = typeof units === "number" ? Array.from({ length: units }, (_, at) => `n° ${at + 1}`) : units;
  return transaction(async () => {
    const db = await database();
    return db.listing.create({
      data: {
        code: shortCode(randomBytes(6)),
        kind: "equipment",
        status: "published",
        title: "Prusa MK3S et son banc",
        category: "printer_filament",
        createdAt: wednesday,
        updatedAt: wednesday,
        publishedAt: wednesday,
        ...rest,
        facts: { ...facts },
        checklist,
        rules: { ...(rules ?? { away: defaultRules("away") }) } as Prisma.InputJsonObject,
        asking: { ...defaultAsking, ...asking },
        terms: { ...defaultTerms, ...terms },
        units: { create: labels.map((label, position) => ({ label, position, createdAt: wednesday })) },
        accessories: { create: accessories.map((accessory, position) => ({ ...accessory, position })) },
      },
      include: { units: { orderBy: { position: "asc" } }, accessories: true, space: true },
    });
  });
}
