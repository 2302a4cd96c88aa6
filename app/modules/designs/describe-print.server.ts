import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { consumptionColumn } from "./columns.ts";
import { machineTitles } from "./design.repo.server.ts";
import type { PrintOutput } from "./design.schema.ts";
import type { PrintRow } from "./print.repo.server.ts";

export async function describePrint(row: PrintRow): Promise<PrintOutput> {
  const { id, pieces, note, space, revision, machineId } = row;
  const titles = await machineTitles(machineId ? [machineId] : []);
  return {
    ...{ id, pieces, note },
    number: revision.number,
    space: { id: space.id, slug: space.slug, name: space.name },
    machine: titles.get(machineId ?? "") ?? null,
    consumption: consumptionColumn(row.consumption),
    at: isoWithOffset(row.at, space.zone),
  };
}
