import { defineUseCase } from "#app/platform/use-case.server.ts";
import { listingOutput } from "../listing.output.ts";
import { accessoriesInput } from "../listing.schema.ts";
import { change, editableBookable } from "../listing-access.server.ts";
import { replaceAccessories } from "../repos/part.repo.server.ts";

export const setAccessories = defineUseCase({
  name: "set-accessories",
  module: "listings",
  summary: "The whole list of what travels with the thing, in order.",
  method: "PUT",
  path: "/listings/{listingId}/accessories",
  access: "person",
  input: accessoriesInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, accessories }) {
    const found = await editableBookable(viewer, listingId);
    if (!found.ok) return found;
    await replaceAccessories(found.value.id, accessories);
    const details = { count: accessories.length };
    return change({ viewer, now, row: found.value, data: {}, kind: "accessories_changed", details });
  },
});
