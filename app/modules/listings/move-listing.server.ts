import { followListing } from "#app/modules/bookings/bookings.server.ts";
import { removeCalendarsOf } from "#app/modules/calendars/calendars.server.ts";
import { togetherOwned } from "#app/modules/ownership/ownership.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { askingOf } from "./listing.columns.ts";
import { fail } from "./listing.failures.ts";
import { change } from "./listing-access.server.ts";
import { dropInterlocks } from "./repos/interlock.repo.server.ts";
import { type ListingRow, openMaterialRequests, unitsOut } from "./repos/listing.repo.server.ts";

/** What stands against a thing changing hands: it is out, it is promised by its stock, or it is not only its keeper's to give. */
export async function mayMove(row: Pick<ListingRow, "id" | "spaceId">, targetId: string): Promise<Result<null>> {
  const out = await unitsOut(row.id);
  if (out > 0) return fail("units_out", { params: { count: out } });
  const asked = await openMaterialRequests(row.id);
  if (asked > 0) return fail("material_asked", { params: { count: asked } });
  const together = await togetherOwned(row.id, targetId);
  if (together && !together.standsThere)
    return fail("owned_together", { params: { owners: together.names.join(", ") } });
  return ok(null);
}

/**
 * The thing changes hands with what is asked and planned of it. What belonged to the former place stays there: its
 * training, its networks among those accepted, the rooms that contained it, the calendars attached to it.
 */
export async function moveListing(
  { viewer, now }: { viewer: Person; now: Date },
  row: ListingRow,
  target: { id: string; name: string },
) {
  const may = await mayMove(row, target.id);
  if (!may.ok) return may;
  await dropInterlocks(row.id);
  await removeCalendarsOf(row.id, now);
  const asking = askingOf(row.asking);
  const moved = await change({
    viewer,
    now,
    row,
    data: {
      spaceId: target.id,
      trainingId: null,
      offeredToId: null,
      offeredAt: null,
      asking: { ...asking, atOnce: { everyone: false, networkIds: [], trusted: false, ownMembers: false } },
    },
    kind: "transferred",
    details: { fromSpaceId: row.spaceId, from: row.space.name, toSpaceId: target.id, to: target.name },
  });
  if (moved.ok) await followListing(row.id, target.id, { viewer, now });
  return moved;
}
