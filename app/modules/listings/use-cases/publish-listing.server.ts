import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeStatus } from "../change-status.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";
import { editableListing } from "../listing-access.server.ts";

export const publishListing = defineUseCase({
  name: "publish-listing",
  module: "listings",
  summary: "Show a draft in the catalogue.",
  method: "POST",
  path: "/listings/{listingId}/publish",
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  async run(context, input) {
    const found = await editableListing(context.viewer, input.listingId);
    // A design becomes public with its first revision, not before.
    if (found.ok && found.value.kind === "design") return fail("has_own_verb");
    return changeStatus(context, "publish", input);
  },
});
