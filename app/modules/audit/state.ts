import { receivedTwoWays } from "./history-judge.ts";
import { add, type CampaignRows, signed } from "./rows.ts";

/** Where the pieces of an item were, bucket by bucket, as far as had happened by `asOf`. */
export function bucketsAt(
  { movements }: Pick<CampaignRows, "movements">,
  itemId: string,
  asOf: number,
): Record<string, number> {
  const held = new Map<string, number>();
  for (const move of movements) {
    if (move.itemId !== itemId || move.occurredAt > asOf) continue;
    if (move.toBucket !== "outside") add(held, move.toBucket, move.quantity);
    if (move.fromBucket !== "outside") add(held, move.fromBucket, -move.quantity);
  }
  return Object.fromEntries([...held].filter(([, quantity]) => quantity !== 0));
}

/** Pieces that left and pieces that were received good, day by day (UTC dates). */
export function byDay({ movements }: Pick<CampaignRows, "movements">, itemId: string, asOf: number) {
  const days = new Map<string, { sent: number; received: number }>();
  for (const move of movements) {
    if (move.itemId !== itemId || move.occurredAt > asOf || !["shipped", "good"].includes(move.kind)) continue;
    const date = new Date(move.occurredAt).toISOString().slice(0, 10);
    const day = days.get(date) ?? { sent: 0, received: 0 };
    if (move.kind === "shipped") day.sent += signed(move);
    else day.received += signed(move);
    days.set(date, day);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, day]) => ({ date, ...day }));
}

/** Every published figure beside what the rows and the ledger say; one that came from elsewhere counts what was sent. */
export function compared(rows: CampaignRows) {
  return rows.published.map(({ id, campaignId, itemId, total, source, asOf, recordedAt }) => {
    const { ledger } = receivedTwoWays(rows, { campaignId, itemId, asOf, knownAt: recordedAt });
    const sent = rows.movements
      .filter(
        (move) => move.kind === "shipped" && (itemId === null || move.itemId === itemId) && move.occurredAt <= asOf,
      )
      .reduce((sum, move) => sum + signed(move), 0);
    const ours = source === "" ? ledger : sent;
    return { id, item: itemId, total, source, ours, difference: ours - total };
  });
}
