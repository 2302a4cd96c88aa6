/** What was given: money in cents, or a quantity of a material in a unit. */
export interface GivenRow {
  kind: string;
  amountCents: number | null;
  material: string;
  unit: string;
  quantity: number | null;
}

/** Two ledgers: money in cents, and each material in its own unit; nothing adds one to the other. */
export function donationTotals(rows: readonly GivenRow[]) {
  const materials = new Map<string, { material: string; unit: string; quantity: number }>();
  let moneyCents = 0;
  for (const { kind, amountCents, material, unit, quantity } of rows) {
    if (kind === "money") moneyCents += amountCents ?? 0;
    else {
      const key = `${material.toLocaleLowerCase("fr")}|${unit}`;
      const before = materials.get(key) ?? { material, unit, quantity: 0 };
      materials.set(key, { ...before, quantity: before.quantity + (quantity ?? 0) });
    }
  }
  return { moneyCents, materials: [...materials.values()] };
}
