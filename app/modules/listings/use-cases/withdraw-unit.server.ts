import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { unitIdInput } from "../listing.schema.ts";
import { change, editableListing } from "../listing-access.server.ts";
import { changeUnit } from "../part.repo.server.ts";

export const withdrawUnit = defineUseCase({
  name: "withdraw-unit",
  module: "listings",
  summary: "Take a unit out of service for good. What was promised with it becomes a conflict, shown to the owner.",
  method: "POST",
  path: "/listings/{listingId}/units/{unitId}/withdraw",
  access: "person",
  input: unitIdInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, unitId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const unit = found.value.units.find((one) => one.id === unitId);
    if (!unit) return fail("no_such_unit");
    await changeUnit(found.value.id, unitId, { status: "withdrawn", withdrawnAt: now });
    return change({ viewer, now, row: found.value, data: {}, kind: "unit_withdrawn", details: { label: unit.label } });
  },
});
