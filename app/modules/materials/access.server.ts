import { statusOf } from "#app/modules/listings/listing.columns.ts";
import { maySee } from "#app/modules/listings/listing.policy.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { mayKeepStock, maySeeStock } from "./material.policy.ts";
import { findMaterial, type MaterialRow } from "./repos/material.repo.server.ts";

/** The material if the viewer may see its listing. */
export async function visibleMaterial(viewer: Viewer, named: string): Promise<Result<MaterialRow>> {
  const row = await findMaterial(named);
  const isSeen = row && maySee(viewer, { spaceId: row.listing.spaceId, status: statusOf(row.listing.status) });
  return isSeen ? ok(row) : fail("not_found");
}

/** The same for those who work its stock. */
export async function keptMaterial(viewer: Viewer, named: string): Promise<Result<MaterialRow>> {
  const found = await visibleMaterial(viewer, named);
  if (!found.ok) return found;
  return mayKeepStock(viewer, found.value.listing.spaceId) ? found : fail("not_yours");
}

/** The same for the members of its space, who look at its stock. */
export async function seenStock(viewer: Viewer, named: string): Promise<Result<MaterialRow>> {
  const found = await visibleMaterial(viewer, named);
  if (!found.ok) return found;
  return maySeeStock(viewer, found.value.listing.spaceId) ? found : fail("not_yours");
}
