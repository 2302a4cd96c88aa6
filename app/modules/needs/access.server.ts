import { ok, type Result } from "#app/platform/result.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { findNeed, type NeedRow } from "./repos/need.repo.server.ts";

/** Needs are public; the keepers of the space answer for them. */
export async function keptNeed(viewer: Viewer, named: string): Promise<Result<NeedRow>> {
  const row = await findNeed(named);
  if (!row) return fail("not_found");
  return hasRole(viewer, row.spaceId, "keeper") ? ok(row) : fail("not_yours");
}
