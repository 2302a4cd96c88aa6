const movement =
  "INSERT INTO StockMovement (number, id, materialId, batchId, kind, delta, custody, reason, occurredAt, recordedAt";

/** A stock of ten, of which three were consumed, one is out on account, and two went to another space, which received them. */
const stocked = [
  "UPDATE Listing SET kind = 'material', category = 'filament' WHERE id = '{inner}'",
  "DELETE FROM ListingEntry WHERE listingId = '{inner}'",
  "INSERT INTO ListingEntry (listingId, listed, kind, category, spaceId, latitude, longitude) SELECT listingId, listed, kind, category, spaceId, latitude, longitude FROM ListingSearchSource WHERE listingId = '{inner}'",
  "INSERT INTO Material (id, listingId, unit, offered, createdAt) VALUES ('m', '{inner}', 'kg', 'given', 1)",
  "INSERT INTO Batch (id, materialId, label, createdAt) VALUES ('b', 'm', '', 1), ('other', 'm', 'x', 1)",
  "INSERT INTO StockAdvance (id, materialId, holderName, createdAt) VALUES ('a', 'm', 'x', 1)",
  "INSERT INTO MaterialRequest (id, code, materialId, giverSpaceId, askerSpaceId, askedById, status, asked, accepted, sent, arrived, toMaterialId, createdAt, updatedAt) VALUES ('r', 'R', 'm', '{space}', '{space}', '{user}', 'received', 2, 2, 2, 2, 'm', 1, 1)",
  `${movement}) VALUES (1, 's1', 'm', 'b', 'receive', 10, 0, '', 1, 9)`,
  `${movement}) VALUES (2, 's2', 'm', 'b', 'consume', -3, 0, '', 2, 9)`,
  `${movement}, advanceId) VALUES (3, 's3', 'm', 'b', 'advance', -1, 1, '', 3, 9, 'a')`,
  `${movement}, requestId) VALUES (4, 's4', 'm', 'b', 'transfer', -2, 0, '', 4, 9, 'r')`,
  `${movement}, requestId) VALUES (5, 's5', 'm', 'other', 'receive', 2, 0, '', 5, 9, 'r')`,
  `${movement}, correctsNumber) VALUES (6, 's6', 'm', 'b', 'consume', 1, 0, '', 2, 9, 2)`,
];

const noGuard = [
  "DROP TRIGGER stock_movement_no_update",
  "DROP TRIGGER stock_movement_no_delete",
  "DROP TRIGGER material_request_shape_update",
];

type Corruption = [invariant: string, row: string, ...statements: string[]];
const after = (invariant: string, row: string, ...statements: string[]): Corruption => [
  invariant,
  row,
  ...stocked,
  ...noGuard,
  ...statements,
];

/** What each invariant of materials finds, on which row, after which statements. */
export const materialCorruptions: Corruption[] = [
  after("stock_never_below_zero", "StockMovement 2", "UPDATE StockMovement SET delta = 1 WHERE number = 1"),
  after(
    "stock_balances_are_the_sum_of_movements",
    "StockMovement 4",
    "UPDATE StockMovement SET balance = 99 WHERE number = 4",
  ),
  after("advances_never_below_zero", "StockAdvance a", "UPDATE StockMovement SET custody = -1 WHERE number = 3"),
  after(
    "movements_do_what_their_kind_says",
    "StockMovement 2",
    "UPDATE StockMovement SET kind = 'receive' WHERE number = 2",
  ),
  after(
    "corrections_are_of_the_movement_they_correct",
    "StockMovement 6",
    "UPDATE StockMovement SET occurredAt = 3 WHERE number = 6",
  ),
  after(
    "movements_are_of_the_material_of_their_batch",
    "StockMovement 5",
    "INSERT INTO Material (id, listingId, unit, offered, createdAt) VALUES ('n', '{listing}', 'kg', 'given', 1)",
    "UPDATE Batch SET materialId = 'n' WHERE id = 'other'",
  ),
  after(
    "request_quantities_follow_each_other",
    "MaterialRequest r",
    "UPDATE MaterialRequest SET accepted = 3 WHERE id = 'r'",
  ),
  after("what_was_sent_left_the_shelf", "MaterialRequest r", "UPDATE StockMovement SET delta = -1 WHERE number = 4"),
  after(
    "what_arrived_is_on_the_shelf_of_the_receiver",
    "MaterialRequest r",
    "DELETE FROM StockMovement WHERE number = 5",
  ),
  after(
    "counts_are_what_the_ledger_says",
    "StockCountLine l",
    "INSERT INTO StockCount (id, spaceId, countedAt) VALUES ('c', '{space}', 10)",
    "INSERT INTO StockCountLine (id, countId, batchId, expected, counted) VALUES ('l', 'c', 'b', 5, 4)",
  ),
  after(
    "every_material_is_listed_as_one",
    "Listing {inner}",
    "UPDATE Listing SET kind = 'equipment' WHERE id = '{inner}'",
  ),
];
