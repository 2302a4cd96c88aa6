import { defineUseCase } from "#app/platform/use-case.server.ts";
import { kindOf } from "../category.ts";
import { searchWordsOf } from "../category-words.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { updateListingInput } from "../listing.schema.ts";
import { isBookable } from "../listing.ts";
import { change, editableListing, stale } from "../listing-access.server.ts";
import { checkReferences } from "../listing-references.server.ts";
import { openingColumn } from "../repos/listing.repo.server.ts";

export const updateListing = defineUseCase({
  name: "update-listing",
  module: "listings",
  summary: "Change what a listing says. Members that are absent stay as they are; `version` is the one that was read.",
  method: "PATCH",
  path: "/listings/{listingId}",
  access: "person",
  input: updateListingInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, version, opening, ...data }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const row = found.value;
    if (row.version !== version) return stale(row);
    if (data.category && kindOf(data.category) !== row.kind) return fail("kind_of_category");
    if (!isBookable(row.kind) && (data.rules || opening !== undefined || data.facts)) return fail("not_by_dates");
    const references = await checkReferences(row.spaceId, data);
    if (!references.ok) return references;
    return change({
      viewer,
      now,
      row,
      version,
      data: {
        ...data,
        ...(opening === undefined ? {} : { opening: openingColumn(opening) }),
        ...(data.category ? { searchWords: searchWordsOf(data.category) } : {}),
      },
      kind: "changed",
      details: { members: [...Object.keys(data), ...(opening === undefined ? [] : ["opening"])] },
    });
  },
});
