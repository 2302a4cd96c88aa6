import type { z } from "zod";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { maySeeStock } from "./material.policy.ts";
import type { MaterialOutput, movementOutput, stockOutput } from "./material.schema.ts";
import { offeredOf } from "./material.ts";
import { freeQuantities, todayOf } from "./move-stock.server.ts";
import { isUnit, smallestIn, type Unit } from "./quantity.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";
import {
  listAdvanceRows,
  movementOf,
  reservedOf,
  type ShownMovementRow,
  shelvesOf,
} from "./repos/stock.repo.server.ts";
import { custodyOf, freeOf } from "./stock.ts";

export function unitOf(row: { unit: string }): Unit {
  return isUnit(row.unit) ? row.unit : "piece";
}

export function describeMaterial(row: MaterialRow, free: number, viewer: Viewer): MaterialOutput {
  const { listing } = row;
  const unit = unitOf(row);
  return {
    id: row.id,
    listingId: listing.id,
    code: listing.code,
    address: listingPath(listing.code, listing.kind),
    ...{ title: listing.title, category: listing.category, status: listing.status },
    space: { id: listing.space.id, slug: listing.space.slug, name: listing.space.name },
    ...{ unit, smallestIn: smallestIn(unit), colour: row.colour, grade: row.grade },
    ...{ offered: offeredOf(row.offered), priceCents: row.priceCents, swapFor: row.swapFor, free },
    ...(maySeeStock(viewer, listing.spaceId) ? { storedAt: row.storedAt, lowStock: row.lowStock } : {}),
  };
}

export async function describeFree(row: MaterialRow, viewer: Viewer, now: Date): Promise<MaterialOutput> {
  return describeMaterial(row, (await freeQuantities([row], now)).get(row.id) ?? 0, viewer);
}

/** Stock as it was at an instant, with what is out on account now. */
export async function describeStock(
  row: MaterialRow,
  viewer: Viewer,
  { at, now }: { at: Date; now: Date },
): Promise<z.infer<typeof stockOutput>> {
  const shelves = await shelvesOf([row.id], at < now ? at : now);
  const reserved = (await reservedOf([row.id])).get(row.id) ?? 0;
  const advances = await listAdvanceRows(row.id);
  return {
    material: await describeFree(row, viewer, now),
    at: isoWithOffset(at, row.listing.space.zone),
    onHand: shelves.reduce((sum, { onHand }) => sum + onHand, 0),
    reserved,
    free: freeOf(shelves, reserved, todayOf(row, at)),
    batches: shelves.map(({ batchId, label, expiresOn, onHand }) => ({ id: batchId, label, expiresOn, onHand })),
    advances: advances.map(({ id, holderSpace, holderName, note, movements }) => ({
      id,
      holder: { space: holderSpace?.slug ?? null, name: holderSpace?.name ?? holderName },
      note,
      ...custodyOf(movements.map(movementOf)),
    })),
  };
}

export function describeMovement(row: ShownMovementRow, zone: string): z.infer<typeof movementOutput> {
  const { number, kind, delta, custody, correctsNumber } = movementOf(row);
  return {
    ...{ number, kind, delta, custody, batch: row.batch.label, corrects: correctsNumber, reason: row.reason },
    cause: row.causeKind && row.causeId ? { kind: row.causeKind, id: row.causeId } : null,
    request: row.request?.code ?? null,
    occurredAt: isoWithOffset(row.occurredAt, zone),
    recordedAt: isoWithOffset(row.recordedAt, zone),
  };
}
