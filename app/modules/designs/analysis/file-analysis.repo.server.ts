import { database } from "#app/platform/db/database.server.ts";
import { Prisma } from "#app/platform/db/generated/client.ts";
import type { Analysis } from "./analysis.schema.ts";

/** Raised when the reading of files changes in a way that changes what is found. */
export const readingVersion = 1;

export type FileAnalysisRow = NonNullable<Awaited<ReturnType<typeof findAnalysis>>>;

export async function findAnalysis(sha256: string) {
  const db = await database();
  return db.fileAnalysis.findUnique({ where: { sha256 } });
}

/** What is to be read: put in line, unless it was read already. */
export async function askForAnalysis(sha256: string, now: Date): Promise<void> {
  const db = await database();
  await db.fileAnalysis.upsert({
    where: { sha256 },
    create: { sha256, state: "waiting", reading: readingVersion, askedAt: now },
    update: {},
  });
}

/** The first in line. What has brought the thread down several times is not tried for ever. */
export async function nextWaiting(mostAttempts: number) {
  const db = await database();
  return db.fileAnalysis.findFirst({
    where: { state: "waiting", attempts: { lt: mostAttempts } },
    orderBy: [{ attempts: "asc" }, { askedAt: "asc" }],
  });
}

export async function countAttempt(sha256: string): Promise<void> {
  const db = await database();
  await db.fileAnalysis.update({ where: { sha256 }, data: { attempts: { increment: 1 } } });
}

/** How many stand before this one. */
export async function placeInLine(askedAt: Date): Promise<number> {
  const db = await database();
  return db.fileAnalysis.count({ where: { state: "waiting", askedAt: { lt: askedAt } } });
}

function columns(analysis: Analysis, made: { pictured: boolean; modelled: boolean }, now: Date) {
  const common = { reading: readingVersion, finishedAt: now, ...made };
  if (!analysis.ok)
    return {
      ...common,
      ...{ state: "refused", refusal: analysis.refusal, format: null, kind: null },
      ...{ figures: Prisma.DbNull, warnings: Prisma.DbNull },
    };
  const { format, figures, warnings } = analysis;
  return { ...common, state: "done", format, kind: figures.kind, figures, warnings, refusal: Prisma.DbNull };
}

export async function saveAnalysis(
  sha256: string,
  analysis: Analysis,
  made: { pictured: boolean; modelled: boolean },
  now: Date,
): Promise<void> {
  const db = await database();
  const data = columns(analysis, made, now);
  await db.fileAnalysis.upsert({ where: { sha256 }, create: { sha256, askedAt: now, ...data }, update: data });
}

/** What was found in contents that nobody keeps any more. */
export async function deleteOrphanAnalyses(): Promise<void> {
  const db = await database();
  await db.$executeRaw`DELETE FROM FileAnalysis WHERE sha256 NOT IN (SELECT sha256 FROM StoredFile)`;
}
