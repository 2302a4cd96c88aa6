import type { Operation } from "#app/modules/simulation/operation.ts";
import type { Result } from "#app/platform/result.ts";
import type { Known, Product } from "./product.ts";

export const usages = ["care", "school"] as const;
export const nothing: Result<unknown> = {
  ok: false,
  failure: { code: "simulation.nothing", status: 404, params: {}, fields: {} },
};
const recent = 25;

export function latest<Row>(rows: readonly Row[], number: number): Row | undefined {
  return rows.length === 0 ? undefined : rows[rows.length - 1 - (number % Math.min(rows.length, recent))];
}

export type Step = (this: Product, operation: Operation, known: Known) => Promise<Result<unknown>>;

export const ofLot = (
  run: (product: Product, operation: Operation, lot: Known["lots"][number]) => Promise<Result<unknown>>,
): Step =>
  async function (operation, known) {
    const lot = latest(known.lots, operation.one);
    return lot ? run(this, operation, lot) : nothing;
  };
