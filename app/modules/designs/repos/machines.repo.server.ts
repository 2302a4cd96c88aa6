import { database } from "#app/platform/db/database.server.ts";

/** Categories of machines that turn a file into a thing. */
export const machineCategories = ["printer_filament", "printer_resin", "laser_cutter", "cnc", "vinyl_cutter"] as const;

const mostMachines = 200;

/** Published machines of a network, or of all spaces; those of `first` before the others. */
export async function findMachines(network: string | undefined) {
  const db = await database();
  const named = network ? { OR: [{ id: network }, { slug: network.toLowerCase() }] } : undefined;
  return db.listing.findMany({
    where: {
      status: "published",
      category: { in: [...machineCategories] },
      space: {
        archivedAt: null,
        status: { not: "closed" },
        ...(named ? { networkMemberships: { some: { status: "member", network: named } } } : {}),
      },
    },
    select: {
      ...{ id: true, code: true, title: true, category: true, facts: true, rules: true, make: true, model: true },
      space: { select: { id: true, slug: true, name: true, town: true } },
    },
    orderBy: { id: "asc" },
    take: mostMachines,
  });
}

export type MachineRow = Awaited<ReturnType<typeof findMachines>>[number];
