import { defaultRules } from "#app/modules/availability/rules.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { claimPictures } from "#app/platform/files/picture.repo.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { kindOf } from "../category.ts";
import { searchWordsOf } from "../category-words.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { mayList } from "../listing.policy.ts";
import { findSpace, freeCode, insertListing, openingColumn, recordEvent } from "../listing.repo.server.ts";
import { createListingInput } from "../listing.schema.ts";
import { defaultAsking, defaultTerms, type ListingKind } from "../listing.ts";
import { shown } from "../listing-access.server.ts";
import { checkReferences } from "../listing-references.server.ts";
import { replaceAccessories } from "../part.repo.server.ts";
import { numberedUnit } from "../unit-labels.server.ts";
import { labelSeries } from "../unit-series.ts";

/** A room is used where it stands, a thing is taken away. */
function defaultRulesOf(kind: ListingKind): Prisma.InputJsonObject {
  const use = kind === "room" ? "on_the_spot" : "away";
  return { [use]: { ...defaultRules(use) } } as Prisma.InputJsonObject;
}

export const createListing = defineUseCase({
  name: "create-listing",
  module: "listings",
  summary:
    "List a piece of equipment or a room of a space; everything but its title and category has a sensible default.",
  method: "POST",
  path: "/listings",
  status: 201,
  access: "person",
  input: createListingInput,
  output: listingOutput,
  async run({ viewer, now }, input) {
    const space = await findSpace(input.spaceId);
    if (!space || space.archivedAt) return fail("no_such_space");
    if (!mayList(viewer, space.id)) return fail("forbidden");
    const references = await checkReferences(space.id, input);
    if (!references.ok) return references;
    const kind = kindOf(input.category);
    if (input.kind && input.kind !== kind) return fail("kind_of_category");
    const {
      accessories = [],
      pictureIds,
      quantity,
      publish,
      spaceId,
      opening = null,
      unitLabels,
      ...described
    } = input;
    const { firstLabel, each } = unitLabels ?? { firstLabel: numberedUnit(viewer, 1), each: 1 };
    const labels = labelSeries(firstLabel, quantity, each);
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
      code: await freeCode(),
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
  },
});
