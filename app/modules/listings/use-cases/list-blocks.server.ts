import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { blockOutput, showBlock } from "../block.output.ts";
import { listingIdInput } from "../listing.schema.ts";
import { editableListing } from "../listing-access.server.ts";
import { listBlocks as readBlocks } from "../repos/part.repo.server.ts";

export const listBlocks = defineUseCase({
  name: "list-blocks",
  module: "listings",
  summary: "What its keepers have taken out of a listing, the latest two hundred.",
  method: "GET",
  path: "/listings/{listingId}/blocks",
  access: "person",
  input: listingIdInput,
  output: z.object({ items: z.array(blockOutput) }),
  async run({ viewer }, { listingId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const rows = await readBlocks(found.value.id);
    return ok({ items: rows.map((row) => showBlock(row, row.unit, found.value.space.zone)) });
  },
});
