import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeStatus } from "../change-status.server.ts";
import { listingOutput } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";

export const resumeListing = defineUseCase({
  name: "resume-listing",
  module: "listings",
  summary: "Take requests again.",
  method: "POST",
  path: "/listings/{listingId}/resume",
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  run: (context, input) => changeStatus(context, "resume", input),
});
