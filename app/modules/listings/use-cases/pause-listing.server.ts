import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeStatus } from "../change-status.server.ts";
import { listingOutput } from "../listing.output.ts";
import { pauseInput } from "../listing.schema.ts";

export const pauseListing = defineUseCase({
  name: "pause-listing",
  module: "listings",
  summary: "Stop taking requests for a while, with a reason that people read; what is already agreed stays.",
  method: "POST",
  path: "/listings/{listingId}/pause",
  access: "person",
  input: pauseInput,
  output: listingOutput,
  run: (context, input) => changeStatus(context, "pause", input),
});
