import type { Visit } from "#app/platform/http/visit.server.ts";
import { editPath } from "./listing.urls.ts";
import type { ListingRow } from "./repos/listing.repo.server.ts";

const formsAtMost = 12;

/** A few units have their forms on one page; many are a list, and one of them at a time has its form. */
export function unitsShown(row: ListingRow, unitId: string | null, { t }: Visit) {
  const all = row.units.map(({ id, label, condition, note, status }) => ({ id, label, condition, note, status }));
  if (all.length <= formsAtMost) return { units: all, unitList: [] };
  return {
    units: all.filter(({ id }) => id === unitId),
    unitList: all.map(({ id, label, condition, status }) => ({
      ...{ id, label, inService: status === "in_service" },
      condition: t(`things.condition_${condition}` as Parameters<Visit["t"]>[0]),
      href: `${editPath(row.code, "units")}&unit=${id}`,
    })),
  };
}
