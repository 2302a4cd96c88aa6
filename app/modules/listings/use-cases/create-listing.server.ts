import { defineUseCase } from "#app/platform/use-case.server.ts";
import { kindOf } from "../category.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { createListingInput } from "../listing.schema.ts";
import { isBookable } from "../listing.ts";
import { writeListing } from "../write-listing.server.ts";

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
    const kind = kindOf(input.category);
    if (input.kind && input.kind !== kind) return fail("kind_of_category");
    if (!isBookable(kind)) return fail("has_own_verb");
    return writeListing({ viewer, now }, input);
  },
});
