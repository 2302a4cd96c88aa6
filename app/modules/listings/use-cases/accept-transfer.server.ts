import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { mayTransfer } from "../listing.policy.ts";
import { listingIdInput } from "../listing.schema.ts";
import { moveListing } from "../move-listing.server.ts";
import { findListing, findSpace } from "../repos/listing.repo.server.ts";

export const acceptTransfer = defineUseCase({
  name: "accept-transfer",
  module: "listings",
  summary: "Take over a listing that was offered to a space of which the caller is steward.",
  method: "POST",
  path: "/listings/{listingId}/accept-transfer",
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId }) {
    const row = await findListing(listingId);
    if (!row?.offeredToId || !mayTransfer(viewer, row.offeredToId)) return fail("not_found");
    const target = await findSpace(row.offeredToId);
    if (!target || row.status === "archived") return fail("no_offer");
    return moveListing({ viewer, now }, row, target);
  },
});
