import path from "node:path";
import { Worker } from "node:worker_threads";

/** What a piece of work may take: many times what the largest honest one needs, on a machine that is busy. */
export interface Allowance {
  milliseconds: number;
  megabytes: number;
}

interface Work {
  /** A file of the source, which posts one message: the built server is one file, the source is installed beside it. */
  file: string;
  data: unknown;
  allowance: Allowance;
  environment?: Record<string, string | undefined>;
}

/**
 * One piece of work in a thread of its own, so that the one that serves pages goes on meanwhile; undefined when it took too
 * long or too much memory, and was ended. What is wrong in the work itself is thrown.
 */
export function runInThread<Answer>({ file, data, allowance, environment = {} }: Work): Promise<Answer | undefined> {
  const worker = new Worker(path.resolve(file), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: allowance.megabytes },
    env: environment,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise<Answer | undefined>((resolve, reject) => {
    const tooMuch = () => resolve(undefined);
    const limit = setTimeout(tooMuch, allowance.milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") tooMuch();
      else reject(error);
    });
    worker.once("exit", () => {
      clearTimeout(limit);
      tooMuch();
    });
  }).finally(() => worker.terminate());
}
