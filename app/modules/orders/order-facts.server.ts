import {
  arrivedIn,
  awaited,
  type DeliverySplit,
  deliverySplits,
  expectedIn,
  type Offer,
  type OrderKind,
  type OrderUnit,
  orderKinds,
  orderUnits,
  type PriceStep,
  type Settlement,
  settle,
  statusOf,
  type Wish,
} from "./order.ts";
import type { OrderRow } from "./repos/order.repo.server.ts";

/** What rows of an order mean: the domain reads no columns. */

const kindColumn = (stored: string): OrderKind => orderKinds.find((kind) => kind === stored) ?? "consumable";
const splitColumn = (stored: string): DeliverySplit =>
  deliverySplits.find((split) => split === stored) ?? "by_quantity";
export const unitColumn = (stored: string): OrderUnit => orderUnits.find((unit) => unit === stored) ?? "piece";

function stepsColumn(stored: unknown): PriceStep[] {
  return Array.isArray(stored) ? (stored as PriceStep[]) : [];
}

export function offerOf(order: OrderRow): Offer {
  const { kind, steps, deliveryCents, deliverySplit, minimum } = order;
  return {
    kind: kindColumn(kind),
    steps: stepsColumn(steps),
    deliverySplit: splitColumn(deliverySplit),
    ...{ deliveryCents, minimum },
  };
}

type WishRow = OrderRow["wishes"][number];

/** The last thing that each space said; a wish taken back is none. */
export function lastWishes(order: Pick<OrderRow, "wishes">): WishRow[] {
  const last = new Map<string, WishRow>();
  for (const wish of order.wishes) {
    const before = last.get(wish.spaceId);
    if (!before || wish.number > before.number) last.set(wish.spaceId, wish);
  }
  return [...last.values()].filter(({ packs }) => packs > 0);
}

export function wishesOf(order: Pick<OrderRow, "wishes">): Wish[] {
  return lastWishes(order).map(({ spaceId, packs, ceilingCents }) => ({ spaceId, packs, ceilingCents }));
}

export function settlementOf(order: OrderRow): Settlement {
  return settle(offerOf(order), wishesOf(order));
}

export function shareFacts(order: OrderRow, share: OrderRow["shares"][number]) {
  const expected = expectedIn(kindColumn(order.kind), order.spaceId, share);
  return {
    expected,
    ...arrivedIn(share.deliveries),
    awaited: awaited(expected, share.deliveries),
    totalCents: share.goodsCents + share.deliveryCents,
    settledCents: share.payments.reduce((sum, { cents }) => sum + cents, 0),
  };
}

export function orderStatus(order: OrderRow) {
  const deliveries = order.shares.map((share) => ({
    expected: shareFacts(order, share).expected,
    arrivals: share.deliveries,
  }));
  return statusOf({ closedAt: order.closedAt, abandonedAt: order.abandonedAt, deliveries });
}
