import sharp from "sharp";
import { log } from "#app/platform/log/log.server.ts";
import type { Analysis } from "./analysis.schema.ts";
import type { Pixels } from "./picture.ts";
import { type Allowance, readInWorker, readingAllowance } from "./read-in-worker.server.ts";

export interface Analysed {
  analysis: Analysis;
  /** WebP, 640 × 480, transparent behind the thing. */
  picture?: Buffer;
  /** See light-model.ts. */
  model?: Uint8Array;
}

/** Files in work and in line: one after the other. */
let line: Promise<unknown> = Promise.resolve();

const tooComplex: Analysed = { analysis: { ok: false, refusal: { code: "too_complex", params: {} } } };

function painted({ width, height, pixels }: Pixels): Promise<Buffer> {
  const raw = { width, height, channels: 4 } as const;
  return sharp(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength), { raw })
    .resize(width / 2)
    .webp({ quality: 82 })
    .toBuffer();
}

/**
 * Reads a file, by its bytes and never by its name, in a thread of its own with limits of memory and time; one file at a time, in
 * the order in which they are asked for. Undefined when `signal` gave it up first.
 */
export function analyseFile(
  source: string | Uint8Array,
  { allowance = readingAllowance, signal }: { allowance?: Allowance; signal?: AbortSignal } = {},
): Promise<Analysed | undefined> {
  const answer = line.then(async (): Promise<Analysed | undefined> => {
    const outcome = await readInWorker(source, { allowance, signal });
    if (outcome === "given_up") return undefined;
    if (outcome === "too_complex") return tooComplex;
    if ("bug" in outcome) {
      log.error({ bug: outcome.bug }, "a file could not be read");
      return { analysis: { ok: false, refusal: { code: "unreadable", params: { line: "" } } } };
    }
    const { analysis, picture, model } = outcome;
    return { analysis, ...(picture ? { picture: await painted(picture) } : {}), ...(model ? { model } : {}) };
  });
  line = answer.catch(() => {});
  return answer;
}
