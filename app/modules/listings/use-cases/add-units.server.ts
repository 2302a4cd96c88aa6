import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { addUnitsInput, mostUnits } from "../listing.schema.ts";
import { change, editableBookable } from "../listing-access.server.ts";
import { insertUnits } from "../repos/part.repo.server.ts";
import { labelSeries } from "../unit-series.ts";

export const addUnits = defineUseCase({
  name: "add-units",
  module: "listings",
  summary:
    "Many identical units at once, labelled from the first on: “Desk 1”, “Desk 2” …; in groups of `each`, “Room 12, bed 1”, “Room 12, bed 2”, “Room 13, bed 1” …",
  method: "POST",
  path: "/listings/{listingId}/unit-series",
  status: 201,
  access: "person",
  input: addUnitsInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, count, firstLabel, each }) {
    const found = await editableBookable(viewer, listingId);
    if (!found.ok) return found;
    const { id, units } = found.value;
    if (units.length + count > mostUnits) return fail("too_many_units", { params: { limit: mostUnits } });
    const labels = labelSeries(firstLabel, count, each);
    if (!labels) return fail("label_without_group");
    const taken = new Set(units.map(({ label }) => label));
    const clash = labels.find((label) => taken.has(label));
    if (clash) return fail("label_taken", { params: { label: clash } });
    const position = (units.at(-1)?.position ?? -1) + 1;
    await insertUnits(
      labels.map((label, index) => ({ listingId: id, label, position: position + index, createdAt: now })),
    );
    const details = { label: `${labels[0]} – ${labels.at(-1)}`, count };
    return change({ viewer, now, row: found.value, data: {}, kind: "units_added", details });
  },
});
