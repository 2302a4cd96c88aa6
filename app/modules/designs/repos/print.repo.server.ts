import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

export async function insertPrint(data: Prisma.DesignPrintUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.designPrint.create({ data, select: { id: true } })).id;
}

const shown = {
  space: { select: { id: true, slug: true, name: true, zone: true } },
  revision: { select: { number: true } },
} as const;

export type PrintRow = Prisma.DesignPrintGetPayload<{ include: typeof shown }>;

export async function findPrint(id: string): Promise<PrintRow | null> {
  const db = await database();
  return db.designPrint.findUnique({ where: { id }, include: shown });
}

/** Of a design; the newest first. Without `spaceIds`, those of every space. */
export async function listPrintRows(
  designId: string,
  spaceIds: readonly string[] | undefined,
  limit: number,
  after?: string,
): Promise<PrintRow[]> {
  const db = await database();
  return db.designPrint.findMany({
    where: {
      revision: { designId },
      ...(spaceIds ? { spaceId: { in: [...spaceIds] } } : {}),
      ...(after ? { id: { lt: after } } : {}),
    },
    include: shown,
    orderBy: { id: "desc" },
    take: limit,
  });
}

/** How many pieces were recorded in all, of each revision of a design. */
export async function piecesPrinted(designId: string): Promise<number> {
  const db = await database();
  const { _sum } = await db.designPrint.aggregate({ where: { revision: { designId } }, _sum: { pieces: true } });
  return _sum.pieces ?? 0;
}
