import { maySee } from "#app/modules/bookings/booking.policy.ts";
import { type BookingRow, findBookingsOfGroup } from "#app/modules/bookings/together.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./group.failures.ts";
import { versionOf } from "./group.ts";
import { findGroup, type GroupRow } from "./repos/group.repo.server.ts";

export interface OpenGroup {
  group: GroupRow;
  /** Ordered by date, then as they were asked. */
  lines: BookingRow[];
}

/** A group that the viewer may see, from the version that they saw; for anybody else it does not exist. */
export async function openGroup(viewer: Viewer, named: string, version?: number): Promise<Result<OpenGroup>> {
  const group = await findGroup(named);
  if (!group || !maySee(viewer, group)) return fail("not_found");
  const lines = await findBookingsOfGroup(group.id);
  if (lines.length === 0) return fail("not_found");
  if (version !== undefined && version !== versionOf(lines)) return fail("stale");
  return ok({ group, lines });
}
