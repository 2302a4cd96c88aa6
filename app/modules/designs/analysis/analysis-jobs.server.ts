import { storedFilePath } from "#app/platform/files/stored-files.server.ts";
import { analyseFile } from "./analysis.server.ts";
import { countAttempt, deleteOrphanAnalyses, nextWaiting } from "./file-analysis.repo.server.ts";
import { recordAnalyses } from "./record-analysis.server.ts";

/** A file that was in work three times when the server fell is not tried again by itself. */
const mostAttempts = 3;

/** Reads what waits in line until nothing does. An analysis that the end of the server cut is begun again. */
export async function analyseWaiting(now: Date): Promise<void> {
  for (let next = await nextWaiting(mostAttempts); next; next = await nextWaiting(mostAttempts)) {
    await countAttempt(next.sha256);
    const analysed = await analyseFile(storedFilePath(next.sha256));
    if (analysed) await recordAnalyses(new Map([[next.sha256, analysed]]), now);
  }
}

export const analysisJobs = [
  { name: "analyse-files", everySeconds: 10, run: analyseWaiting },
  { name: "purge-analyses", everySeconds: 86_400, run: deleteOrphanAnalyses },
];
