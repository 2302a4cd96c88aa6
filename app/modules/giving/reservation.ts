import { type LineFacts, room } from "#app/modules/campaigns/request.ts";
import type { Explanation } from "#app/modules/flows/explanation.ts";
import type { Reservation } from "#app/modules/flows/reservation.ts";
import { type LotFacts, unpromised } from "#app/modules/making/lot.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

export interface PromiseFacts {
  lot: LotFacts;
  line: LineFacts & { id: string };
  /** A validation stands for the usage of whoever receives it, or none is required. */
  valid: boolean;
}

/** No piece is promised twice, none that is recalled or not valid for this usage, and never more than the line asks. */
export function promise(
  { lot, line, valid }: PromiseFacts,
  quantity: number,
  explanation: Explanation,
  reason?: string,
): Result<Reservation> {
  if (lot.blocked) return fail("blocked");
  if (!valid) return fail("not_valid");
  if (quantity < 1 || quantity > unpromised(lot))
    return fail("nothing_free", { params: { free: unpromised(lot), asked: quantity } });
  if (quantity > room(line)) return fail("line_full", { params: { room: room(line), asked: quantity } });
  const { id: lotId, spaceId } = lot;
  const base = { requestLineId: line.id, lotId, spaceId, explanation } as const;
  return ok({ ...base, kind: "promised", delta: quantity, ...(reason ? { reason } : {}) });
}
