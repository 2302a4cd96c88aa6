import { type ArrivedFile, type ReceivedFiles, receiveFiles } from "#app/platform/files/receive-files.server.ts";
import { acceptedDesignFiles } from "#app/platform/files/stored-files.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { failAnalysis } from "./analysis.failures.ts";
import { type Analysed, analyseFile } from "./analysis.server.ts";
import { findAnalysis, putInLine, readingVersion } from "./file-analysis.repo.server.ts";
import { recordAnalyses } from "./record-analysis.server.ts";

/** How long a form waits for what is found in its files. What takes longer is read afterwards, and its page says so. */
const patience = 15_000;

async function isKnown(sha256: string): Promise<boolean> {
  const row = await findAnalysis(sha256);
  return row?.state === "done" && row.reading === readingVersion;
}

/** Reads the files of a form before any is kept: one that cannot be trusted refuses the form, with its reason. */
async function judge(files: readonly ArrivedFile[], found: Map<string, Analysed>): Promise<Result<unknown>> {
  const signal = AbortSignal.timeout(patience);
  for (const { sha256, path, name, field } of files) {
    if (found.has(sha256) || (await isKnown(sha256))) continue;
    const analysed = await analyseFile(path, { signal });
    if (!analysed) continue;
    const { analysis } = analysed;
    if (!analysis.ok) {
      const { code, params } = analysis.refusal;
      return failAnalysis(`file_${code}`, { params: { ...params, name }, fields: { [field]: [] } });
    }
    found.set(sha256, analysed);
  }
  return ok(null);
}

/**
 * Reads a form with files of a design (under `field`), finds out what they are, and keeps all of them or none. What could not be
 * read in time waits in line. The other fields come back in `formData`.
 */
export async function receiveDesignFiles(
  request: Request,
  { createdById, now, field = "files" }: { createdById: string; now: Date; field?: string },
): Promise<ReceivedFiles> {
  const found = new Map<string, Analysed>();
  const received = await receiveFiles(request, {
    createdById,
    now,
    accepted: { [field]: acceptedDesignFiles },
    judge: (files) => judge(files, found),
  });
  if (!received.ok) return received;
  await recordAnalyses(found, now);
  const { files } = received.value;
  await putInLine(new Set(files.map(({ sha256 }) => sha256)), now);
  const formatOf = (sha256: string, before: string) => {
    const analysis = found.get(sha256)?.analysis;
    return analysis?.ok ? analysis.format : before;
  };
  const told = files.map((file) => ({ ...file, format: formatOf(file.sha256, file.format) }) as (typeof files)[number]);
  return { ...received, value: { files: told } };
}
