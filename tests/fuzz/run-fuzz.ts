import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { endReading, readInWorker } from "#app/modules/designs/analysis/read-in-worker.server.ts";
import { spoiltFile } from "./mutate.ts";

export interface FuzzReport {
  files: number;
  read: number;
  /** By the code of the refusal. */
  refused: Record<string, number>;
  /** Numbers of files at which the reader was wrong, with what it said. */
  bugs: { number: number; bug: string }[];
  /** Numbers of files that took the thread too long, or brought it down. */
  ended: number[];
  /** Megabytes: the most that the process held, above what it held at the beginning. */
  grown: number;
  /** Milliseconds of delay of the thread that would serve pages. */
  delay: { p99: number; most: number };
  /** Of a server of this process: how often it was asked meanwhile, and the slowest answer in milliseconds. */
  answers: { count: number; slowest: number };
  seconds: number;
}

/** Answers like the one that serves pages, from the same thread. */
async function startServer() {
  const server = createServer((_, response) => response.end("here"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answers = { count: 0, slowest: 0 };
  return {
    answers,
    async ask() {
      const asked = performance.now();
      if ((await (await fetch(address)).text()) !== "here") throw new Error("another answer");
      answers.count++;
      answers.slowest = Math.max(answers.slowest, performance.now() - asked);
    },
    stop: () => server.close(),
  };
}

const allowance = { milliseconds: 20_000, megabytes: 256 };

/** Gives spoilt files, from one number to another, to the thread that reads files; of every fiftieth a picture is made as well. */
export async function fuzz(from: number, to: number, untilMilliseconds: number): Promise<FuzzReport> {
  const began = performance.now();
  const report: FuzzReport = {
    ...{ files: 0, read: 0, refused: {}, bugs: [], ended: [] },
    ...{ grown: 0, delay: { p99: 0, most: 0 }, answers: { count: 0, slowest: 0 }, seconds: 0 },
  };
  const server = await startServer();
  const before = process.memoryUsage.rss();
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  for (let number = from; number < to && performance.now() - began < untilMilliseconds; number++) {
    const reading = readInWorker(spoiltFile(number), { allowance, figuresOnly: number % 50 !== 0 });
    if (number % 100 === 0) await server.ask();
    const outcome = await reading;
    report.files++;
    if (typeof outcome === "string") report.ended.push(number);
    else if ("bug" in outcome) report.bugs.push({ number, bug: outcome.bug });
    else if (outcome.analysis.ok) report.read++;
    else {
      const { code } = outcome.analysis.refusal;
      report.refused[code] = (report.refused[code] ?? 0) + 1;
    }
    report.grown = Math.max(report.grown, (process.memoryUsage.rss() - before) / 1e6);
  }
  delay.disable();
  server.stop();
  report.answers = server.answers;
  report.delay = { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 };
  report.seconds = (performance.now() - began) / 1000;
  await endReading();
  return report;
}

/** Of all files of a stretch: the same numbers make the same files, on every machine. */
export function fingerprint(from: number, to: number): string {
  const hash = createHash("sha256");
  for (let number = from; number < to; number++) hash.update(spoiltFile(number));
  return hash.digest("hex");
}
