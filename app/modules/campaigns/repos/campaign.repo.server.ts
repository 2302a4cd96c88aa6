import { billSchema } from "#app/modules/designs/design.schema.ts";
import type { BillLine } from "#app/modules/designs/revision.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { type CampaignPolicy, defaultPolicy } from "../policy.ts";

const shown = {
  space: { select: { id: true, slug: true, name: true, zone: true, latitude: true, longitude: true } },
  network: { select: { id: true, slug: true, name: true } },
  roles: { select: { userId: true, role: true } },
  items: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { parts: true } },
} as const satisfies Prisma.CampaignInclude;

function typed(row: Prisma.CampaignGetPayload<{ include: typeof shown }>) {
  return {
    ...row,
    policy: { ...defaultPolicy, ...(row.policy as Partial<CampaignPolicy>) },
    items: row.items.map((item) => ({ ...item, materials: billSchema.catch([]).parse(item.materials) })),
  };
}

export type CampaignRow = ReturnType<typeof typed>;
export type ItemRow = CampaignRow["items"][number];

/** By its id, or by the code that people type. */
export async function findCampaign(named: string): Promise<CampaignRow | undefined> {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  const row = await db.campaign.findUnique({ where, include: shown });
  return row ? typed(row) : undefined;
}

export async function findHelpOut(spaceId: string): Promise<CampaignRow | undefined> {
  const db = await database();
  const row = await db.campaign.findFirst({ where: { spaceId, kind: "help_out" }, include: shown });
  return row ? typed(row) : undefined;
}

export async function insertCampaign(
  data: Omit<Prisma.CampaignUncheckedCreateInput, "policy"> & { policy: CampaignPolicy },
): Promise<string> {
  const db = await database();
  const { id } = await db.campaign.create({ data: { ...data, policy: { ...data.policy } }, select: { id: true } });
  return id;
}

export async function updateCampaign(
  id: string,
  { policy, ...data }: Omit<Prisma.CampaignUncheckedUpdateInput, "policy"> & { policy?: CampaignPolicy },
): Promise<void> {
  const db = await database();
  await db.campaign.update({
    where: { id },
    data: { ...data, ...(policy ? { policy: { ...policy } } : {}), version: { increment: 1 } },
  });
}

interface CampaignFilter {
  stage?: string;
  stages?: readonly string[];
  spaceId?: string;
  /** By its short name. */
  network?: string;
}

/** Campaigns that everybody may see, the newest first. */
export async function listCampaignRows(filter: CampaignFilter, limit: number, after?: string) {
  const db = await database();
  const { stage, stages, spaceId, network } = filter;
  const rows = await db.campaign.findMany({
    where: {
      kind: "campaign",
      stage: stage ?? (stages ? { in: [...stages] } : { not: "prepared" }),
      ...(spaceId ? { spaceId } : {}),
      ...(network ? { network: { slug: network } } : {}),
    },
    include: shown,
    orderBy: { id: "desc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  return rows.map(typed);
}

/** Those that time opens (something is made in them) or closes, by their dates. */
export async function campaignsDue(
  now: Date,
  limit: number,
): Promise<{ opening: CampaignRow[]; closing: CampaignRow[] }> {
  const db = await database();
  const due = (where: Prisma.CampaignWhereInput) =>
    db.campaign.findMany({
      where: { kind: "campaign", ...where },
      include: shown,
      orderBy: { id: "asc" },
      take: limit,
    });
  const opening = await due({ stage: "prepared", opensAt: { lte: now }, items: { some: {} } });
  const closing = await due({ stage: { in: ["open", "paused", "covered"] }, closesAt: { lte: now } });
  return { opening: opening.map(typed), closing: closing.map(typed) };
}

/** How many requests wait to be verified, by campaign. */
export async function countToVerify(campaignIds: readonly string[]): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.productionRequest.groupBy({
    by: ["campaignId"],
    where: { campaignId: { in: [...campaignIds] }, stage: "submitted" },
    _count: true,
  });
  return new Map(rows.map(({ campaignId, _count }) => [campaignId, _count]));
}

/** Those in which a person holds a role, or that one of these spaces opened. */
export async function campaignsOf(userId: string, spaceIds: readonly string[], limit = 100) {
  const db = await database();
  const rows = await db.campaign.findMany({
    where: { OR: [{ roles: { some: { userId } } }, { spaceId: { in: [...spaceIds] } }] },
    include: shown,
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(typed);
}

export async function insertItem({
  parts,
  materials = [],
  ...item
}: Omit<Prisma.ProductionItemUncheckedCreateInput, "parts" | "checklist" | "materials"> & {
  checklist: readonly string[];
  materials?: readonly BillLine[];
  parts: readonly { componentId: string; count: number }[];
}): Promise<string> {
  const db = await database();
  const { id } = await db.productionItem.create({
    data: {
      ...item,
      checklist: [...item.checklist],
      materials: materials.map((line) => ({ ...line })),
      parts: { create: [...parts] },
    },
    select: { id: true },
  });
  return id;
}

export async function updateItem(
  id: string,
  {
    checklist,
    materials,
    ...data
  }: Omit<Prisma.ProductionItemUncheckedUpdateInput, "checklist" | "materials"> & {
    checklist?: readonly string[];
    materials?: readonly BillLine[];
  },
): Promise<void> {
  const db = await database();
  await db.productionItem.update({
    where: { id },
    data: {
      ...data,
      ...(checklist ? { checklist: [...checklist] } : {}),
      ...(materials ? { materials: materials.map((line) => ({ ...line })) } : {}),
    },
  });
}

/** Who coordinates and inspects beside the keepers of the space, by name. */
export async function rolesOf(campaignId: string) {
  const db = await database();
  const roles = await db.campaignRole.findMany({ where: { campaignId }, orderBy: [{ role: "asc" }, { id: "asc" }] });
  const people = await db.user.findMany({
    where: { id: { in: roles.map(({ userId }) => userId) } },
    select: { id: true, name: true, email: true },
  });
  const named = new Map(people.map((person) => [person.id, person]));
  return roles.flatMap(({ userId, role }) => {
    const person = named.get(userId);
    return person ? [{ ...person, role }] : [];
  });
}

export async function setRole(
  campaignId: string,
  userId: string,
  role: string,
  holds: boolean,
  createdAt: Date,
): Promise<void> {
  const db = await database();
  const key = { campaignId, userId, role };
  if (!holds) await db.campaignRole.deleteMany({ where: key });
  else
    await db.campaignRole.upsert({
      where: { campaignId_userId_role: key },
      create: { ...key, createdAt },
      update: {},
    });
}
