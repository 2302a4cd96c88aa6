import { gzipSync } from "node:zlib";
import { deleteStoredBytes, writeDerived } from "#app/platform/files/stored-files.server.ts";
import type { Analysed } from "./analysis.server.ts";
import { saveAnalyses } from "./file-analysis.repo.server.ts";

/**
 * Keeps what was found in contents: pictures and light models are there before a row speaks of them. What is not taken is not
 * kept: its bytes go once that is written, and the reason stays until its row is taken away.
 */
export async function recordAnalyses(found: ReadonlyMap<string, Analysed>, now: Date): Promise<void> {
  for (const [sha256, { picture, model }] of found) {
    if (picture) await writeDerived(sha256, "picture", picture);
    if (model) await writeDerived(sha256, "model", gzipSync(model));
  }
  const kept = [...found].map(([sha256, { analysis, picture, model }]) => ({
    ...{ sha256, analysis },
    ...{ pictured: picture !== undefined, modelled: model !== undefined },
  }));
  await saveAnalyses(kept, now);
  for (const { sha256, analysis } of kept) if (!analysis.ok) await deleteStoredBytes(sha256);
}
