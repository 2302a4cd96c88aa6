/** Material in the hands of a maker, entry by entry: advanced, then consumed, returned or lost. */
export interface AdvanceRow {
  material: string;
  unit: string;
  kind: string;
  quantity: number;
  /** The advance of the space’s stock that it came from. */
  stockAdvanceId: string | null;
}

type Of = Pick<AdvanceRow, "material" | "unit">;

const isOf = (row: AdvanceRow, { material, unit }: Of) => row.material === material && row.unit === unit;
const signed = ({ kind, quantity }: AdvanceRow) => (kind === "advanced" ? quantity : -quantity);

/** What is left of an advance: given, less consumed, returned and lost. */
export function remaining(entries: readonly AdvanceRow[], of: Of): number {
  return entries.filter((row) => isOf(row, of)).reduce((sum, row) => sum + signed(row), 0);
}

export interface Portion {
  stockAdvanceId: string | null;
  quantity: number;
}

/** Which advances a quantity settles: the oldest first, so that each stock gets its own back; undefined where that much is not there. */
export function portionsOf(entries: readonly AdvanceRow[], of: Of, quantity: number): Portion[] | undefined {
  const held = new Map<string | null, number>();
  for (const row of entries.filter((one) => isOf(one, of)))
    held.set(row.stockAdvanceId, (held.get(row.stockAdvanceId) ?? 0) + signed(row));
  const portions: Portion[] = [];
  let left = quantity;
  for (const [stockAdvanceId, most] of held) {
    const taken = Math.min(left, most);
    if (taken > 0) portions.push({ stockAdvanceId, quantity: taken });
    left -= Math.max(0, taken);
  }
  return left === 0 ? portions : undefined;
}

/** How a unit of a stock is written in production, and how many of its smallest units one is. */
export const stockUnits: Readonly<Record<string, { unit: string; factor: number }>> = {
  kg: { unit: "g", factor: 1 },
  m: { unit: "cm", factor: 10 },
  l: { unit: "ml", factor: 1 },
  sheet: { unit: "sheet", factor: 1 },
  piece: { unit: "piece", factor: 1 },
};

export const factorOf = (unit: string): number =>
  Object.values(stockUnits).find((one) => one.unit === unit)?.factor ?? 1;
