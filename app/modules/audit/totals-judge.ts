import { createHash } from "node:crypto";
import { add, type Broken, type CampaignRows, type MovementRow, signed } from "./rows.ts";

function legs(move: MovementRow): string {
  const [from, to] = move.reversed ? [move.toBucket, move.fromBucket] : [move.fromBucket, move.toBucket];
  return `${move.kind}|${from}|${to}|${move.requestLineId !== null}`;
}

function differing(table: string, sums: Map<string, number>): Broken[] {
  return [...sums]
    .filter(([, difference]) => difference !== 0)
    .map(([key, difference]) => ({
      invariant: "totals_are_the_sums_of_movements",
      row: `${table} ${key}`,
      says: `differs from its movements by ${-difference}`,
    }));
}

function judgeDays(rows: CampaignRows): Broken[] {
  if (!rows.dayTotals) return [];
  const towns = new Map(rows.lines.map(({ id, town }) => [id, town ?? ""]));
  const sums = new Map<string, number>();
  for (const move of rows.movements) {
    const town = move.kind === "good" ? (towns.get(move.requestLineId ?? "") ?? "") : "";
    add(sums, `${move.itemId}|${move.day}|${legs(move)}|${town}`, signed(move));
  }
  for (const { itemId, day, kind, fromBucket, toBucket, delivers, town, quantity } of rows.dayTotals)
    add(sums, `${itemId}|${day}|${kind}|${fromBucket}|${toBucket}|${delivers}|${town}`, -quantity);
  return differing("ProductionDayTotal", sums);
}

function judgeSpaces(rows: CampaignRows): Broken[] {
  if (!rows.spaceTotals) return [];
  const lots = new Map(rows.lots.map(({ id, itemId, spaceId }) => [id, { itemId, spaceId }]));
  const spaceOf = (lotId: string) => lots.get(lotId)?.spaceId ?? "";
  const sums = new Map<string, number>();
  for (const move of rows.movements) add(sums, `${move.itemId}|${spaceOf(move.lotId)}|${legs(move)}`, signed(move));
  for (const { lotId, delta } of rows.reservations)
    add(sums, `${lots.get(lotId)?.itemId}|${spaceOf(lotId)}|promised|||true`, delta);
  for (const { itemId, spaceId, kind, fromBucket, toBucket, delivers, quantity } of rows.spaceTotals)
    add(sums, `${itemId}|${spaceId}|${kind}|${fromBucket}|${toBucket}|${delivers}`, -quantity);
  return differing("ProductionSpaceTotal", sums);
}

/** What may be cited has the fingerprint under which it is cited. */
function judgeSnapshots({ snapshots = [] }: CampaignRows): Broken[] {
  return snapshots.flatMap(({ id, document, sha256 }) => {
    const found = createHash("sha256").update(document, "utf8").digest("hex");
    if (found === sha256) return [];
    const says = `its document has ${found}, not ${sha256}`;
    return [{ invariant: "snapshots_have_their_fingerprint", row: `CampaignSnapshot ${id}`, says }];
  });
}

/** What is published at once is kept added up, by day and by space: it says what the movements say. */
export function judgeTotals(rows: CampaignRows): Broken[] {
  return [...judgeDays(rows), ...judgeSpaces(rows), ...judgeSnapshots(rows)];
}
