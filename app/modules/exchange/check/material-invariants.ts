import { type Invariant, stated } from "./invariant.ts";

/** Recomputed from the movements alone: the balance that a trigger keeps is only compared with it. */
const running = `SELECT number, id, batchId, balance, kind,
    sum(delta) OVER (PARTITION BY batchId ORDER BY occurredAt, number) AS counted FROM StockMovement`;

const net = (kind: string) =>
  `(SELECT coalesce(sum(m.delta), 0) FROM StockMovement m WHERE m.requestId = r.id AND m.kind = '${kind}')`;

/** Stock, what is out on account, what is promised, and what crossed from one space to another. */
export const materialInvariants: Invariant[] = [
  stated(
    "stock_never_below_zero",
    "StockMovement",
    `SELECT number AS id, 'Batch ' || batchId || ' has ' || counted || ' then' AS says FROM (${running}) WHERE counted < 0`,
  ),
  stated(
    "stock_balances_are_the_sum_of_movements",
    "StockMovement",
    `SELECT number AS id, 'says ' || balance || ', the movements say ' || counted AS says FROM (${running}) WHERE balance <> counted`,
  ),
  stated(
    "advances_never_below_zero",
    "StockAdvance",
    `SELECT advanceId AS id, 'held ' || held || ' at one time' AS says FROM (SELECT advanceId,
       sum(custody) OVER (PARTITION BY advanceId ORDER BY occurredAt, number) AS held
       FROM StockMovement WHERE advanceId IS NOT NULL) WHERE held < 0 GROUP BY advanceId`,
  ),
  stated(
    "movements_do_what_their_kind_says",
    "StockMovement",
    `SELECT number AS id, kind || ' moves ' || delta || ' and ' || custody AS says FROM StockMovement m WHERE correctsNumber IS NULL AND NOT CASE kind
       WHEN 'receive' THEN delta > 0 AND custody = 0 WHEN 'give' THEN delta < 0 AND custody = 0
       WHEN 'transfer' THEN delta < 0 AND custody = 0 WHEN 'advance' THEN delta < 0 AND custody = -delta
       WHEN 'consume' THEN (delta < 0) <> (custody < 0) AND delta <= 0 AND custody <= 0
       WHEN 'lose' THEN (delta < 0) <> (custody < 0) AND delta <= 0 AND custody <= 0
       WHEN 'return' THEN delta > 0 AND custody IN (0, -delta) WHEN 'adjust' THEN delta <> 0 AND custody = 0 AND reason <> '' ELSE 0 END`,
  ),
  stated(
    "corrections_are_of_the_movement_they_correct",
    "StockMovement",
    `SELECT c.number AS id, 'does not fit ' || c.correctsNumber AS says FROM StockMovement c
     LEFT JOIN StockMovement m ON m.number = c.correctsNumber WHERE c.correctsNumber IS NOT NULL AND NOT coalesce(
       m.batchId = c.batchId AND m.kind = c.kind AND m.occurredAt = c.occurredAt AND m.correctsNumber IS NULL, 0)`,
  ),
  stated(
    "movements_are_of_the_material_of_their_batch",
    "StockMovement",
    `SELECT m.number AS id, 'names a batch of another material' AS says FROM StockMovement m JOIN Batch b ON b.id = m.batchId
     WHERE b.materialId <> m.materialId`,
  ),
  stated(
    "request_quantities_follow_each_other",
    "MaterialRequest",
    `SELECT id, status || ': ' || asked || ', ' || coalesce(accepted, '-') || ', ' || coalesce(sent, '-') || ', ' || coalesce(arrived, '-') AS says
     FROM MaterialRequest WHERE asked < 1 OR accepted > asked OR sent > accepted
       OR (status IN ('accepted', 'sent', 'received')) <> (accepted IS NOT NULL) AND status <> 'cancelled'
       OR (status IN ('sent', 'received')) <> (sent IS NOT NULL) OR (status = 'received') <> (arrived IS NOT NULL)
       OR (status = 'received' AND (difference IS NULL) <> (arrived = sent))`,
  ),
  stated(
    "what_was_sent_left_the_shelf",
    "MaterialRequest",
    `SELECT r.id AS id, 'sent ' || sent || ', arrived ' || coalesce(arrived, '-') || ', ledger ' || -${net("transfer")} AS says
     FROM MaterialRequest r WHERE r.sent IS NOT NULL AND (
       -${net("transfer")} <> CASE WHEN r.status = 'received' AND r.difference IN ('lost', 'miscounted') THEN r.arrived ELSE r.sent END
       OR -${net("lose")} <> iif(r.difference = 'lost', r.sent - r.arrived, 0))`,
  ),
  stated(
    "what_arrived_is_on_the_shelf_of_the_receiver",
    "MaterialRequest",
    // Whoever received may correct its own line later; that correction names the request as well.
    `SELECT r.id AS id, 'arrived ' || r.arrived || ' and nothing of it was put away' AS says FROM MaterialRequest r
     WHERE r.arrived > 0 AND NOT EXISTS (SELECT 1 FROM StockMovement m WHERE m.requestId = r.id AND m.kind = 'receive' AND m.materialId = r.toMaterialId)`,
  ),
  stated(
    "counts_are_what_the_ledger_says",
    "StockCountLine",
    `SELECT l.id AS id, 'counted ' || l.counted || ', the ledger says ' || (SELECT coalesce(sum(m.delta), 0) FROM StockMovement m
        WHERE m.batchId = l.batchId AND m.occurredAt <= c.countedAt AND m.recordedAt <= c.countedAt) AS says
     FROM StockCountLine l JOIN StockCount c ON c.id = l.countId
     WHERE l.counted <> (SELECT coalesce(sum(m.delta), 0) FROM StockMovement m
        WHERE m.batchId = l.batchId AND m.occurredAt <= c.countedAt AND m.recordedAt <= c.countedAt)
       AND NOT EXISTS (SELECT 1 FROM StockMovement m WHERE m.batchId = l.batchId AND m.recordedAt = c.countedAt AND m.kind <> 'adjust')`,
  ),
  stated(
    "every_material_is_listed_as_one",
    "Listing",
    `SELECT l.id AS id, l.kind || ' without its facts, or facts of another kind' AS says FROM Listing l
     LEFT JOIN Material m ON m.listingId = l.id WHERE (l.kind = 'material') <> (m.id IS NOT NULL)`,
  ),
  stated(
    "what_is_promised_is_there",
    "Material",
    `SELECT materialId AS id, reserved || ' promised, ' || onHand || ' there' AS says FROM StockNow WHERE reserved > onHand`,
    "conflict",
  ),
];
