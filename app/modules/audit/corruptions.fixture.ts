const free = (...names: string[]) => names.map((name) => `DROP TRIGGER ${name}`);
const noLedgerGuard = free(
  "production_movement_shape",
  "production_movement_insert",
  "production_movement_correction",
  "production_movement_no_update",
  "production_movement_no_delete",
);
const noPromiseGuard = free("reservation_insert", "reservation_no_update");
const noClaimGuard = free("claim_insert", "claim_update", "claim_entry_insert", "payment_agreement_update");
const of = (kind: string) => `WHERE lotId = '{lot}' AND kind = '${kind}'`;

/** What each invariant of production finds, on which row, after which statements. */
export const productionCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  [
    "lots_add_up",
    "Lot {lot}",
    ...noLedgerGuard,
    `UPDATE ProductionMovement SET quantity = quantity + 1 ${of("declared")}`,
  ],
  [
    "nothing_promised_twice",
    "Lot {lot} in {makerSpace}",
    ...noPromiseGuard,
    "UPDATE ReservationEntry SET delta = 500 WHERE kind = 'promised' AND lotId = '{lot}'",
  ],
  [
    "nothing_negative_at_any_instant",
    "Lot {lot}",
    ...noLedgerGuard,
    `UPDATE ProductionMovement SET occurredAt = occurredAt - 1000 ${of("shipped")}`,
  ],
  [
    "lines_get_no_more_than_asked",
    "RequestLine {line}",
    "DROP TRIGGER request_line_update",
    "UPDATE RequestLine SET target = 3 WHERE id = '{line}'",
  ],
  [
    "shipments_add_up",
    "ShipmentLine {shipmentLine}",
    ...noLedgerGuard,
    `UPDATE ProductionMovement SET kind = 'lost_on_hand' ${of("missing")}`,
  ],
  [
    "receipts_say_what_the_ledger_says",
    "ReceiptLine {receiptLine}",
    "DROP TRIGGER receipt_line_no_update",
    "UPDATE ReceiptLine SET good = good + 1 WHERE id = '{receiptLine}'",
  ],
  [
    "network_adds_up",
    "ProductionItem {item}",
    ...noLedgerGuard,
    `UPDATE ProductionMovement SET kind = 'reaccepted' ${of("accepted")}`,
  ],
  [
    "movements_possible",
    "ProductionMovement {accepted}",
    ...noLedgerGuard,
    "UPDATE ProductionMovement SET toBucket = 'kept_good' WHERE id = '{accepted}'",
  ],
  [
    "kits_hold_their_parts",
    "Lot {kitLot}",
    ...noLedgerGuard,
    "UPDATE ProductionMovement SET quantity = quantity - 1 WHERE kitLotId = '{kitLot}'",
  ],
  [
    "only_deliveries_count_as_delivered",
    "ProductionMovement {good}",
    "UPDATE Shipment SET purpose = 'transfer' WHERE id = '{shipment}'",
  ],
  ["published_is_the_sum_of_its_rows", "PublishedTotal p", published(4)],
  [
    "totals_are_the_sums_of_movements",
    "ProductionDayTotal {item}|2027-02-24|good|in_transit|kept_good|true|Crest",
    "UPDATE ProductionDayTotal SET quantity = quantity + 1 WHERE kind = 'good'",
  ],
  [
    "snapshots_have_their_fingerprint",
    "CampaignSnapshot {snapshot}",
    "DROP TRIGGER campaign_snapshot_no_update",
    "UPDATE CampaignSnapshot SET document = replace(document, '7', '8')",
  ],
  [
    "what_is_over_holds_no_promise",
    "RequestLine {otherLine}",
    "UPDATE ProductionRequest SET stage = 'cancelled' WHERE id = '{otherRequest}'",
  ],
  [
    "balances_are_the_sums_of_movements",
    "ProductionBalance {lot}|free|{makerSpace}",
    "UPDATE ProductionBalance SET quantity = quantity + 1 WHERE lotId = '{lot}' AND bucket = 'free'",
  ],
  [
    "reservations_are_the_sums_of_entries",
    "ReservationBalance {otherLine}|{lot}|{makerSpace}",
    "UPDATE ReservationBalance SET quantity = quantity - 1 WHERE requestLineId = '{otherLine}'",
  ],
  ["nothing_left_unproven", "ProductionMovement {shipped}", "UPDATE CampaignValidation SET validFrom = validUntil"],
  [
    "what_is_withdrawn_stops",
    "ProductionRun {run}",
    "UPDATE CampaignValidation SET withdrawnAt = 99999999999999, withdrawalRecordedAt = 99999999999999",
  ],
  [
    "each_piece_is_paid_once",
    "Lot {lot}",
    ...noClaimGuard,
    "DROP TRIGGER claim_entry_no_update",
    "UPDATE ClaimEntry SET delta = 9999 WHERE lotId = '{lot}'",
  ],
  [
    "claims_say_what_they_count",
    "Claim {claim}",
    "UPDATE Claim SET amountCents = amountCents - 1 WHERE id = '{claim}'",
  ],
  [
    "advances_are_those_of_the_stock",
    "StockAdvance gone",
    `INSERT INTO AdvanceEntry (id, pledgeId, material, unit, kind, quantity, stockAdvanceId, occurredAt, recordedAt, actorId, "key")
     SELECT 'gone', id, 'PETG', 'g', 'advanced', 10, 'gone', 0, 0, 'somebody', 'gone' FROM Pledge LIMIT 1`,
  ],
  ["claims_are_of_a_lawful_kind", "Claim {claim}", "UPDATE Claim SET siret = '', employer = '' WHERE id = '{claim}'"],
  [
    "agreements_stay_under_their_cap",
    "PaymentAgreement {agreement}",
    ...noClaimGuard,
    "UPDATE PaymentAgreement SET capCents = 1 WHERE id = '{agreement}'",
  ],
  [
    "every_promise_is_explained",
    "ReservationEntry {promise}",
    ...noPromiseGuard,
    "UPDATE ReservationEntry SET explanation = '{}' WHERE id = '{promise}'",
  ],
  [
    "corrections_point_to_what_they_correct",
    "ProductionMovement {declared}",
    ...noLedgerGuard,
    `UPDATE ProductionMovement SET correctsId = '{declared}', reversed = 1 ${of("accepted")}`,
  ],
  [
    "movements_recorded_after_they_happened",
    "ProductionMovement {accepted}",
    ...noLedgerGuard,
    "UPDATE ProductionMovement SET recordedAt = occurredAt - 1 WHERE id = '{accepted}'",
  ],
  ["stages_follow_their_events", "Shipment {shipment}", "UPDATE Shipment SET stage = 'lost' WHERE id = '{shipment}'"],
];

function published(total: number): string {
  return `INSERT INTO PublishedTotal (id, campaignId, itemId, label, total, source, asOf, recordedAt)
    SELECT 'p', campaignId, itemId, 'x', ${total}, '', 99999999999999, 99999999999999 FROM Lot WHERE id = '{lot}'`;
}
