import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading, ReadingWindow } from "./read-calendar.ts";

/** The built server is one file; the thread reads the source, which is installed beside it. */
const thread = path.resolve("app/modules/calendars/read-worker.server.ts");

/** Many times what the largest honest calendar needs, on a machine that is busy. */
export const readingAllowance = { milliseconds: 15_000, megabytes: 256 };

/** `readCalendar` in a thread of its own, which is ended when it takes too long or too much: `too_complex`. */
export function readInWorker(bytes: Uint8Array, window: ReadingWindow, allowance = readingAllowance): Promise<Reading> {
  const worker = new Worker(thread, {
    workerData: { bytes, window },
    resourceLimits: { maxOldGenerationSizeMb: allowance.megabytes },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise<Reading>((resolve, reject) => {
    const tooComplex = () => resolve({ ok: false, error: "too_complex" });
    const limit = setTimeout(tooComplex, allowance.milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") tooComplex();
      else reject(error);
    });
    worker.once("exit", () => {
      clearTimeout(limit);
      tooComplex();
    });
  }).finally(() => worker.terminate());
}
