import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { HistoryOutput, OrderOutput } from "./order.schema.ts";
import { nextStep } from "./order.ts";
import { lastWishes, offerOf, orderStatus, settlementOf, shareFacts, unitColumn } from "./order-facts.server.ts";
import type { OrderRow } from "./repos/order.repo.server.ts";

/** An order as the API says it: what stands, what it costs and what arrived are computed from what was said. */
export function describeOrder(order: OrderRow): OrderOutput {
  const { id, code, title, description, link, packName, packSize, version, space, network } = order;
  const offer = offerOf(order);
  const settlement = settlementOf(order);
  const iso = (at: Date) => isoWithOffset(at, space.zone);
  const fallen = new Set(settlement.fallen.map(({ spaceId }) => spaceId));
  const status = orderStatus(order);
  return {
    ...{ id, code, title, description, link, packName, packSize, version, status, ...offer },
    network: { slug: network.slug, name: network.name },
    coordinator: { id: space.id, slug: space.slug, name: space.name },
    unit: unitColumn(order.unit),
    steps: [...offer.steps],
    minimumReached: settlement.minimumReached,
    deadline: iso(order.deadlineAt),
    packs: settlement.packs,
    unitCents: settlement.unitCents,
    next: status === "open" ? (nextStep(offer, settlement.packs) ?? null) : null,
    wishes: lastWishes(order).map(({ space: from, packs, ceilingCents, at }) => ({
      ...{ space: from, packs, ceilingCents, at: iso(at), stands: !fallen.has(from.id) },
    })),
    shares: order.shares.map((share) => ({
      ...{ space: share.space, packs: share.packs, goodsCents: share.goodsCents, deliveryCents: share.deliveryCents },
      ...shareFacts(order, share),
    })),
    createdAt: iso(order.createdAt),
    closedAt: order.closedAt && iso(order.closedAt),
    abandonedAt: order.abandonedAt && iso(order.abandonedAt),
  };
}

const nothing = { space: null, packs: null, ceilingCents: null, cents: null, delivery: null, note: "" };

function reasonIn(details: unknown): string {
  const reason = typeof details === "object" && details !== null && "reason" in details ? details.reason : "";
  return typeof reason === "string" ? reason : "";
}

/** All that happened, the oldest first. */
export function orderHistory(order: OrderRow): HistoryOutput {
  const happened = [
    ...order.events.map(({ kind, at, details }) => ({ ...nothing, kind, at, note: reasonIn(details) })),
    ...order.wishes.map(({ space, packs, ceilingCents, at }) => ({
      ...nothing,
      ...{ kind: packs > 0 ? "wished" : "unwished", space: space.name, packs, ceilingCents, at },
    })),
    ...order.shares.flatMap(({ space, deliveries, payments }) => [
      ...deliveries.map(({ id, good, damaged, missing, note, at, correctsId, correction }) => ({
        ...nothing,
        kind: correctsId ? "corrected" : "arrived",
        space: space.name,
        delivery: { id, good, damaged, missing, corrected: correction !== null },
        ...{ note, at },
      })),
      ...payments.map(({ cents, note, at }) => ({
        ...nothing,
        ...{ kind: cents > 0 ? "settled" : "paid_back", space: space.name, cents, note, at },
      })),
    ]),
  ];
  return happened
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...fact }) => ({ ...fact, at: isoWithOffset(at, order.space.zone) }));
}
