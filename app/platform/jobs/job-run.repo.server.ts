import { database, transaction } from "../db/database.server.ts";

export async function lastStart(name: string): Promise<Date | undefined> {
  const db = await database();
  return (await db.jobRun.findUnique({ where: { name } }))?.startedAt;
}

export async function recordRun(run: {
  name: string;
  startedAt: Date;
  finishedAt: Date;
  lastError: string | null;
}): Promise<void> {
  const { name, ...facts } = run;
  await transaction(async () => {
    const db = await database();
    await db.jobRun.upsert({ where: { name }, create: run, update: facts });
  });
}
