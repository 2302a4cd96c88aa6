import { apportion } from "./apportion.ts";

/**
 * What a network buys together. A consumable is bought by packs, and each space has its own; a machine is bought once, and each
 * space takes parts of it. Amounts are integers of cents, quantities whole packs (or parts).
 */
export const orderKinds = ["consumable", "machine"] as const;
export type OrderKind = (typeof orderKinds)[number];

export const deliverySplits = ["equal", "by_quantity"] as const;
export type DeliverySplit = (typeof deliverySplits)[number];

/** Units in which materials are counted, and how many of the smallest one (gram, millilitre, millimetre, cm²) each is. */
export const unitSizes = { piece: 1, sheet: 1, kg: 1000, l: 1000, m: 1000, m2: 10_000 } as const;
export type OrderUnit = keyof typeof unitSizes;
export const orderUnits = Object.keys(unitSizes) as OrderUnit[];

/** From so many packs on, each costs so much. Of a machine there is one step: what the whole of it costs. */
export interface PriceStep {
  from: number;
  unitCents: number;
}

export interface Offer {
  kind: OrderKind;
  /** By rising `from` and falling price. */
  steps: readonly PriceStep[];
  deliveryCents: number;
  deliverySplit: DeliverySplit;
  /** Packs (or parts) without which nothing is ordered. */
  minimum: number;
}

export interface Wish {
  spaceId: string;
  packs: number;
  /** The most that a pack may cost, delivery apart; null: whatever it costs. */
  ceilingCents: number | null;
}

export interface Share {
  spaceId: string;
  packs: number;
  goodsCents: number;
  deliveryCents: number;
}

export interface Settlement {
  /** What stands, by space, in the order of their ids. */
  shares: Share[];
  /** Wishes that fall out, because a pack would cost more than they allow. */
  fallen: Wish[];
  packs: number;
  /** What a pack costs; of a machine, the most that a part can cost. */
  unitCents: number;
  goodsCents: number;
  deliveryCents: number;
  minimumReached: boolean;
}

/** The step that so many packs reach; below the first one, the first. */
export function stepAt(steps: readonly PriceStep[], packs: number): PriceStep {
  const reached = steps.filter(({ from }) => from <= packs).at(-1) ?? steps[0];
  if (!reached) throw new RangeError("an order without a price");
  return reached;
}

/** What one pack costs when `packs` are ordered, in cents. A part of a machine: its price over the parts, rounded up. */
export function unitCentsAt(offer: Pick<Offer, "kind" | "steps">, packs: number): number {
  const { unitCents } = stepAt(offer.steps, packs);
  return offer.kind === "machine" ? Math.ceil(unitCents / Math.max(1, packs)) : unitCents;
}

const packsOf = (wishes: readonly Pick<Wish, "packs">[]) => wishes.reduce((sum, { packs }) => sum + packs, 0);

/**
 * Which wishes stand. All are taken; whoever would pay more than their ceiling falls out; that may make a pack dearer, and so on
 * until nobody falls any more. Fewer packs never cost less each, so this ends at the largest set of wishes that can stand
 * together, whatever the order in which they came; a further wish or a higher ceiling never makes another one fall.
 */
export function standing(offer: Pick<Offer, "kind" | "steps">, wishes: readonly Wish[]): Wish[] {
  let stand = wishes.filter(({ packs }) => packs > 0);
  for (;;) {
    const unitCents = unitCentsAt(offer, packsOf(stand));
    const remaining = stand.filter(({ ceilingCents }) => ceilingCents === null || ceilingCents >= unitCents);
    if (remaining.length === stand.length) return stand;
    stand = remaining;
  }
}

/**
 * What each space has and pays, to the cent. Packs of a consumable cost each the same; the price of a machine and what delivery
 * costs are shared by largest remainder, so the shares add up exactly, and no pack costs more than the ceiling of its wish.
 */
export function settle(offer: Offer, wishes: readonly Wish[]): Settlement {
  const stand = [...standing(offer, wishes)].sort((a, b) => (a.spaceId < b.spaceId ? -1 : 1));
  const packs = packsOf(stand);
  const unitCents = unitCentsAt(offer, packs);
  const byPacks = stand.map((wish) => ({ name: wish.spaceId, weight: wish.packs }));
  const byHead = stand.map((wish) => ({ name: wish.spaceId, weight: 1 }));
  const price = offer.kind === "machine" ? stepAt(offer.steps, packs).unitCents : unitCents * packs;
  const [goodsCents, deliveryCents] = packs > 0 ? [price, offer.deliveryCents] : [0, 0];
  const goods = apportion(goodsCents, byPacks);
  const delivery = apportion(deliveryCents, offer.deliverySplit === "equal" ? byHead : byPacks);
  const standingIds = new Set(stand.map(({ spaceId }) => spaceId));
  return {
    shares: stand.map(({ spaceId, packs: own }) => ({
      spaceId,
      packs: own,
      goodsCents: goods.get(spaceId) ?? 0,
      deliveryCents: delivery.get(spaceId) ?? 0,
    })),
    fallen: wishes.filter((wish) => wish.packs > 0 && !standingIds.has(wish.spaceId)),
    ...{ packs, unitCents, goodsCents, deliveryCents },
    minimumReached: packs >= offer.minimum,
  };
}

/** What a space would pay in all if its wish stood at this step, delivery included; the others as they are. */
export function costAtStep(
  offer: Offer,
  wishes: readonly Wish[],
  spaceId: string,
  step: PriceStep,
): number | undefined {
  const atStep = { ...offer, steps: [{ ...step, from: 1 }] };
  const share = settle(atStep, wishes).shares.find((one) => one.spaceId === spaceId);
  return share && share.goodsCents + share.deliveryCents;
}

export interface NextStep extends PriceStep {
  /** Packs that are missing to reach it. */
  missing: number;
  /** Rounding up to it costs no more in all than what is wished now. */
  paysForItself: boolean;
}

/** The next step of the price, if there is one: how many packs it lacks, and whether rounding up to it pays for itself. */
export function nextStep(offer: Pick<Offer, "kind" | "steps">, packs: number): NextStep | undefined {
  if (offer.kind === "machine") return undefined;
  const next = offer.steps.find(({ from }) => from > packs);
  if (!next) return undefined;
  const now = unitCentsAt(offer, packs) * packs;
  return { ...next, missing: next.from - packs, paysForItself: packs > 0 && next.from * next.unitCents <= now };
}

/** Whole packs that hold a quantity (integers of the smallest unit): a pack begun is a pack. */
export function packsHolding(quantity: number, packSize: number): number {
  return Math.ceil(quantity / packSize);
}

export const orderStatuses = ["open", "ordered", "delivering", "done", "abandoned"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** What arrived in one space: whole, damaged, or not coming at all. A correction takes back what another one said. */
export interface Arrival {
  good: number;
  damaged: number;
  missing: number;
}

export function arrivedIn(arrivals: readonly Arrival[]): Arrival {
  const sum = { good: 0, damaged: 0, missing: 0 };
  for (const { good, damaged, missing } of arrivals) {
    sum.good += good;
    sum.damaged += damaged;
    sum.missing += missing;
  }
  return sum;
}

/** Packs that a space still waits for. */
export function awaited(expected: number, arrivals: readonly Arrival[]): number {
  const { good, damaged, missing } = arrivedIn(arrivals);
  return expected - good - damaged - missing;
}

/** What is expected in a space: its packs; of a machine, the machine itself where the coordinating space keeps it. */
export function expectedIn(kind: OrderKind, coordinatorId: string, share: Pick<Share, "spaceId" | "packs">): number {
  if (kind === "consumable") return share.packs;
  return share.spaceId === coordinatorId ? 1 : 0;
}

/** Where an order stands: derived from what happened, never stored. */
export function statusOf(order: {
  closedAt: Date | null;
  abandonedAt: Date | null;
  deliveries: readonly { expected: number; arrivals: readonly Arrival[] }[];
}): OrderStatus {
  if (order.abandonedAt) return "abandoned";
  if (!order.closedAt) return "open";
  if (order.deliveries.every(({ expected, arrivals }) => awaited(expected, arrivals) === 0)) return "done";
  return order.deliveries.some(({ expected, arrivals }) => awaited(expected, arrivals) < expected)
    ? "delivering"
    : "ordered";
}
