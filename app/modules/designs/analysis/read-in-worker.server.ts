import path from "node:path";
import { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerTask } from "./worker-protocol.ts";

/** The built server is one file; the thread reads the source, which is installed beside it. */
const thread = path.resolve("app/modules/designs/analysis/analysis-worker.server.ts");

/** Many times what the largest honest file needs, on a machine that is busy. */
export const readingAllowance = { milliseconds: 90_000, megabytes: 512 };
export type Allowance = typeof readingAllowance;
const restMilliseconds = 20_000;

export interface ReadingOptions {
  allowance?: Allowance;
  signal?: AbortSignal | undefined;
  /** Without picture and model. */
  figuresOnly?: boolean;
}

export type Outcome = WorkerAnswer | "too_complex" | "given_up";

let worker: Worker | undefined;
let rest: NodeJS.Timeout | undefined;
let lastId = 0;

function start({ megabytes }: Allowance): Worker {
  const started = new Worker(thread, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  started.once("exit", () => {
    if (worker === started) worker = undefined;
  });
  return started;
}

/** Gives the thread back; the next file starts another. */
export async function endReading(): Promise<void> {
  clearTimeout(rest);
  const ending = worker;
  worker = undefined;
  await ending?.terminate();
}

function ask(asked: Worker, task: WorkerTask, { milliseconds }: Allowance, signal?: AbortSignal): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(limit);
      signal?.removeEventListener("abort", giveUp);
      asked.off("message", hear).off("error", fail).off("exit", stopped);
      resolve(outcome);
    };
    const limit = setTimeout(() => settle("too_complex"), milliseconds);
    const giveUp = () => settle("given_up");
    const stopped = () => settle("too_complex");
    const hear = (answer: WorkerAnswer) => answer.id === task.id && settle(answer);
    const fail = (error: Error & { code?: string }) =>
      settle(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_complex" : { id: task.id, bug: String(error.stack) });
    signal?.addEventListener("abort", giveUp, { once: true });
    asked.on("message", hear).on("error", fail).on("exit", stopped);
    asked.postMessage(task);
  });
}

/**
 * Reads one file in the thread, which is started when there is one to read, kept for the next, and ended when a file takes it too
 * long or too much memory, when it falls, or when nobody waits for the answer any more. One at a time: the caller queues.
 */
export async function readInWorker(
  source: WorkerTask["source"],
  { allowance = readingAllowance, signal, figuresOnly = false }: ReadingOptions = {},
): Promise<Outcome> {
  if (signal?.aborted) return "given_up";
  clearTimeout(rest);
  worker ??= start(allowance);
  worker.ref();
  const outcome = await ask(worker, { id: ++lastId, source, figuresOnly }, allowance, signal);
  worker?.unref();
  if (typeof outcome === "string") await endReading();
  else rest = setTimeout(() => void endReading(), restMilliseconds).unref();
  return outcome;
}
