import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { simulateModel } from "#app/modules/simulation/model.ts";

/** A world of its own for so many operations of the model: what is judged every thousand stays small. */
const perWorld = 10_000;

const { values } = parseArgs({
  options: { seed: { type: "string" }, model: { type: "string" }, product: { type: "string" } },
});
const seed = Number(values.seed ?? 2020);
const [modelCount, productCount] = [Number(values.model ?? 200_000), Number(values.product ?? 20_000)];

function tellFailure(failure: { seed: number; at: number; broken: unknown[]; shrunk: unknown[] }): never {
  console.log(`Broken after ${failure.at} operations of seed ${failure.seed}:`);
  for (const one of failure.broken.slice(0, 10)) console.log(`  ${JSON.stringify(one)}`);
  console.log(`As few operations as still break something (${failure.shrunk.length}):`);
  for (const one of failure.shrunk) console.log(`  ${JSON.stringify(one)}`);
  process.exit(1);
}

function model(): void {
  const sums = { operations: 0, done: 0, movements: 0, fullChecks: 0 };
  const began = performance.now();
  for (let from = 0; from < modelCount; from += perWorld) {
    const report = simulateModel(seed + from / perWorld, Math.min(perWorld, modelCount - from));
    if (report.failure) tellFailure(report.failure);
    for (const name of ["operations", "done", "movements", "fullChecks"] as const) sums[name] += report[name];
    console.log(`  model: ${sums.operations} of ${modelCount} operations, ${sums.movements} movements`);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `Model: ${sums.operations} operations (${sums.done} done, the others refused), ${sums.movements} movements, all invariants ${sums.fullChecks} times, ${seconds.toFixed(0)} s: nothing broken.`,
  );
}

async function product(): Promise<void> {
  const folder = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "entrelieux-simulation-"));
  process.env.DATABASE_URL = `file:${path.join(folder, "simulation.db")}`;
  process.env.FILES_FOLDER = path.join(folder, "files");
  process.env.AUTH_SECRET ??= "a secret that only this simulation knows";
  process.env.LOG_LEVEL = "silent";
  process.env.SMTP_URL = "";
  process.env.NODE_ENV = "test";
  const { migrate } = await import("#app/platform/db/migrations.server.ts");
  const { closeDatabase } = await import("#app/platform/db/database.server.ts");
  const { simulateProduct } = await import("./run-product.ts");
  await migrate();
  const began = performance.now();
  const report = await simulateProduct(seed, productCount, (line) => console.log(`  ${line}`));
  await closeDatabase();
  rmSync(folder, { recursive: true });
  if (report.failure) tellFailure(report.failure);
  const seconds = (performance.now() - began) / 1000;
  const refused = Object.entries(report.refused).sort(([, one], [, other]) => other - one);
  console.log(`  refused: ${refused.map(([code, times]) => `${code} ${times}`).join(", ")}`);
  console.log(
    `Use-cases: ${report.operations} operations (${report.done} done, the others refused), all invariants of all campaigns ${report.fullChecks} times, ${seconds.toFixed(0)} s: nothing broken.`,
  );
}

if (modelCount > 0) model();
if (productCount > 0) await product();
