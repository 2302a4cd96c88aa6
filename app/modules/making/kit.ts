import { type Move, outside } from "#app/modules/flows/ledger.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { type LotFacts, unpromised } from "./lot.ts";

export interface Part {
  componentId: string;
  /** Pieces of it in one kit. */
  count: number;
}

/** How many kits can be put together of what there is: the scarcest component says. */
export function kitCapacity(parts: readonly Part[], available: ReadonlyMap<string, number>): number {
  if (parts.length === 0) return 0;
  return Math.min(...parts.map(({ componentId, count }) => Math.floor((available.get(componentId) ?? 0) / count)));
}

/** Pieces of lots that may go into a kit in this place: accepted, promised to nobody, not recalled. */
export function availableIn(spaceId: string, lots: readonly LotFacts[]): Map<string, number> {
  const available = new Map<string, number>();
  for (const lot of lots) {
    if (lot.blocked || lot.spaceId !== spaceId) continue;
    available.set(lot.itemId, (available.get(lot.itemId) ?? 0) + unpromised(lot));
  }
  return available;
}

/**
 * Components, the oldest lots first, become kits of one new lot. Each component consumed names the kit: which bag is in which kit
 * can be found in both directions.
 */
export function assemble(
  kit: { lotId: string; itemId: string; spaceId: string; quantity: number },
  parts: readonly Part[],
  lots: readonly LotFacts[],
): Result<Move[]> {
  const capacity = kitCapacity(parts, availableIn(kit.spaceId, lots));
  if (kit.quantity < 1 || kit.quantity > capacity)
    return fail("not_enough_components", { params: { most: capacity, asked: kit.quantity } });
  const consumed = parts.flatMap(({ componentId, count }) => {
    let left = count * kit.quantity;
    const moves: Move[] = [];
    for (const lot of lots) {
      if (lot.itemId !== componentId || lot.blocked || lot.spaceId !== kit.spaceId) continue;
      const quantity = Math.min(left, unpromised(lot));
      if (quantity < 1) continue;
      left -= quantity;
      moves.push({
        kind: "consumed_in_kit",
        lotId: lot.id,
        itemId: componentId,
        quantity,
        from: { bucket: "free", holder: kit.spaceId },
        to: { bucket: "consumed_in_kit", holder: kit.spaceId },
        kitLotId: kit.lotId,
      });
    }
    return moves;
  });
  const { lotId, itemId, quantity, spaceId } = kit;
  return ok([
    ...consumed,
    { kind: "assembled", lotId, itemId, quantity, from: outside, to: { bucket: "free", holder: spaceId } },
  ]);
}
