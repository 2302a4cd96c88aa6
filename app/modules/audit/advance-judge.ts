import type { Broken, CampaignRows } from "./rows.ts";

/** Material of a stock in the hands of a maker: production and the space that owns it say the same, kind by kind, and nothing beyond what was given. */
export function judgeAdvances({ advances = [] }: Pick<CampaignRows, "advances">): Broken[] {
  const invariant = "advances_are_those_of_the_stock";
  const broken: Broken[] = [];
  const left = new Map<string, number>();
  for (const { stockAdvanceId, kind, entered, moved } of advances) {
    left.set(stockAdvanceId, (left.get(stockAdvanceId) ?? 0) + (kind === "advanced" ? entered : -entered));
    if (entered !== moved)
      broken.push({
        invariant,
        row: `StockAdvance ${stockAdvanceId}`,
        says: `${kind} ${entered}, in the stock ${moved}`,
      });
  }
  for (const [id, remaining] of left)
    if (remaining < 0)
      broken.push({ invariant, row: `StockAdvance ${id}`, says: `${-remaining} more settled than given` });
  return broken;
}
