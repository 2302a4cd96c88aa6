import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { listingOutput, showListing } from "../listing.output.ts";
import { mayList } from "../listing.policy.ts";
import { listingIdInput } from "../listing.schema.ts";
import { visibleListing } from "../listing-access.server.ts";

export const getListing = defineUseCase({
  name: "get-listing",
  module: "listings",
  summary: "One listing, by its id or by the short code of its address.",
  method: "GET",
  path: "/listings/{listingId}",
  access: "anyone",
  input: listingIdInput,
  output: listingOutput,
  async run({ viewer }, { listingId }) {
    const found = await visibleListing(viewer, listingId);
    return found.ok ? ok(showListing(found.value, mayList(viewer, found.value.spaceId))) : found;
  },
});
