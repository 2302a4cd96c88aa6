import { auditProduction } from "#app/modules/audit/audit.server.ts";
import type { Broken } from "#app/modules/audit/rows.ts";
import { type Operation, operations } from "#app/modules/simulation/operation.ts";
import { Product } from "./product.ts";

/** A campaign of its own for so many operations. */
const perCampaign = 250;
const fullCheckEvery = 1000;

export interface ProductReport {
  operations: number;
  done: number;
  refused: Record<string, number>;
  byVerb: Record<string, number>;
  fullChecks: number;
  failure?: { seed: number; at: number; broken: Broken[]; shrunk: Operation[] };
}

interface Counting {
  report: ProductReport;
  tell?: (line: string) => void;
}

/** Operations in batches that are under way at the same time; what each campaign says is judged after every batch. */
async function play(
  list: readonly Operation[],
  { report }: Counting,
): Promise<{ broken: Broken[]; at: number; product: Product }> {
  const product = await Product.begin();
  for (let at = 0; at < list.length; ) {
    const batch = list.slice(at, at + 1 + ((list[at]?.actor ?? 0) % 3));
    const results = await Promise.all(batch.map((operation) => product.perform(operation)));
    for (const [index, result] of results.entries()) {
      report.operations += 1;
      const verb = batch[index]?.verb ?? "ask";
      if (result.ok) {
        report.done += 1;
        report.byVerb[verb] = (report.byVerb[verb] ?? 0) + 1;
      } else {
        const { code, status } = result.failure;
        if (status >= 500) throw new Error(code);
        report.refused[code] = (report.refused[code] ?? 0) + 1;
      }
    }
    at += batch.length;
    const broken = await auditProduction(product.now, product.scene.id);
    if (broken.length > 0) return { broken, at, product };
  }
  return { broken: [], at: list.length, product };
}

async function breaks(list: readonly Operation[]): Promise<boolean> {
  const report: ProductReport = { operations: 0, done: 0, refused: {}, byVerb: {}, fullChecks: 0 };
  return (await play(list, { report })).broken.length > 0;
}

async function shrink(list: readonly Operation[]): Promise<Operation[]> {
  let kept = [...list];
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (without.length < kept.length && (await breaks(without))) kept = without;
      else from += size;
    }
  return kept;
}

/**
 * So many operations through the verbs of the product, on the real tables: the invariants of the campaign after each batch, those of all
 * campaigns every thousand operations and at the end.
 */
export async function simulateProduct(
  seed: number,
  count: number,
  tell?: (line: string) => void,
): Promise<ProductReport> {
  const report: ProductReport = { operations: 0, done: 0, refused: {}, byVerb: {}, fullChecks: 0 };
  const list = [...operations(seed, count)];
  for (let at = 0; at < count; at += perCampaign) {
    const part = list.slice(at, at + perCampaign);
    const { broken, at: where, product } = await play(part, { report });
    let found = broken;
    if (found.length === 0 && ((at + perCampaign) % fullCheckEvery === 0 || at + perCampaign >= count)) {
      found = await auditProduction(product.now);
      report.fullChecks += 1;
      tell?.(`${report.operations} operations through the use-cases, ${report.done} done`);
    }
    if (found.length > 0) {
      const shrunk = broken.length > 0 ? await shrink(part.slice(0, where)) : part;
      return { ...report, failure: { seed, at: at + where, broken: found, shrunk } };
    }
  }
  return report;
}
