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

const earthKilometres = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies; what has no pin is far. */
export function distance(one: Pin, other: Pin): number {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return Number.MAX_SAFE_INTEGER;
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const half = (value: number) => Math.sin(value / 2) ** 2;
  const square = half(b - a) + Math.cos(a) * Math.cos(b) * half(radians(other.longitude - one.longitude));
  return 2 * earthKilometres * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** Takes pieces from the supplies, the nearest place first, and lessens them. */
export function fromNearest(
  to: Pin,
  supplies: Supply[],
  quantity: number,
): { lotId: string; spaceId: string; quantity: number }[] {
  let left = quantity;
  const taken: { lotId: string; spaceId: string; quantity: number }[] = [];
  if (left < 1) return taken;
  const order = supplies
    .filter((supply) => supply.quantity > 0)
    .map((supply) => ({ supply, kilometres: distance(to, supply) }))
    .sort((a, b) => a.kilometres - b.kilometres || (a.supply.lotId < b.supply.lotId ? -1 : 1));
  for (const { supply } of order) {
    const part = Math.min(left, supply.quantity);
    if (part < 1) break;
    supply.quantity -= part;
    left -= part;
    taken.push({ lotId: supply.lotId, spaceId: supply.spaceId, quantity: part });
  }
  return taken;
}
