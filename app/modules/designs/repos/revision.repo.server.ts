import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

const parent = {
  select: {
    number: true,
    design: { select: { id: true, listing: { select: { code: true, title: true, status: true } } } },
  },
} as const;

const shown = {
  files: { orderBy: { position: "asc" }, include: { storedFile: true } },
  derivedFrom: parent,
  validations: { orderBy: { validFrom: "asc" }, include: { evidence: { select: { name: true, sha256: true } } } },
} as const satisfies Prisma.DesignRevisionInclude;

export type RevisionRow = Prisma.DesignRevisionGetPayload<{ include: typeof shown }>;
export type FileRow = RevisionRow["files"][number];
export type ValidationRow = RevisionRow["validations"][number];

export async function findRevision(where: { designId: string; number: number }): Promise<RevisionRow | null> {
  const db = await database();
  return db.designRevision.findUnique({ where: { designId_number: where }, include: shown });
}

export async function findRevisionById(id: string): Promise<(RevisionRow & { designId: string }) | null> {
  const db = await database();
  return db.designRevision.findUnique({ where: { id }, include: shown });
}

export async function insertRevision(data: Prisma.DesignRevisionUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.designRevision.create({ data, select: { id: true } })).id;
}

/** False when somebody else changed it since `version` was read, or when it is published. */
export async function changeRevision(
  where: { id: string; version?: number },
  data: Prisma.DesignRevisionUncheckedUpdateManyInput,
): Promise<boolean> {
  const db = await database();
  const { count } = await db.designRevision.updateMany({
    where: { ...where, publishedAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** A draft with its files; the contents go when nothing else names them. */
export async function deleteDraft(id: string): Promise<void> {
  const db = await database();
  const files = await db.revisionFile.findMany({ where: { revisionId: id }, select: { storedFileId: true } });
  await db.revisionFile.deleteMany({ where: { revisionId: id } });
  await db.storedFile.deleteMany({ where: { id: { in: files.map(({ storedFileId }) => storedFileId) } } });
  await db.designRevision.deleteMany({ where: { id, publishedAt: null } });
}

export async function insertFile(data: Prisma.RevisionFileUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.revisionFile.create({ data, select: { id: true } })).id;
}

export async function changeFile(id: string, data: Prisma.RevisionFileUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.revisionFile.update({ where: { id }, data });
}

export async function deleteFile({ id, storedFileId }: { id: string; storedFileId: string }): Promise<void> {
  const db = await database();
  await db.revisionFile.delete({ where: { id } });
  await db.storedFile.delete({ where: { id: storedFileId } });
}

/** Children of these revisions, published ones of designs that can be seen. */
export async function childrenOf(revisionIds: readonly string[]) {
  const db = await database();
  return db.designRevision.findMany({
    where: {
      derivedFromId: { in: [...revisionIds] },
      publishedAt: { not: null },
      design: { listing: { status: { in: ["published", "paused"] } } },
    },
    select: {
      ...{ id: true, number: true, derivedFromId: true, designId: true },
      design: { select: { listing: { select: { code: true, title: true, space: { select: { name: true } } } } } },
    },
    orderBy: { id: "asc" },
    take: 500,
  });
}

/** A revision as a member of its family, with what it was made from. */
export async function kinOf(revisionId: string) {
  const db = await database();
  return db.designRevision.findUnique({
    where: { id: revisionId },
    select: {
      ...{ id: true, number: true, derivedFromId: true, derivedFromAddress: true, designId: true },
      design: {
        select: { listing: { select: { code: true, title: true, status: true, space: { select: { name: true } } } } },
      },
    },
  });
}
