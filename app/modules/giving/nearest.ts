import { kilometresBetween } from "#app/modules/geography/distance.ts";

/** Free pieces of one lot in one place. */
export interface Supply {
  lotId: string;
  spaceId: string;
  quantity: number;
  latitude: number | null;
  longitude: number | null;
  /** Usages for which the revision stands validated. */
  usages: readonly string[] | "any";
}

interface Pin {
  latitude: number | null;
  longitude: number | null;
}

/** Kilometres as the crow flies; what has no pin is far. */
export function distance(one: Pin, other: Pin): number {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return Number.MAX_SAFE_INTEGER;
  const { latitude, longitude } = other;
  return kilometresBetween({ latitude: one.latitude, longitude: one.longitude }, { latitude, longitude });
}

const byLot = (a: Pick<Supply, "lotId">, b: Pick<Supply, "lotId">) => (a.lotId < b.lotId ? -1 : 1);

/** Supplies by the place where they lie: many lots lie in few places. */
export function byPlace<Free extends Supply>(supplies: readonly Free[]): Free[][] {
  const places = Map.groupBy(supplies, ({ latitude, longitude }) => `${latitude} ${longitude}`);
  return [...places.values()].map((lots) => lots.sort(byLot));
}

/** What else holds of a supply: how many pieces of it may be taken, and who is told of those that are. */
interface Bounds<Free> {
  most(supply: Free): number;
  take(supply: Free, pieces: number): void;
}

/** Takes pieces from the supplies, the nearest place first and in it the oldest lot, and lessens them. */
export function fromNearest<Free extends Supply>(
  to: Pin,
  places: readonly (readonly Free[])[],
  quantity: number,
  bounds: Bounds<Free>,
): { lotId: string; spaceId: string; quantity: number }[] {
  let left = quantity;
  const taken: { lotId: string; spaceId: string; quantity: number }[] = [];
  if (left < 1) return taken;
  const near = Map.groupBy(places, ([first]) => (first ? distance(to, first) : Number.MAX_SAFE_INTEGER));
  for (const [, alike] of [...near].sort(([a], [b]) => a - b)) {
    const [only, other] = alike;
    for (const supply of only && !other ? only : alike.flat().sort(byLot)) {
      if (supply.quantity < 1) continue;
      const part = Math.min(left, supply.quantity, bounds.most(supply));
      if (part < 1) continue;
      supply.quantity -= part;
      bounds.take(supply, part);
      left -= part;
      taken.push({ lotId: supply.lotId, spaceId: supply.spaceId, quantity: part });
      if (left < 1) return taken;
    }
  }
  return taken;
}
