import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeStatus } from "../change-status.server.ts";
import { listingOutput } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";

export const publishListing = defineUseCase({
  name: "publish-listing",
  module: "listings",
  summary: "Show a draft in the catalogue.",
  method: "POST",
  path: "/listings/{listingId}/publish",
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  run: (context, input) => changeStatus(context, "publish", input),
});
