import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { updateUnitInput } from "../listing.schema.ts";
import { change, editableUnit } from "../listing-access.server.ts";
import { changeUnit } from "../repos/part.repo.server.ts";

export const updateUnit = defineUseCase({
  name: "update-unit",
  module: "listings",
  summary: "Change the label, the condition or the note of a unit.",
  method: "PATCH",
  path: "/listings/{listingId}/units/{unitId}",
  access: "person",
  input: updateUnitInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, unitId, ...data }) {
    const found = await editableUnit(viewer, listingId, unitId);
    if (!found.ok) return found;
    const { row, unit } = found.value;
    if (data.label && row.units.some((one) => one.label === data.label && one.id !== unitId))
      return fail("label_taken", { params: { label: data.label } });
    await changeUnit(row.id, unitId, data);
    const details = { label: data.label ?? unit.label, members: Object.keys(data) };
    return change({ viewer, now, row, data: {}, kind: "unit_changed", details });
  },
});
