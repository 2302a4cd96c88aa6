import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** One call; the same list is walked round and round. */
export interface Call {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Target {
  address: string;
  /** The process that answers. */
  pid: number;
  /** The n-th call of the whole measurement: a booking must ask for dates that are still free. */
  call(n: number): Call;
  expect: number;
}

const concurrency = 8;
const callsAtMost = 20_000;

function send(
  agent: Agent,
  { address, expect }: Target,
  { method = "GET", path, headers = {}, body }: Call,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        if (response.statusCode !== expect) text += chunk;
      });
      response.on("error", reject);
      response.on("end", () =>
        response.statusCode === expect
          ? resolve()
          : reject(
              new Error(`${method} ${path} answered ${response.statusCode}, expected ${expect}: ${text.slice(0, 400)}`),
            ),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const counters = new WeakMap<Target, number>();

/** Milliseconds of processor that a process has used; not a number where the system does not say. */
export function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Waits until a server that has just started does nothing any more: jobs that were due then are not what is measured. */
export async function settled(pid: number): Promise<void> {
  for (let second = 0; second < 180; second += 1) {
    const before = processorTime(pid);
    await wait(1000);
    if (!(processorTime(pid) - before > 20)) return;
  }
}

export interface Pace {
  /** Answers per second. */
  rate: number;
  /** Milliseconds of processor that the server spends on each. */
  processor: number;
}

/** Over a bounded time, on connections that stay open, from this machine only. An unexpected answer ends it. */
export async function throughput(target: Target, milliseconds: number): Promise<Pace> {
  if (new URL(target.address).hostname !== "127.0.0.1") throw new Error("Only this machine is measured.");
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const before = processorTime(target.pid);
  const began = performance.now();
  const until = began + milliseconds;
  let done = 0;
  const walk = async () => {
    while (performance.now() < until && done < callsAtMost) {
      const n = counters.get(target) ?? 0;
      counters.set(target, n + 1);
      await send(agent, target, target.call(n));
      done += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, walk));
  } finally {
    agent.destroy();
  }
  return {
    rate: (done * 1000) / (performance.now() - began),
    processor: (processorTime(target.pid) - before) / done,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export interface SideBySide {
  /** Medians over the rounds. */
  first: Pace;
  second: Pace;
  /** Median over the rounds of the rates, first / second: what slows the machine for a moment slows both halves of a round. */
  ratio: number;
}

function medianPace(paces: readonly Pace[]): Pace {
  return { rate: median(paces.map(({ rate }) => rate)), processor: median(paces.map(({ processor }) => processor)) };
}

export async function sideBySide(
  first: Target,
  second: Target,
  rounds: number,
  milliseconds: number,
): Promise<SideBySide> {
  await throughput(first, milliseconds);
  await throughput(second, milliseconds);
  const ofFirst: Pace[] = [];
  const ofSecond: Pace[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that whatever the first leaves behind falls on both.
    const halves = [
      async () => ofFirst.push(await throughput(first, milliseconds)),
      async () => ofSecond.push(await throughput(second, milliseconds)),
    ];
    for (const half of round % 2 === 0 ? halves : halves.reverse()) await half();
  }
  return {
    first: medianPace(ofFirst),
    second: medianPace(ofSecond),
    ratio: median(ofFirst.map(({ rate }, round) => rate / (ofSecond[round]?.rate ?? Number.NaN))),
  };
}
