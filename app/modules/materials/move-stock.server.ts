import { localDateOf } from "#app/modules/availability/availability.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { mostQuantity } from "./quantity.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";
import { insertMovement, lowestOf, type NewMovement, reservedOf, shelvesOf } from "./repos/stock.repo.server.ts";
import { effectOf, freeOf, type MovementKind, takeFrom } from "./stock.ts";

/** Written in the transaction of whoever calls. */
export interface Move {
  material: MaterialRow;
  kind: MovementKind;
  /** Above zero; of any sign for an adjustment. */
  quantity: number;
  /** Absent: taken from what expires first; an arrival needs one. */
  batchId?: string | undefined;
  occurredAt: Date;
  now: Date;
  actorId: string | null;
  reason?: string;
  advanceId?: string;
  requestId?: string;
  causeKind?: string;
  causeId?: string;
  key?: string;
  /** What accepted requests reserve stays free for them, unless what is recorded is a fact that nobody can refuse. */
  isFact?: boolean;
}

type Taken = { batchId: string; quantity: number }[];

export function todayOf({ listing }: MaterialRow, at: Date): string {
  return localDateOf(at.getTime(), listing.space.zone);
}

/** Whether that much can leave one batch at that instant without anything later falling below zero. */
async function leavesBatch(batchId: string, quantity: number, at: Date): Promise<Result<Taken>> {
  const lowest = await lowestOf(batchId, at);
  if (lowest < quantity) return fail(lowest < 0 ? "below_zero_then" : "not_enough", { details: { available: lowest } });
  return ok([{ batchId, quantity }]);
}

async function batchesFor({ material, quantity, batchId, occurredAt }: Move): Promise<Result<Taken>> {
  if (batchId) return leavesBatch(batchId, quantity, occurredAt);
  const shelves = await shelvesOf([material.id], occurredAt);
  const usable = [];
  for (const shelf of shelves)
    usable.push({ ...shelf, onHand: Math.max(0, await lowestOf(shelf.batchId, occurredAt)) });
  const taken = takeFrom(usable, quantity, todayOf(material, occurredAt));
  const available = usable.reduce((sum, { onHand }) => sum + onHand, 0);
  return taken ? ok(taken) : fail("not_enough", { details: { available } });
}

/** What is not promised to somebody, now: nobody takes what is reserved for another. */
async function leavesReserved({ material, quantity, requestId, now }: Move): Promise<Result<null>> {
  const shelves = await shelvesOf([material.id], now);
  const onHand = shelves.reduce((sum, shelf) => sum + shelf.onHand, 0);
  const reserved = (await reservedOf([material.id], requestId)).get(material.id) ?? 0;
  return onHand - quantity >= reserved ? ok(null) : fail("reserved", { details: { onHand, reserved } });
}

function rowsOf(move: Move, taken: Taken): NewMovement[] {
  const { material, kind, advanceId, requestId, causeKind, causeId, key, actorId, reason = "" } = move;
  return taken.map(({ batchId, quantity }, index) => ({
    ...{ materialId: material.id, batchId, kind, reason, actorId },
    ...effectOf(kind, quantity, advanceId !== undefined && kind !== "advance"),
    ...(advanceId ? { advanceId } : {}),
    ...(requestId ? { requestId } : {}),
    ...(causeKind && causeId ? { causeKind, causeId } : {}),
    ...(key ? { key: index === 0 ? key : `${key}#${index}` } : {}),
    occurredAt: move.occurredAt,
    recordedAt: move.now,
  }));
}

/**
 * The choke point of the ledger: whatever moves stock passes here, inside the transaction that writes. Nothing falls below zero
 * at any date, nor below what is reserved for others.
 */
export async function moveStock(move: Move): Promise<Result<number[]>> {
  const { material, kind, quantity, batchId, occurredAt, now } = move;
  if (occurredAt > now) return fail("future");
  if (batchId && !material.batches.some(({ id }) => id === batchId)) return fail("no_such_batch");
  const comes = effectOf(kind, quantity, false).delta > 0;
  const ofAdvance = move.advanceId !== undefined && kind !== "advance" && kind !== "return";
  let taken: Taken = [];
  if (comes || ofAdvance) {
    if (!batchId) return fail("batch_missing");
    const held = (await shelvesOf([material.id], now)).reduce((sum, { onHand }) => sum + onHand, 0);
    if (comes && held + quantity > 2 * mostQuantity) return fail("too_much");
    taken = [{ batchId, quantity }];
  } else {
    const size = kind === "adjust" ? -quantity : quantity;
    const found = await batchesFor({ ...move, quantity: size });
    if (!found.ok) return found;
    const kept = move.isFact ? ok(null) : await leavesReserved({ ...move, quantity: size });
    if (!kept.ok) return kept;
    taken = kind === "adjust" ? found.value.map((each) => ({ ...each, quantity: -each.quantity })) : found.value;
  }
  const numbers: number[] = [];
  for (const row of rowsOf(move, taken)) numbers.push(await insertMovement(row));
  return ok(numbers);
}

/** What others may still have of each material, now. */
export async function freeQuantities(materials: readonly MaterialRow[], now: Date): Promise<Map<string, number>> {
  const ids = materials.map(({ id }) => id);
  const [shelves, reserved] = [await shelvesOf(ids, now), await reservedOf(ids)];
  return new Map(
    materials.map((material) => {
      const own = shelves.filter(({ materialId }) => materialId === material.id);
      return [material.id, freeOf(own, reserved.get(material.id) ?? 0, todayOf(material, now))];
    }),
  );
}
