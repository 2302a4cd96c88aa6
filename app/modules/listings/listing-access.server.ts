import type { Prisma } from "#app/platform/db/generated/client.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { statusOf } from "./listing.columns.ts";
import { fail } from "./listing.failures.ts";
import { type ListingOutput, showListing } from "./listing.output.ts";
import { mayEdit, maySee } from "./listing.policy.ts";
import { isBookable } from "./listing.ts";
import { changeListing, findListing, type ListingRow, recordEvent } from "./repos/listing.repo.server.ts";

function owned(row: ListingRow) {
  return { spaceId: row.spaceId, status: statusOf(row.status) };
}

/** The listing if the viewer may see it; one that is not public does not exist for others. */
export async function visibleListing(viewer: Viewer, idOrCode: string): Promise<Result<ListingRow>> {
  const row = await findListing(idOrCode);
  return row && maySee(viewer, owned(row)) ? ok(row) : fail("not_found");
}

/** The listing if the viewer keeps it. */
export async function editableListing(viewer: Viewer, idOrCode: string): Promise<Result<ListingRow>> {
  const visible = await visibleListing(viewer, idOrCode);
  if (!visible.ok) return visible;
  return mayEdit(viewer, owned(visible.value)) ? visible : fail("forbidden");
}

/** The listing if the viewer keeps it and it is had by dates: units, blocks and links are of these. */
export async function editableBookable(viewer: Viewer, idOrCode: string): Promise<Result<ListingRow>> {
  const found = await editableListing(viewer, idOrCode);
  return found.ok && !isBookable(found.value.kind) ? fail("not_by_dates") : found;
}

/** A unit of a listing that the viewer keeps. */
export async function editableUnit(viewer: Viewer, idOrCode: string, unitId: string) {
  const found = await editableListing(viewer, idOrCode);
  if (!found.ok) return found;
  const unit = found.value.units.find(({ id }) => id === unitId);
  return unit ? ok({ row: found.value, unit }) : fail("no_such_unit");
}

/** The listing as its keepers see it: after one of them changed it. */
export async function shown(listingId: string): Promise<Result<ListingOutput>> {
  const row = await findListing(listingId);
  return row ? ok(showListing(row, true)) : fail("not_found");
}

interface Change {
  viewer: Person;
  now: Date;
  row: ListingRow;
  data: Prisma.ListingUncheckedUpdateManyInput;
  kind: string;
  details?: Prisma.InputJsonObject;
  version?: number;
}

/** One change with its event, then the listing as it is now. */
export async function change(options: Change): Promise<Result<ListingOutput>> {
  const { viewer, now, row, data, kind, details, version } = options;
  const where = { id: row.id, spaceId: row.spaceId, ...(version === undefined ? {} : { version }) };
  if (!(await changeListing(where, { ...data, updatedAt: now }))) return stale(row);
  await recordEvent({ listingId: row.id, kind, actorId: viewer.userId, at: now, ...(details ? { details } : {}) });
  return shown(row.id);
}

export function stale(row: ListingRow) {
  return fail("stale", { details: { version: row.version } });
}
