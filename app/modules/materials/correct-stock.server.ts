import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import {
  correctionsOf,
  findAdvance,
  insertMovement,
  lowestOf,
  type MovementRow,
  movementOf,
} from "./repos/stock.repo.server.ts";
import { correctionOf, custodyOf, effectiveQuantity, inOrder } from "./stock.ts";

interface Correction {
  row: MovementRow;
  quantity: number;
  reason: string;
  actorId: string | null;
  now: Date;
}

/** An advance holds enough at every instant with one more movement in it. */
async function custodyStands(row: MovementRow, custody: number, number: number): Promise<boolean> {
  if (custody === 0 || !row.advanceId) return true;
  const advance = await findAdvance(row.advanceId);
  if (!advance) return false;
  const added = { ...movementOf(row), custody, number };
  let held = 0;
  return (
    inOrder([...advance.movements.map(movementOf), added]).every((each) => {
      held += each.custody;
      return held >= 0;
    }) && custodyOf(advance.movements.map(movementOf)).remaining + custody >= 0
  );
}

/** A new row at the instant of the one it corrects, so that every date since then is right; refused where one would be below zero. */
export async function correctStock({ row, quantity, reason, actorId, now }: Correction): Promise<Result<null>> {
  if (row.correctsNumber !== null) return fail("not_correctable");
  if (row.kind !== "adjust" && quantity < 0) return fail("not_correctable");
  const movement = movementOf(row);
  const effective = effectiveQuantity(movement, (await correctionsOf(row.number)).map(movementOf));
  const change = correctionOf(movement, effective, quantity);
  if (!change) return fail("already_so");
  if (change.delta < 0) {
    const lowest = await lowestOf(row.batchId, row.occurredAt);
    if (lowest + change.delta < 0) return fail("below_zero_then", { details: { lowest } });
  }
  if (!(await custodyStands(row, change.custody, Number.MAX_SAFE_INTEGER))) return fail("beyond_custody");
  const { materialId, batchId, advanceId, requestId, causeKind, causeId } = row;
  await insertMovement({
    ...{ materialId, batchId, ...change, reason, actorId },
    ...(advanceId ? { advanceId } : {}),
    ...(requestId ? { requestId } : {}),
    ...(causeKind && causeId ? { causeKind, causeId } : {}),
    correctsNumber: row.number,
    occurredAt: row.occurredAt,
    recordedAt: now,
  });
  return ok(null);
}
