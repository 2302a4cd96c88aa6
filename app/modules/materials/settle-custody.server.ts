import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { moveStock } from "./move-stock.server.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";
import { type AdvanceRow, movementOf } from "./repos/stock.repo.server.ts";
import { custodyOf } from "./stock.ts";

interface Said {
  consumed: number;
  returned: number;
  lost: number;
  reason: string;
  actorId: string | null;
  now: Date;
  cause?: { kind: string; id: string };
}

const kinds = [
  ["consumed", "consume"],
  ["returned", "return"],
  ["lost", "lose"],
] as const;

/** Of an advance that came from several batches, they are settled in the order in which they went. */
function batchesOf(advance: AdvanceRow): { batchId: string; held: number }[] {
  const held = new Map<string, number>();
  for (const { batchId, custody } of advance.movements) held.set(batchId, (held.get(batchId) ?? 0) + custody);
  return [...held].map(([batchId, left]) => ({ batchId, held: left })).filter(({ held: left }) => left > 0);
}

/** Writes what became of an advance; refused where more is said than is there. */
export async function settleCustody(material: MaterialRow, advance: AdvanceRow, said: Said): Promise<Result<null>> {
  const { remaining } = custodyOf(advance.movements.map(movementOf));
  const total = said.consumed + said.returned + said.lost;
  if (total === 0) return fail("nothing_settled");
  if (total > remaining) return fail("beyond_custody", { details: { remaining } });
  const batches = batchesOf(advance);
  const common = { material, advanceId: advance.id, occurredAt: said.now, now: said.now, actorId: said.actorId };
  const cause = said.cause ? { causeKind: said.cause.kind, causeId: said.cause.id } : {};
  for (const [name, kind] of kinds) {
    let left = said[name];
    for (const batch of batches) {
      const quantity = Math.min(left, batch.held);
      if (quantity === 0) continue;
      const move = { ...common, ...cause, kind, quantity, batchId: batch.batchId, reason: said.reason };
      const moved = await moveStock(move);
      if (!moved.ok) return moved;
      batch.held -= quantity;
      left -= quantity;
    }
  }
  return ok(null);
}
