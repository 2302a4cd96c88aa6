import { movementsOfCause } from "#app/modules/materials/materials.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { consumptionColumn } from "./columns.ts";
import type { PrintOutput } from "./design.schema.ts";
import { machineTitles } from "./repos/design.repo.server.ts";
import type { PrintRow } from "./repos/print.repo.server.ts";
import { materialUnits } from "./revision.ts";

/** What left the stock for a print, as the ledger says it. */
export async function takenFor(printId: string): Promise<PrintOutput["taken"]> {
  const movements = await movementsOfCause("print", printId);
  return movements.map(({ delta, batch, material: { unit, listing } }) => ({
    ...{ code: listing.code, title: listing.title },
    unit: materialUnits.find((one) => one === unit) ?? "piece",
    quantity: -delta,
    batch: batch.label,
  }));
}

export async function describePrint(row: PrintRow): Promise<PrintOutput> {
  const { id, pieces, note, space, revision, machineId } = row;
  const titles = await machineTitles(machineId ? [machineId] : []);
  return {
    ...{ id, pieces, note },
    number: revision.number,
    space: { id: space.id, slug: space.slug, name: space.name },
    machine: titles.get(machineId ?? "") ?? null,
    consumption: consumptionColumn(row.consumption),
    taken: await takenFor(id),
    at: isoWithOffset(row.at, space.zone),
  };
}
