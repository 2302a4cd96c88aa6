import { gzipSync } from "node:zlib";
import { transaction } from "#app/platform/db/database.server.ts";
import { setFileFormat } from "#app/platform/files/stored-file.repo.server.ts";
import { deleteStoredBytes, writeDerived } from "#app/platform/files/stored-files.server.ts";
import type { Analysed } from "./analysis.server.ts";
import { askForAnalysis, countAttempt, deleteOrphanAnalyses, saveAnalysis } from "./file-analysis.repo.server.ts";

/** What is not taken is not kept: its bytes go, and the reason stays until its row is taken away. */
async function record(sha256: string, { analysis, picture, model }: Analysed, now: Date): Promise<void> {
  if (picture) await writeDerived(sha256, "picture", picture);
  if (model) await writeDerived(sha256, "model", gzipSync(model));
  await saveAnalysis(sha256, analysis, { pictured: picture !== undefined, modelled: model !== undefined }, now);
  if (analysis.ok) await setFileFormat(sha256, analysis.format);
  else await deleteStoredBytes(sha256);
}

/** Keeps what was found in contents, each with its picture and its light model beside it. */
export function recordAnalyses(found: ReadonlyMap<string, Analysed>, now: Date): Promise<void> {
  return transaction(async () => {
    for (const [sha256, analysed] of found) await record(sha256, analysed, now);
  });
}

/** Puts contents in line: a job reads them. */
export function putInLine(hashes: Iterable<string>, now: Date): Promise<void> {
  return transaction(async () => {
    for (const sha256 of hashes) await askForAnalysis(sha256, now);
  });
}

export function recordAttempt(sha256: string): Promise<void> {
  return transaction(() => countAttempt(sha256));
}

/** What was found in contents that nobody keeps any more. */
export function removeOrphans(): Promise<void> {
  return transaction(deleteOrphanAnalyses);
}
