export const recallGrounds = ["revision", "lot", "batch"] as const;
export type RecallGround = (typeof recallGrounds)[number];

export interface RecallFacts {
  by: RecallGround;
  value: string;
  itemId: string | null;
  lifted: boolean;
}

export interface Traced {
  code: string;
  itemId: string;
  revision: string;
  materialBatch: string;
}

export function isHit(recall: Omit<RecallFacts, "lifted">, lot: Traced): boolean {
  if (recall.itemId !== null && recall.itemId !== lot.itemId) return false;
  if (recall.by === "lot") return recall.value === lot.code;
  return recall.value !== "" && recall.value === (recall.by === "revision" ? lot.revision : lot.materialBatch);
}

/** A lot is blocked by any recall that stands and hits it. */
export function isBlocked(recalls: readonly RecallFacts[], lot: Traced): boolean {
  return recalls.some((recall) => !recall.lifted && isHit(recall, lot));
}

/** A kit is hit with the components in it. */
export function hitLots<Lot extends Traced & { id: string }>(
  recall: Omit<RecallFacts, "lifted">,
  lots: readonly Lot[],
  consumed: readonly { lotId: string; kitLotId: string | null }[],
): Lot[] {
  const hit = new Set(lots.filter((lot) => isHit(recall, lot)).map(({ id }) => id));
  const before = () => hit.size;
  let size = -1;
  while (size !== before()) {
    size = before();
    for (const { lotId, kitLotId } of consumed) if (kitLotId && hit.has(lotId)) hit.add(kitLotId);
  }
  return lots.filter(({ id }) => hit.has(id));
}
