import { defineUseCase } from "#app/platform/use-case.server.ts";
import { listingOutput } from "../listing.output.ts";
import { unitIdInput } from "../listing.schema.ts";
import { change, editableUnit } from "../listing-access.server.ts";
import { changeUnit } from "../repos/part.repo.server.ts";

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
    const found = await editableUnit(viewer, listingId, unitId);
    if (!found.ok) return found;
    const { row, unit } = found.value;
    await changeUnit(row.id, unitId, { status: "withdrawn", withdrawnAt: now });
    return change({ viewer, now, row, data: {}, kind: "unit_withdrawn", details: { label: unit.label } });
  },
});
