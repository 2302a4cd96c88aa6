import { database, transaction } from "#app/platform/db/database.server.ts";
import { Prisma } from "#app/platform/db/generated/client.ts";
import { setFileFormat } from "#app/platform/files/stored-file.repo.server.ts";
import type { Analysis } from "./analysis.schema.ts";

/** Raised when the reading of files changes in a way that changes what is found. */
export const readingVersion = 1;

export type FileAnalysisRow = NonNullable<Awaited<ReturnType<typeof findAnalysis>>>;

export async function findAnalysis(sha256: string) {
  const db = await database();
  return db.fileAnalysis.findUnique({ where: { sha256 } });
}

/** Puts contents in line, unless they were read already: a job reads them. */
export function putInLine(hashes: Iterable<string>, now: Date): Promise<void> {
  return transaction(async () => {
    const db = await database();
    for (const sha256 of hashes)
      await db.fileAnalysis.upsert({
        where: { sha256 },
        create: { sha256, state: "waiting", reading: readingVersion, askedAt: now },
        update: {},
      });
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

export function countAttempt(sha256: string): Promise<void> {
  return transaction(async () => {
    const db = await database();
    await db.fileAnalysis.update({ where: { sha256 }, data: { attempts: { increment: 1 } } });
  });
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

interface KeptAnalysis {
  sha256: string;
  analysis: Analysis;
  pictured: boolean;
  modelled: boolean;
}

/** What was found in some contents, all in one transaction; their format is the one that their bytes have. */
export function saveAnalyses(found: readonly KeptAnalysis[], now: Date): Promise<void> {
  return transaction(async () => {
    const db = await database();
    for (const { sha256, analysis, pictured, modelled } of found) {
      const data = columns(analysis, { pictured, modelled }, now);
      await db.fileAnalysis.upsert({ where: { sha256 }, create: { sha256, askedAt: now, ...data }, update: data });
      if (analysis.ok) await setFileFormat(sha256, analysis.format);
    }
  });
}

/** What was found in contents that nobody keeps any more. */
export function deleteOrphanAnalyses(): Promise<void> {
  return transaction(async () => {
    const db = await database();
    await db.$executeRaw`DELETE FROM FileAnalysis WHERE sha256 NOT IN (SELECT sha256 FROM StoredFile)`;
  });
}
