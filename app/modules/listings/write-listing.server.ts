import type { z } from "zod";
import { defaultRules } from "#app/modules/availability/rules.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { claimPictures } from "#app/platform/files/picture.repo.server.ts";
import type { Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { kindOf } from "./category.ts";
import { searchWordsOf } from "./category-words.server.ts";
import { fail } from "./listing.failures.ts";
import type { ListingOutput } from "./listing.output.ts";
import { mayList } from "./listing.policy.ts";
import type { createListingInput } from "./listing.schema.ts";
import { defaultAsking, defaultTerms, isBookable, type ListingKind } from "./listing.ts";
import { shown } from "./listing-access.server.ts";
import { checkReferences } from "./listing-references.server.ts";
import { freeCode } from "./repos/code.repo.server.ts";
import { findSpace, insertListing, openingColumn, recordEvent } from "./repos/listing.repo.server.ts";
import { replaceAccessories } from "./repos/part.repo.server.ts";
import { numberedUnit } from "./unit-labels.server.ts";
import { labelSeries } from "./unit-series.ts";

/** A room is used where it stands, a thing is taken away; what is never booked has no rules. */
function defaultRulesOf(kind: ListingKind): Prisma.InputJsonObject {
  if (!isBookable(kind)) return {};
  const use = kind === "room" ? "on_the_spot" : "away";
  return { [use]: { ...defaultRules(use) } } as Prisma.InputJsonObject;
}

type Input = z.output<typeof createListingInput>;

function unitsOf(viewer: Person, kind: ListingKind, { unitLabels, quantity }: Input): string[] | undefined {
  if (!isBookable(kind)) return [];
  const { firstLabel, each } = unitLabels ?? { firstLabel: numberedUnit(viewer, 1), each: 1 };
  return labelSeries(firstLabel, quantity, each);
}

/** Writes a listing of any kind; the verb that calls it answers for the kind, and writes what that kind has of its own. */
export async function writeListing(
  { viewer, now }: { viewer: Person; now: Date },
  input: Input,
): Promise<Result<ListingOutput>> {
  const space = await findSpace(input.spaceId);
  if (!space || space.archivedAt) return fail("no_such_space");
  if (!mayList(viewer, space.id)) return fail("forbidden");
  const references = await checkReferences(space.id, input);
  if (!references.ok) return references;
  const kind = kindOf(input.category);
  const { accessories = [], pictureIds, quantity, publish, spaceId, opening = null, unitLabels, ...described } = input;
  const labels = unitsOf(viewer, kind, input);
  if (!labels) return fail("label_without_group");
  const listingId = await insertListing({
    description: "",
    make: "",
    model: "",
    care: "",
    facts: {},
    checklist: [],
    rules: defaultRulesOf(kind),
    asking: { ...defaultAsking },
    terms: { ...defaultTerms },
    ...described,
    spaceId,
    code: await freeCode("Listing", 4),
    kind,
    opening: openingColumn(opening),
    status: publish ? "published" : "draft",
    searchWords: searchWordsOf(input.category),
    createdById: viewer.userId,
    createdAt: now,
    updatedAt: now,
    publishedAt: publish ? now : null,
    units: {
      create: labels.map((label, position) => ({ label, position, createdAt: now })),
    },
  });
  await replaceAccessories(listingId, accessories);
  const claimed = await claimPictures({ pictureIds, createdById: viewer.userId, owner: { listingId } });
  if (!claimed) return fail("picture_not_yours");
  const kinds = publish ? ["created", "published"] : ["created"];
  for (const kind of kinds) await recordEvent({ listingId, kind, actorId: viewer.userId, at: now });
  return shown(listingId);
}
