import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeStatus } from "../change-status.server.ts";
import { listingOutput } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";

export const restoreListing = defineUseCase({
  name: "restore-listing",
  module: "listings",
  summary: "Bring an archived listing back, paused (or as a draft if it was never published).",
  method: "POST",
  path: "/listings/{listingId}/restore",
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  run: (context, input) => changeStatus(context, "restore", input),
});
