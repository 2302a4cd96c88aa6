import { defineUseCase } from "#app/platform/use-case.server.ts";
import { listingOutput } from "../listing.output.ts";
import { unitIdInput } from "../listing.schema.ts";
import { change, editableUnit } from "../listing-access.server.ts";
import { changeUnit } from "../repos/part.repo.server.ts";

export const returnUnitToService = defineUseCase({
  name: "return-unit-to-service",
  module: "listings",
  summary: "Put a withdrawn unit back in service.",
  method: "POST",
  path: "/listings/{listingId}/units/{unitId}/return-to-service",
  access: "person",
  input: unitIdInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, unitId }) {
    const found = await editableUnit(viewer, listingId, unitId);
    if (!found.ok) return found;
    const { row, unit } = found.value;
    await changeUnit(row.id, unitId, { status: "in_service", withdrawnAt: null });
    return change({ viewer, now, row, data: {}, kind: "unit_returned", details: { label: unit.label } });
  },
});
