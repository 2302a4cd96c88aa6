import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { newId } from "#app/platform/new-id.server.ts";

const named = { select: { id: true, slug: true, name: true } } as const;
const inTime = [{ at: "asc" }, { id: "asc" }] as const;

const shown = {
  network: {
    select: {
      id: true,
      slug: true,
      name: true,
      memberships: { where: { status: "member", space: { archivedAt: null } }, select: { spaceId: true } },
    },
  },
  space: { select: { id: true, slug: true, name: true, zone: true } },
  wishes: { include: { space: named }, orderBy: [...inTime] },
  shares: {
    include: {
      space: named,
      deliveries: { include: { correction: { select: { id: true } } }, orderBy: [...inTime] },
      payments: { orderBy: [...inTime] },
    },
    orderBy: { spaceId: "asc" },
  },
  events: { orderBy: [...inTime] },
} as const satisfies Prisma.GroupOrderInclude;

/** By its id, or by the code that people type. */
export async function findOrder(reference: string) {
  const db = await database();
  const where = reference.length > 20 ? { id: reference } : { code: reference.toUpperCase() };
  return db.groupOrder.findUnique({ where, include: shown });
}

export type OrderRow = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

/** The newest first. */
export async function listOrderRows(networkId: string, limit: number, after?: string): Promise<OrderRow[]> {
  const db = await database();
  return db.groupOrder.findMany({
    where: { networkId },
    include: shown,
    orderBy: { id: "desc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

/** Open orders whose deadline lies in `[from, to)`. */
export async function openOrdersDue(from: Date, to: Date): Promise<OrderRow[]> {
  const db = await database();
  return db.groupOrder.findMany({
    where: { closedAt: null, abandonedAt: null, deadlineAt: { gte: from, lt: to } },
    include: shown,
    orderBy: { deadlineAt: "asc" },
    take: 200,
  });
}

export async function insertOrder(data: Prisma.GroupOrderUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.groupOrder.create({ data })).id;
}

/** False when it was changed meanwhile. */
export async function updateOrder(
  id: string,
  version: number,
  data: Prisma.GroupOrderUncheckedUpdateManyInput,
): Promise<boolean> {
  const db = await database();
  const { count } = await db.groupOrder.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  return count === 1;
}

/** The next thing that a space says; what it said before stays. */
export async function insertWish(wish: {
  orderId: string;
  spaceId: string;
  packs: number;
  ceilingCents: number | null;
  actorId: string;
  at: Date;
}): Promise<void> {
  const db = await database();
  const before = await db.orderWish.count({ where: { orderId: wish.orderId, spaceId: wish.spaceId } });
  await db.orderWish.create({ data: { ...wish, number: before + 1 } });
}

export async function insertShares(
  orderId: string,
  shares: readonly { spaceId: string; packs: number; goodsCents: number; deliveryCents: number }[],
): Promise<void> {
  const db = await database();
  await db.orderShare.createMany({ data: shares.map((share) => ({ orderId, ...share })) });
}

export async function insertDelivery(data: Prisma.OrderDeliveryUncheckedCreateInput): Promise<void> {
  const db = await database();
  await db.orderDelivery.create({ data });
}

export async function insertPayment(data: Prisma.OrderPaymentUncheckedCreateInput): Promise<void> {
  const db = await database();
  await db.orderPayment.create({ data });
}

export async function recordOrderEvent(event: {
  orderId: string;
  kind: "opened" | "changed" | "closed" | "abandoned";
  actorId: string;
  at: Date;
  details?: Record<string, string | number>;
}): Promise<void> {
  const db = await database();
  await db.orderEvent.create({ data: { id: newId(event.at), details: {}, ...event } });
}

export async function isNetworkMember(networkId: string, spaceId: string): Promise<boolean> {
  const db = await database();
  return (await db.networkMembership.count({ where: { networkId, spaceId, status: "member" } })) > 0;
}

export async function memberSpaceIds(networkId: string): Promise<string[]> {
  const db = await database();
  const rows = await db.networkMembership.findMany({
    where: { networkId, status: "member", space: { archivedAt: null } },
    select: { spaceId: true },
  });
  return rows.map(({ spaceId }) => spaceId);
}
