import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { STLLoader } from "three/addons/loaders/STLLoader.js";
import { mergeVertices } from "three/addons/utils/BufferGeometryUtils.js";
import { measureMesh } from "#app/modules/designs/analysis/measure-mesh.ts";
import { readBinaryStl } from "#app/modules/designs/analysis/stl.ts";
import { writeRing } from "./made-mesh.ts";
import { atLeast, type Row } from "./table.ts";
import type { Keep } from "./throughput-rows.ts";

const run = promisify(execFile);
const megabyte = 1_000_000;

/** What three.js does to come as far as welded vertices. */
function byThree(bytes: Buffer): void {
  const geometry = new STLLoader().parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  geometry.deleteAttribute("normal");
  mergeVertices(geometry);
}

/** Parsed, welded, looked at for holes, measured. */
function byUs(bytes: Buffer): void {
  const { watertight } = measureMesh(readBinaryStl([bytes], bytes.subarray(0, 4096), bytes.byteLength));
  if (!watertight) throw new Error("the ring is closed");
}

function seconds(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function besideThree(bytes: Buffer, rounds: number): Row {
  byUs(bytes);
  byThree(bytes);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(seconds(() => byUs(bytes)));
    theirs.push(seconds(() => byThree(bytes)));
  }
  const pace = (times: number[]) => bytes.byteLength / megabyte / median(times);
  return atLeast(
    pace(ours) / pace(theirs),
    1,
    "analysis of an STL: parse, weld, holes, volume",
    "STLLoader and mergeVertices of three.js, same file",
    `${pace(ours).toFixed(0)} MB/s against ${pace(theirs).toFixed(1)} MB/s`,
  );
}

async function large(file: string, bytes: number): Promise<Row[]> {
  const { stdout } = await run(process.execPath, ["tests/bench/analyse-large.ts", file]);
  const told = JSON.parse(stdout) as { seconds: number; most: number; delay: number };
  const pace = `${told.seconds.toFixed(1)} s, with its picture and its light model`;
  return [
    {
      what: "delay of the thread that serves, while 100 MB of STL are analysed",
      against: "p99",
      measured: `${told.delay.toFixed(1)} ms (${pace})`,
      bound: "< 50 ms",
      ok: told.delay < 50,
    },
    {
      what: "memory that this takes",
      against: "the size of the file",
      measured: `${(told.most / bytes).toFixed(2)} × (${(told.most / megabyte).toFixed(0)} MB)`,
      bound: "≤ 3 ×",
      ok: told.most <= 3 * bytes,
    },
  ];
}

export async function analysisRows(folder: string, rounds: number, keep: Keep): Promise<void> {
  const [some, most] = [path.join(folder, "ring-20.stl"), path.join(folder, "ring-100.stl")];
  try {
    writeRing(some, 447);
    keep(besideThree(readFileSync(some), rounds));
    for (const row of await large(most, writeRing(most, 1000))) keep(row);
  } finally {
    for (const file of [some, most]) rmSync(file, { force: true });
  }
}
