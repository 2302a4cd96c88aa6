import { add, type Broken, type CampaignRows, groupBy, signed } from "./rows.ts";

const counts = ["good", "damaged", "refused", "missing", "surplus"] as const;
const kindOf: Record<string, string> = { surplus_found: "surplus", transferred: "good", set_aside: "damaged" };

/** What was counted at the doors is what the ledger says, corrections apart. */
function judgeReceipts({ receiptLines, movements }: CampaignRows): Broken[] {
  const posted = new Map<string, number>();
  for (const { receiptLineId, kind, quantity, reversed } of movements)
    if (receiptLineId !== null && !reversed) add(posted, `${receiptLineId}|${kindOf[kind] ?? kind}`, quantity);
  return receiptLines.flatMap((line) =>
    counts
      .filter((name) => (posted.get(`${line.id}|${name}`) ?? 0) !== line[name])
      .map((name) => ({
        invariant: "receipts_say_what_the_ledger_says",
        row: `ReceiptLine ${line.id}`,
        says: `${name} ${line[name]}, in the ledger ${posted.get(`${line.id}|${name}`) ?? 0}`,
      })),
  );
}

/** Pieces received good by then, as they were known then: once from the ledger, once from the receipts and the corrections of them. */
export function receivedTwoWays(
  rows: CampaignRows,
  of: { campaignId: string; itemId: string | null; asOf: number; knownAt: number },
) {
  const isOf = (row: { campaignId: string; itemId: string; occurredAt: number; recordedAt: number }) =>
    row.campaignId === of.campaignId &&
    (of.itemId === null || row.itemId === of.itemId) &&
    row.occurredAt <= of.asOf &&
    row.recordedAt <= of.knownAt;
  const goods = rows.movements.filter((move) => move.kind === "good" && isOf(move));
  const ledger = goods.reduce((sum, move) => sum + signed(move), 0);
  const counted = rows.receiptLines.filter(isOf).reduce((sum, { good }) => sum + good, 0);
  const corrected = goods.filter(({ reversed }) => reversed).reduce((sum, { quantity }) => sum + quantity, 0);
  return { ledger, rows: counted - corrected };
}

function judgePublished(rows: CampaignRows): Broken[] {
  return rows.published
    .filter(({ source }) => source === "")
    .flatMap(({ id, campaignId, itemId, total, asOf, recordedAt }) => {
      const { ledger, rows: sum } = receivedTwoWays(rows, { campaignId, itemId, asOf, knownAt: recordedAt });
      if (total === ledger && total === sum) return [];
      return [
        {
          invariant: "published_is_the_sum_of_its_rows",
          row: `PublishedTotal ${id}`,
          says: `${total}, rows ${sum}, ledger ${ledger}`,
        },
      ];
    });
}

/** A correction points to one thing that happened, and never takes back more. */
function judgeCorrections({ movements }: CampaignRows): Broken[] {
  const byId = new Map(movements.map((move) => [move.id, move]));
  const corrections = groupBy(
    movements.filter(({ correctsId }) => correctsId !== null),
    ({ correctsId }) => correctsId ?? "",
  );
  const broken: Broken[] = [];
  for (const [id, back] of corrections) {
    const original = byId.get(id);
    const taken = back.reduce((sum, { quantity }) => sum + quantity, 0);
    const fits =
      original !== undefined &&
      !original.reversed &&
      taken <= original.quantity &&
      back.every(
        (one) =>
          one.reversed &&
          one.kind === original.kind &&
          one.lotId === original.lotId &&
          one.fromBucket === original.toBucket &&
          one.toBucket === original.fromBucket,
      );
    if (!fits)
      broken.push({
        invariant: "corrections_point_to_what_they_correct",
        row: `ProductionMovement ${id}`,
        says: `${taken} taken back`,
      });
  }
  for (const { id, reversed, correctsId, occurredAt, recordedAt, key } of movements)
    if (reversed !== (correctsId !== null) || occurredAt > recordedAt || key === "")
      broken.push({
        invariant: "movements_recorded_after_they_happened",
        row: `ProductionMovement ${id}`,
        says: reversed ? "a correction of nothing" : "before it happened",
      });
  return broken;
}

function judgeStages({ stages }: CampaignRows): Broken[] {
  return stages
    .filter(({ stage, lastStage }) => stage !== lastStage)
    .map(({ kind, id, stage, lastStage }) => ({
      invariant: "stages_follow_their_events",
      row: `${kind} ${id}`,
      says: `${stage}, its events say ${lastStage ?? "nothing"}`,
    }));
}

export function judgeHistory(rows: CampaignRows): Broken[] {
  return [...judgeReceipts(rows), ...judgePublished(rows), ...judgeCorrections(rows), ...judgeStages(rows)];
}
