import { database } from "#app/platform/db/database.server.ts";

/** What was found in these contents, by hash. */
export async function findAnalyses(hashes: readonly string[]) {
  const db = await database();
  const rows = await db.fileAnalysis.findMany({ where: { sha256: { in: [...new Set(hashes)] } } });
  return new Map(rows.map((row) => [row.sha256, row]));
}

export type AnalysisRow = NonNullable<ReturnType<Awaited<ReturnType<typeof findAnalyses>>["get"]>>;
