import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { mayTransfer } from "../listing.policy.ts";
import { transferInput } from "../listing.schema.ts";
import { change, editableListing } from "../listing-access.server.ts";
import { mayMove, moveListing } from "../move-listing.server.ts";
import { findSpaceNamed } from "../repos/listing.repo.server.ts";

export const transferListing = defineUseCase({
  name: "transfer-listing",
  module: "listings",
  summary:
    "Give a listing to another space: at once where the caller is steward of both, otherwise offered until that space accepts. Refused while something is handed over, while its material is asked for, and where those who own it together agreed otherwise.",
  method: "POST",
  path: "/listings/{listingId}/transfer",
  access: "person",
  input: transferInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, toSpaceId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const row = found.value;
    if (!mayTransfer(viewer, row.spaceId)) return fail("forbidden");
    const target = await findSpaceNamed(toSpaceId);
    if (!target || target.archivedAt || target.status === "closed") return fail("no_such_space");
    if (target.id === row.spaceId) return fail("same_space");
    const may = await mayMove(row, target.id);
    if (!may.ok) return may;
    if (mayTransfer(viewer, target.id)) return moveListing({ viewer, now }, row, target);
    return change({
      viewer,
      now,
      row,
      data: { offeredToId: target.id, offeredAt: now },
      kind: "offered",
      details: { toSpaceId: target.id, to: target.name },
    });
  },
});
