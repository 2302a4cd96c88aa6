import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { addUnitInput } from "../listing.schema.ts";
import { change, editableBookable } from "../listing-access.server.ts";
import { insertUnit } from "../repos/part.repo.server.ts";
import { numberedUnit } from "../unit-labels.server.ts";

export const addUnit = defineUseCase({
  name: "add-unit",
  module: "listings",
  summary: "One more identical unit; without a label it gets the next number.",
  method: "POST",
  path: "/listings/{listingId}/units",
  status: 201,
  access: "person",
  input: addUnitInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, label, condition, note }) {
    const found = await editableBookable(viewer, listingId);
    if (!found.ok) return found;
    const { units } = found.value;
    const taken = new Set(units.map((unit) => unit.label));
    let number = units.length + 1;
    while (taken.has(numberedUnit(viewer, number))) number += 1;
    const name = label ?? numberedUnit(viewer, number);
    if (taken.has(name)) return fail("label_taken", { params: { label: name } });
    await insertUnit({
      listingId: found.value.id,
      label: name,
      ...(condition ? { condition } : {}),
      ...(note ? { note } : {}),
      position: (units.at(-1)?.position ?? -1) + 1,
      createdAt: now,
    });
    return change({ viewer, now, row: found.value, data: {}, kind: "unit_added", details: { label: name } });
  },
});
