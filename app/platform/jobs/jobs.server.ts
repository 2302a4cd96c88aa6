import { now } from "../clock.server.ts";
import { log } from "../log/log.server.ts";
import { lastStart, recordRun } from "./job-run.repo.server.ts";

/** Work that comes back by itself. It may run twice for one interval (a restart) and must then change nothing more. */
export interface Job {
  name: string;
  everySeconds: number;
  run(now: Date): Promise<void>;
}

/** A job that comes back every few seconds is recorded once a minute, and each time it fails. */
const recordedEvery = 60_000;
const recorded = new Map<string, number>();
const running = new Map<string, Promise<boolean>>();

async function attempt(job: Job): Promise<boolean> {
  const startedAt = now();
  let lastError: string | null = null;
  try {
    await job.run(startedAt);
  } catch (error) {
    lastError = error instanceof Error ? error.message.slice(0, 500) : String(error);
    log.error({ err: error, job: job.name }, "job failed");
  }
  if (lastError !== null || startedAt.getTime() - (recorded.get(job.name) ?? 0) >= recordedEvery) {
    recorded.set(job.name, startedAt.getTime());
    await recordRun({ name: job.name, startedAt, finishedAt: now(), lastError });
  }
  return lastError === null;
}

/** One run of a job at a time: called meanwhile, it waits for the one under way. Resolves to whether it went well. */
export function runJob(job: Job): Promise<boolean> {
  const underWay = running.get(job.name);
  if (underWay) return underWay;
  const run = attempt(job).finally(() => running.delete(job.name));
  running.set(job.name, run);
  return run;
}

async function isDue(job: Job): Promise<boolean> {
  const before = await lastStart(job.name);
  return before === undefined || before.getTime() + job.everySeconds * 1000 <= now().getTime();
}

function unattended(work: Promise<unknown>, job: Job): void {
  work.catch((error: unknown) => log.error({ err: error, job: job.name }, "job not recorded"));
}

export interface RunningJobs {
  stop(): Promise<void>;
}

/** Starts what is due, then each at its own pace. `stop` waits for what is under way. */
export function startJobs(jobs: readonly Job[]): RunningJobs {
  const timers = jobs.map((job) => {
    unattended(
      isDue(job).then((due) => (due ? runJob(job) : undefined)),
      job,
    );
    return setInterval(() => unattended(runJob(job), job), job.everySeconds * 1000).unref();
  });
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(running.values());
    },
  };
}
