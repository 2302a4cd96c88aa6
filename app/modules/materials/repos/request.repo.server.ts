import { randomBytes } from "node:crypto";
import { normalizedCode, shortCode } from "#app/modules/listings/short-code.ts";
import { database, type Prisma } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { RequestStatus } from "../material.ts";

const space = { select: { id: true, slug: true, name: true, town: true, zone: true, askingRole: true } } as const;
const listing = { select: { id: true, code: true, title: true, category: true, kind: true, spaceId: true } } as const;

const include = {
  material: { include: { listing, batches: true } },
  toMaterial: { include: { listing } },
  giverSpace: space,
  askerSpace: space,
  need: { select: { id: true, code: true, title: true } },
  events: { orderBy: { id: "asc" } },
} as const satisfies Prisma.MaterialRequestInclude;

export type RequestRow = Prisma.MaterialRequestGetPayload<{ include: typeof include }>;

/** By its id, or by the code that people type. */
export async function findRequest(named: string): Promise<RequestRow | null> {
  const db = await database();
  const where = named.length > 12 ? { id: named } : { code: normalizedCode(named) };
  return db.materialRequest.findUnique({ where, include });
}

export async function insertRequest(
  data: Omit<Prisma.MaterialRequestUncheckedCreateInput, "code" | "updatedAt"> & { createdAt: Date },
): Promise<string> {
  const db = await database();
  const code = shortCode(randomBytes(7));
  const { id } = await db.materialRequest.create({ data: { ...data, code, updatedAt: data.createdAt } });
  return id;
}

/** False when somebody else changed it since it was read. */
export async function changeRequest(
  { id, version, status }: Pick<RequestRow, "id" | "version" | "status">,
  data: Prisma.MaterialRequestUncheckedUpdateManyInput,
): Promise<boolean> {
  const db = await database();
  const where = { id, version, status };
  const { count } = await db.materialRequest.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}

export async function insertRequestEvent(data: {
  requestId: string;
  kind: string;
  quantity?: number;
  message?: string;
  actorId: string | null;
  at: Date;
}): Promise<void> {
  const db = await database();
  await db.materialRequestEvent.create({ data: { id: newId(data.at), ...data } });
}

export interface RequestFilter {
  spaceIds: readonly string[];
  side?: "giver" | "asker";
  statuses?: readonly RequestStatus[];
  difference?: "open";
}

function whereOf({ spaceIds, side, statuses, difference }: RequestFilter): Prisma.MaterialRequestWhereInput {
  const ids = { in: [...spaceIds] };
  const sides = { giver: { giverSpaceId: ids }, asker: { askerSpaceId: ids } };
  return {
    AND: [side ? sides[side] : { OR: Object.values(sides) }],
    ...(statuses ? { status: { in: [...statuses] } } : {}),
    ...(difference ? { difference } : {}),
  };
}

/** The latest first. */
export async function listRequestRows(
  filter: RequestFilter,
  { after, take }: { after?: string | undefined; take: number },
): Promise<RequestRow[]> {
  const db = await database();
  const where = { ...whereOf(filter), ...(after ? { id: { lt: after } } : {}) };
  return db.materialRequest.findMany({ where, include, orderBy: { id: "desc" }, take });
}

/** What left for a request, corrections apart, in the order in which it was written. */
export async function transfersOf(requestId: string) {
  const db = await database();
  return db.stockMovement.findMany({
    where: { requestId, kind: "transfer", correctsNumber: null },
    include: { batch: { select: { label: true, expiresOn: true } } },
    orderBy: { number: "asc" },
  });
}
