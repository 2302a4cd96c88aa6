import type { Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { statusOf } from "./listing.columns.ts";
import { fail } from "./listing.failures.ts";
import type { ListingOutput } from "./listing.output.ts";
import { type ListingVerb, statusAfter } from "./listing.ts";
import { change, editableListing } from "./listing-access.server.ts";
import { unitsOut } from "./repos/listing.repo.server.ts";

const events: Record<ListingVerb, string> = {
  publish: "published",
  pause: "paused",
  resume: "resumed",
  archive: "archived",
  restore: "restored",
};

/** The five verbs that move a listing from one status to another differ only by the table and by what they note. */
export async function changeStatus(
  { viewer, now }: { viewer: Person; now: Date },
  verb: ListingVerb,
  { listingId, reason = "" }: { listingId: string; reason?: string },
): Promise<Result<ListingOutput>> {
  const found = await editableListing(viewer, listingId);
  if (!found.ok) return found;
  const row = found.value;
  const next = statusAfter(verb, { status: statusOf(row.status), everPublished: row.publishedAt !== null });
  if (!next) return fail("wrong_status", { details: { status: row.status } });
  if (verb === "archive") {
    const out = await unitsOut(row.id);
    if (out > 0) return fail("units_out", { params: { count: out } });
  }
  return change({
    viewer,
    now,
    row,
    data: {
      status: next,
      pauseReason: verb === "pause" ? reason : "",
      ...(next === "published" && !row.publishedAt ? { publishedAt: now } : {}),
      archivedAt: next === "archived" ? now : null,
      ...(next === "archived" ? { offeredToId: null, offeredAt: null } : {}),
    },
    kind: events[verb],
    ...(verb === "pause" && reason ? { details: { reason } } : {}),
  });
}
