import { defaultRules } from "#app/modules/availability/rules.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { claimPictures } from "#app/platform/files/picture.repo.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { searchWordsOf } from "../category-words.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { mayList } from "../listing.policy.ts";
import { findSpace, freeCode, insertListing, recordEvent } from "../listing.repo.server.ts";
import { createListingInput } from "../listing.schema.ts";
import { defaultAsking, defaultTerms } from "../listing.ts";
import { shown } from "../listing-access.server.ts";
import { checkReferences } from "../listing-references.server.ts";
import { replaceAccessories } from "../part.repo.server.ts";

export const createListing = defineUseCase({
  name: "create-listing",
  module: "listings",
  summary: "List a piece of equipment that a space owns; everything but its title and category has a sensible default.",
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
    const { accessories = [], pictureIds, quantity, publish, spaceId, ...described } = input;
    const listingId = await insertListing({
      description: "",
      make: "",
      model: "",
      care: "",
      facts: {},
      checklist: [],
      rules: { away: { ...defaultRules("away") } } as Prisma.InputJsonObject,
      asking: { ...defaultAsking },
      terms: { ...defaultTerms },
      ...described,
      spaceId,
      code: await freeCode(),
      kind: "equipment",
      status: publish ? "published" : "draft",
      searchWords: searchWordsOf(input.category),
      createdById: viewer.userId,
      createdAt: now,
      updatedAt: now,
      publishedAt: publish ? now : null,
      units: {
        create: Array.from({ length: quantity }, (_, position) => ({
          label: say(viewer.language === "en" ? "en" : "fr", "things.unit", { number: position + 1 }),
          position,
          createdAt: now,
        })),
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
