import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeStatus } from "../change-status.server.ts";
import { listingOutput } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";

export const archiveListing = defineUseCase({
  name: "archive-listing",
  module: "listings",
  summary: "Take a listing out for good; its history is kept. Refused while something is handed over.",
  method: "POST",
  path: "/listings/{listingId}/archive",
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  run: (context, input) => changeStatus(context, "archive", input),
});
