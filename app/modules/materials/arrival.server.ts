import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { correctStock } from "./correct-stock.server.ts";
import { draftMaterial } from "./draft-material.server.ts";
import { fail } from "./failures.ts";
import type { Difference } from "./material.ts";
import { moveStock } from "./move-stock.server.ts";
import { batchNamed, findMaterial, type MaterialRow } from "./repos/material.repo.server.ts";
import { type RequestRow, transfersOf } from "./repos/request.repo.server.ts";
import { insertMovement } from "./repos/stock.repo.server.ts";

interface By {
  viewer: Person;
  now: Date;
}

/** The material of the receiver that grows: the one that is named, of the same unit, or a new one that says the same. */
export async function arrivalMaterial(
  row: RequestRow,
  named: string | undefined,
  by: By,
): Promise<Result<MaterialRow>> {
  if (named) {
    const found = await findMaterial(named);
    if (found?.listing.spaceId !== row.askerSpaceId) return fail("not_found");
    return found.unit === row.material.unit ? ok(found) : fail("other_unit");
  }
  const { title, category } = row.material.listing;
  const { unit, colour, grade } = row.material;
  return draftMaterial({ spaceId: row.askerSpaceId, title, category, unit, colour, grade }, by);
}

/** What arrived goes into batches of the same names as those it left, so that a recall of a lot finds it. */
export async function putAway(
  row: RequestRow,
  into: MaterialRow,
  arrived: number,
  { viewer, now }: By,
): Promise<Result<null>> {
  let left = arrived;
  const departures = await transfersOf(row.id);
  for (const [index, { batch, delta }] of departures.entries()) {
    // What is more than was said came with the last lot.
    const quantity = index === departures.length - 1 ? left : Math.min(left, -delta);
    if (quantity <= 0) continue;
    const { label, expiresOn } = batch;
    const batchId = await batchNamed({ materialId: into.id, label, expiresOn, createdAt: now });
    const material = await findMaterial(into.id);
    if (!material) return fail("not_found");
    const move = { material, kind: "receive", quantity, batchId, occurredAt: now, now, requestId: row.id } as const;
    const moved = await moveStock({ ...move, actorId: viewer.userId });
    if (!moved.ok) return moved;
    left -= quantity;
  }
  return ok(null);
}

/**
 * The transfer becomes what arrived. What was lost on the way is a loss of the giver at the instant of the transfer, which leaves
 * its shelf as it is; what was miscounted never left, and is on it again.
 */
export async function explainMissing(
  row: RequestRow,
  missing: number,
  as: Difference,
  { viewer, now, reason }: By & { reason: string },
): Promise<Result<null>> {
  let left = missing;
  for (const { batch: _batch, ...transfer } of (await transfersOf(row.id)).reverse()) {
    const sent = -transfer.delta;
    const part = left < 0 ? left : Math.min(left, sent);
    if (part === 0) continue;
    const corrected = await correctStock({ row: transfer, quantity: sent - part, reason, actorId: viewer.userId, now });
    if (!corrected.ok) return corrected;
    if (as === "lost")
      await insertMovement({
        ...{ materialId: transfer.materialId, batchId: transfer.batchId, kind: "lose", delta: -part, custody: 0 },
        ...{ requestId: row.id, reason, actorId: viewer.userId, occurredAt: transfer.occurredAt, recordedAt: now },
      });
    left -= part;
  }
  return ok(null);
}
