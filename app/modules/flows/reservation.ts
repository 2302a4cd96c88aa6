import type { Explanation } from "./explanation.ts";

/** A promise of accepted pieces to a line, or a part of one given back. */
export interface Reservation {
  requestLineId: string;
  lotId: string;
  spaceId: string;
  kind: "promised" | "released" | "shipped";
  delta: number;
  explanation: Explanation;
  reason?: string;
  shipmentLineId?: string;
}

export interface Promised {
  requestLineId: string;
  lotId: string;
  spaceId: string;
  quantity: number;
}

/** Gives back `quantity` of what is promised to a line, the last promises first: what was free before is free again. */
export function release(promises: readonly Promised[], quantity: number, explanation: Explanation): Reservation[] {
  let left = quantity;
  const given: Reservation[] = [];
  for (const { requestLineId, lotId, spaceId, quantity: has } of [...promises].reverse()) {
    const part = Math.min(left, has);
    if (part < 1) continue;
    left -= part;
    given.push({ requestLineId, lotId, spaceId, kind: "released", delta: -part, explanation });
  }
  return given;
}
