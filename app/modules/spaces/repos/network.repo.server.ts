import { database } from "#app/platform/db/database.server.ts";
import type { Network, Prisma } from "#app/platform/db/generated/client.ts";
import { freeSlug, slugOf } from "../slug.ts";

export type NetworkRow = Network;
export type NetworkStatus = "requested" | "invited" | "member";
export type NetworkRole = "coordinator" | "member";

export async function findNetwork(reference: string): Promise<NetworkRow | null> {
  return (await database()).network.findFirst({ where: { OR: [{ slug: reference }, { id: reference }] } });
}

export async function findNetworkByName(name: string): Promise<NetworkRow | null> {
  return (await database()).network.findFirst({ where: { name } });
}

export async function freeNetworkSlug(name: string): Promise<string> {
  const base = slugOf(name, "reseau");
  const similar = await (await database()).network.findMany({
    where: { slug: { startsWith: base.slice(0, 36) } },
    select: { slug: true },
  });
  return freeSlug(base, new Set(similar.map(({ slug }) => slug)));
}

export async function insertNetwork(data: Prisma.NetworkUncheckedCreateInput): Promise<NetworkRow> {
  return (await database()).network.create({ data });
}

export async function updateNetworkRow(
  id: string,
  version: number,
  data: Prisma.NetworkUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await (await database()).network.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

export async function listNetworkRows(query: { after?: string | undefined; limit: number }) {
  return (await database()).network.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: query.limit + 1,
    include: { _count: { select: { memberships: { where: { status: "member" } } } } },
    ...(query.after ? { cursor: { id: query.after }, skip: 1 } : {}),
  });
}

export async function findNetworkMembership(networkId: string, spaceId: string) {
  return (await database()).networkMembership.findUnique({ where: { networkId_spaceId: { networkId, spaceId } } });
}

export async function insertNetworkMembership(data: {
  networkId: string;
  spaceId: string;
  role: NetworkRole;
  status: NetworkStatus;
  createdAt: Date;
  joinedAt: Date | null;
}): Promise<void> {
  await (await database()).networkMembership.create({ data });
}

/** False when it was answered meanwhile. */
export async function admitToNetwork(networkId: string, spaceId: string, joinedAt: Date): Promise<boolean> {
  const { count } = await (await database()).networkMembership.updateMany({
    where: { networkId, spaceId, status: { not: "member" } },
    data: { status: "member", joinedAt },
  });
  return count === 1;
}

export async function deleteNetworkMembership(networkId: string, spaceId: string): Promise<void> {
  await (await database()).networkMembership.delete({ where: { networkId_spaceId: { networkId, spaceId } } });
}

export async function updateNetworkRole(networkId: string, spaceId: string, role: NetworkRole): Promise<void> {
  await (await database()).networkMembership.update({
    where: { networkId_spaceId: { networkId, spaceId } },
    data: { role },
  });
}

export async function coordinatingSpaceIds(networkId: string): Promise<string[]> {
  const rows = await (await database()).networkMembership.findMany({
    where: { networkId, role: "coordinator", status: "member" },
    select: { spaceId: true },
  });
  return rows.map(({ spaceId }) => spaceId);
}

/** Members, and those who wait, by name of space; archived spaces are left out. */
export async function listNetworkMembers(networkId: string) {
  return (await database()).networkMembership.findMany({
    where: { networkId, space: { archivedAt: null } },
    include: {
      space: { include: { _count: { select: { listings: { where: { status: "published" } } } } } },
    },
    orderBy: { space: { name: "asc" } },
    take: 500,
  });
}

/** Networks of which a space is a member, by name; with `all`, those that wait for an answer too. */
export async function networksOfSpace(spaceId: string, all = false) {
  const rows = await (await database()).networkMembership.findMany({
    where: { spaceId, ...(all ? {} : { status: "member" }) },
    include: { network: true },
    orderBy: { network: { name: "asc" } },
  });
  return rows.map(({ network, role, status }) => ({
    id: network.id,
    slug: network.slug,
    name: network.name,
    role,
    status,
  }));
}
