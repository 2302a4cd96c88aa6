import type { Facts } from "#app/modules/listings/listing.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

const mostMachines = 60;

export interface MachineWithBed {
  code: string;
  title: string;
  space: string;
  materials: string[];
  /** Width, depth and, where it has one, height; millimetres. */
  size: number[];
}

/** Published machines that say how large a part may be, of these spaces and of those that share a network with one of them. */
export async function machinesNear(spaceIds: readonly string[]): Promise<MachineWithBed[]> {
  const db = await database();
  const networks = await db.networkMembership.findMany({
    where: { spaceId: { in: [...spaceIds] }, status: "member" },
    select: { networkId: true },
  });
  const networkIds = networks.map(({ networkId }) => networkId);
  const near: Prisma.SpaceWhereInput = {
    OR: [
      { id: { in: [...spaceIds] } },
      { networkMemberships: { some: { status: "member", networkId: { in: networkIds } } } },
    ],
  };
  const rows = await db.listing.findMany({
    where: { kind: "equipment", status: "published", space: near },
    select: { code: true, title: true, facts: true, space: { select: { name: true } } },
    orderBy: { title: "asc" },
    take: 10 * mostMachines,
  });
  return rows
    .flatMap(({ code, title, facts, space }) => {
      const { buildVolumeMm, bedMm, materials = [] } = (facts ?? {}) as Facts;
      const said = buildVolumeMm ? [buildVolumeMm.x, buildVolumeMm.y, buildVolumeMm.z] : bedMm && [bedMm.x, bedMm.y];
      return said ? [{ code, title, space: space.name, materials, size: said }] : [];
    })
    .slice(0, mostMachines);
}
