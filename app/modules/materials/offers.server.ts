import type { Result } from "#app/platform/result.ts";
import { hasRole, type Person, type Viewer } from "#app/platform/viewer.ts";
import { keptMaterial } from "./access.server.ts";
import { fail } from "./failures.ts";
import type { RequestOutput } from "./material.schema.ts";
import { freeQuantities } from "./move-stock.server.ts";
import { openRequest } from "./open-request.server.ts";
import type { Unit } from "./quantity.ts";
import { listMaterialRows } from "./repos/material.repo.server.ts";

interface Offer {
  viewer: Person;
  now: Date;
  /** Of a space that the viewer keeps. */
  material: string;
  unit: Unit;
  quantity: number;
  message: string;
  wantedBy: string;
  askerSpaceId: string;
  askedById: string;
  needId: string;
}

/** Somebody who keeps a stock offers a part of it: reserved at once, then sent and confirmed like any other request. */
export async function offerMaterial({ material, unit, ...offer }: Offer): Promise<Result<RequestOutput>> {
  const found = await keptMaterial(offer.viewer, material);
  if (!found.ok) return found;
  if (found.value.listing.spaceId === offer.askerSpaceId) return fail("own_space");
  if (found.value.unit !== unit) return fail("other_unit");
  return openRequest(found.value, { ...offer, begins: "offered" });
}

/** What the viewer could offer of a unit, from the spaces that they keep, but for `exceptId`. */
export async function materialsToOffer(viewer: Viewer, unit: Unit, exceptId: string, now: Date) {
  if (viewer.kind === "visitor") return [];
  const kept = viewer.memberships.filter(({ spaceId }) => spaceId !== exceptId && hasRole(viewer, spaceId, "keeper"));
  const rows = (await Promise.all(kept.map(({ spaceId }) => listMaterialRows(spaceId, true)))).flat();
  const fitting = rows.filter((row) => row.unit === unit);
  const free = await freeQuantities(fitting, now);
  return fitting
    .map((row) => ({ code: row.listing.code, title: row.listing.title, free: free.get(row.id) ?? 0 }))
    .filter((one) => one.free > 0);
}
