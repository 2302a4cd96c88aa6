import { database } from "#app/platform/db/database.server.ts";

export async function insertTraining(data: {
  spaceId: string;
  name: string;
  description: string;
  validMonths: number | null;
  createdAt: Date;
}) {
  return (await database()).training.create({ data });
}

export async function findTraining(id: string) {
  return (await database()).training.findUnique({ where: { id }, include: { space: true } });
}

export async function updateTrainingRow(
  id: string,
  data: { name?: string; description?: string; validMonths?: number | null; archivedAt?: Date },
): Promise<void> {
  await (await database()).training.update({ where: { id }, data });
}

/** Those in use first, then the archived ones. */
export async function listTrainingRows(spaceId: string) {
  return (await database()).training.findMany({
    where: { spaceId },
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    include: { _count: { select: { records: { where: { revokedAt: null } } } } },
  });
}

export async function insertTrainingRecord(data: {
  trainingId: string;
  userId: string;
  heldFrom: Date;
  expiresAt: Date | null;
  recordedById: string;
  recordedAt: Date;
}) {
  return (await database()).trainingRecord.create({ data });
}

export async function findTrainingRecord(id: string) {
  return (await database()).trainingRecord.findUnique({
    where: { id },
    include: { training: { include: { space: true } } },
  });
}

export async function revokeTrainingRecordRow(id: string, revokedAt: Date): Promise<boolean> {
  const { count } = await (await database()).trainingRecord.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt },
  });
  return count === 1;
}

export async function listTrainingRecordRows(trainingId: string, page: { after?: string | undefined; limit: number }) {
  return (await database()).trainingRecord.findMany({
    where: { trainingId },
    include: { user: { select: { name: true } } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
    ...(page.after ? { cursor: { id: page.after }, skip: 1 } : {}),
  });
}
