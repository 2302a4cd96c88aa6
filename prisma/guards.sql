-- The database itself refuses a double booking (2-domain §2). One definition, BookingExcess, is read by the trigger on
-- insert, by the trigger on update and by the command that checks the whole database.
-- Quantities planned: approved or handed over, less what came back or was lost. Intervals are [startAt, endAt).
-- CROSS JOIN fixes the order of the tables: without statistics SQLite may otherwise go through every planned booking there is.
DROP VIEW IF EXISTS BookingExcess;
DROP VIEW IF EXISTS PlannedBooking;

CREATE INDEX IF NOT EXISTS Booking_planned ON Booking (listingId, endAt)
  WHERE status IN ('approved', 'partly_handed_over', 'handed_over', 'partly_returned');
CREATE INDEX IF NOT EXISTS Booking_held ON Booking (listingId, heldUntil)
  WHERE status = 'requested' AND heldUntil IS NOT NULL;
-- What time alone ends is looked for every minute, among what should have begun (due.repo.server.ts has the same conditions).
CREATE INDEX IF NOT EXISTS Booking_asked ON Booking (startAt) WHERE status IN ('requested', 'countered', 'waitlisted');
CREATE INDEX IF NOT EXISTS Booking_agreed ON Booking (startAt) WHERE status = 'approved';
CREATE INDEX IF NOT EXISTS Booking_back ON Booking (listingId, returnedAt) WHERE returnedAt IS NOT NULL;
-- One held request per borrower and listing, or one group of them asked together. A hold that has run out is emptied before the
-- next request is written.
DROP INDEX IF EXISTS Booking_one_held_request;
CREATE UNIQUE INDEX IF NOT EXISTS Booking_one_held_alone ON Booking (listingId, borrowerKind, coalesce(borrowerSpaceId, borrowerUserId), coalesce(organisationName, ''))
  WHERE status = 'requested' AND heldUntil IS NOT NULL AND groupId IS NULL;
CREATE INDEX IF NOT EXISTS BookingEvent_key ON BookingEvent (idempotencyKey) WHERE idempotencyKey IS NOT NULL;
CREATE INDEX IF NOT EXISTS Incident_open ON Incident (bookingId) WHERE status = 'open';

CREATE VIEW PlannedBooking AS
SELECT id, listingId, use, startAt, endAt, decidedAt, quantity - returnedQuantity - lostQuantity AS planned
FROM Booking
WHERE status IN ('approved', 'partly_handed_over', 'handed_over', 'partly_returned');

CREATE VIEW BookingExcess AS
SELECT b.id AS bookingId, b.listingId AS listingId, max(b.startAt, other.startAt) AS moment, 'quantity' AS reason, other.id AS otherId
FROM PlannedBooking b
CROSS JOIN PlannedBooking other ON other.listingId = b.listingId AND other.endAt > b.startAt AND other.startAt < b.endAt
WHERE b.planned > 0
  AND (SELECT sum(c.planned) FROM PlannedBooking c
       WHERE c.listingId = b.listingId
         AND c.endAt > max(b.startAt, other.startAt) AND c.startAt <= max(b.startAt, other.startAt))
    > (SELECT count(*) FROM Unit u WHERE u.listingId = b.listingId AND u.status = 'in_service')
UNION ALL
SELECT b.id, b.listingId, max(b.startAt, other.startAt), 'interlock', other.id
FROM PlannedBooking b
CROSS JOIN InterlockPair pair ON pair.listingId = b.listingId
CROSS JOIN PlannedBooking other ON other.listingId = pair.otherListingId AND other.endAt > b.startAt AND other.startAt < b.endAt
WHERE b.planned > 0 AND other.planned > 0 AND other.use = 'on_the_spot'
  AND (b.use = 'on_the_spot' OR other.decidedAt < b.decidedAt);

DROP TRIGGER IF EXISTS booking_guard_insert;
CREATE TRIGGER booking_guard_insert AFTER INSERT ON Booking
WHEN NEW.status IN ('approved', 'partly_handed_over', 'handed_over', 'partly_returned')
BEGIN
  SELECT RAISE(ABORT, 'guard: overbooked') WHERE EXISTS (SELECT 1 FROM BookingExcess WHERE bookingId = NEW.id);
END;

-- Directional: keeping or reducing what is planned is always allowed, also in a pool already over-committed.
DROP TRIGGER IF EXISTS booking_guard_update;
CREATE TRIGGER booking_guard_update AFTER UPDATE ON Booking
WHEN NEW.status IN ('approved', 'partly_handed_over', 'handed_over', 'partly_returned')
  AND NOT (OLD.status IN ('approved', 'partly_handed_over', 'handed_over', 'partly_returned')
    AND NEW.listingId = OLD.listingId AND NEW.use = OLD.use AND NEW.startAt >= OLD.startAt AND NEW.endAt <= OLD.endAt
    AND NEW.quantity - NEW.returnedQuantity - NEW.lostQuantity <= OLD.quantity - OLD.returnedQuantity - OLD.lostQuantity)
BEGIN
  SELECT RAISE(ABORT, 'guard: overbooked') WHERE EXISTS (SELECT 1 FROM BookingExcess WHERE bookingId = NEW.id);
END;

DROP TRIGGER IF EXISTS booking_shape_insert;
CREATE TRIGGER booking_shape_insert BEFORE INSERT ON Booking
WHEN NEW.quantity < 1 OR NEW.startAt >= NEW.endAt OR NEW.handedOverQuantity NOT BETWEEN 0 AND NEW.quantity
  OR NEW.returnedQuantity < 0 OR NEW.lostQuantity < 0 OR NEW.returnedQuantity + NEW.lostQuantity > NEW.handedOverQuantity
BEGIN
  SELECT RAISE(ABORT, 'guard: impossible quantities or dates');
END;

DROP TRIGGER IF EXISTS booking_shape_update;
CREATE TRIGGER booking_shape_update BEFORE UPDATE ON Booking
WHEN NEW.quantity < 1 OR NEW.startAt >= NEW.endAt OR NEW.handedOverQuantity NOT BETWEEN 0 AND NEW.quantity
  OR NEW.returnedQuantity < 0 OR NEW.lostQuantity < 0 OR NEW.returnedQuantity + NEW.lostQuantity > NEW.handedOverQuantity
BEGIN
  SELECT RAISE(ABORT, 'guard: impossible quantities or dates');
END;

-- Facts are recorded once: what happened and what was agreed is never edited.
DROP TRIGGER IF EXISTS booking_event_no_update;
CREATE TRIGGER booking_event_no_update BEFORE UPDATE ON BookingEvent
BEGIN
  SELECT RAISE(ABORT, 'guard: events are never edited');
END;

DROP TRIGGER IF EXISTS booking_event_no_delete;
CREATE TRIGGER booking_event_no_delete BEFORE DELETE ON BookingEvent
BEGIN
  SELECT RAISE(ABORT, 'guard: events are never deleted');
END;

DROP TRIGGER IF EXISTS agreement_no_update;
CREATE TRIGGER agreement_no_update BEFORE UPDATE ON Agreement
BEGIN
  SELECT RAISE(ABORT, 'guard: agreements are never edited');
END;

DROP TRIGGER IF EXISTS agreement_no_delete;
CREATE TRIGGER agreement_no_delete BEFORE DELETE ON Agreement
BEGIN
  SELECT RAISE(ABORT, 'guard: agreements are never deleted');
END;

-- The catalogue: one row per published listing of a space that is neither closed nor archived. ListingSearchSource says
-- what belongs in it; triggers keep ListingEntry and ListingSearch (same number) equal to it, whoever writes.
-- `cells` holds squares of a quarter of a degree and of two degrees, so that words and place are matched together; of a room also
-- how many people it holds at least (search-query.ts has the same steps) and who can come in.
CREATE VIRTUAL TABLE IF NOT EXISTS ListingSearch USING fts5 (
  title, words, place, cells, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
-- The words that are in it, to find the one that was meant.
CREATE VIRTUAL TABLE IF NOT EXISTS ListingWord USING fts5vocab(ListingSearch, col);

DROP TRIGGER IF EXISTS listing_search_insert;
DROP TRIGGER IF EXISTS listing_search_update;
DROP TRIGGER IF EXISTS listing_search_delete;
DROP TRIGGER IF EXISTS listing_search_space;
DROP TRIGGER IF EXISTS listing_entry_insert;
DROP TRIGGER IF EXISTS listing_entry_update;
DROP TRIGGER IF EXISTS listing_entry_delete;
DROP VIEW IF EXISTS ListingSearchSource;
CREATE VIEW ListingSearchSource AS
SELECT l.id AS listingId, l.kind AS kind, l.category AS category, l.spaceId AS spaceId, p.latitude AS latitude, p.longitude AS longitude,
  l.status = 'published' AND s.status <> 'closed' AND s.archivedAt IS NULL AS listed,
  l.title AS title,
  l.make || ' ' || l.model || ' ' || l.searchWords || ' ' || l.code || ' ' || l.description AS words,
  s.name || ' ' || s.town AS place,
  'c' || replace(l.category, '_', '') || CASE WHEN l.kind <> 'room' THEN '' ELSE
    coalesce((SELECT group_concat(' p' || size.value, '') FROM json_each('[10,20,30,50,80,100,150,200,300]') size
      WHERE size.value <= max(coalesce(l.facts ->> '$.seated', 0), coalesce(l.facts ->> '$.standing', 0))), '') ||
    iif(l.facts ->> '$.stepFree' = 1, ' astepfree', '') || iif(l.facts ->> '$.accessibleToilets' = 1, ' atoilets', '') ||
    iif(l.facts ->> '$.inductionLoop' = 1, ' aloop', '') END || CASE WHEN p.latitude IS NULL OR p.longitude IS NULL THEN '' ELSE
    ' s' || CAST((p.latitude + 90) * 4 AS INTEGER) || 'x' || CAST((p.longitude + 180) * 4 AS INTEGER) ||
    ' b' || CAST((p.latitude + 90) / 2 AS INTEGER) || 'x' || CAST((p.longitude + 180) / 2 AS INTEGER) END AS cells
FROM Listing l JOIN Space s ON s.id = l.spaceId
-- Its own pin, else where its town is.
JOIN (SELECT id, coalesce(latitude, townLatitude) AS latitude, coalesce(longitude, townLongitude) AS longitude FROM Space) p ON p.id = s.id;

CREATE TRIGGER listing_search_insert AFTER INSERT ON Listing
BEGIN
  INSERT INTO ListingEntry (listingId, listed, kind, category, spaceId, latitude, longitude)
  SELECT listingId, listed, kind, category, spaceId, latitude, longitude FROM ListingSearchSource WHERE listingId = NEW.id;
END;

CREATE TRIGGER listing_search_update
AFTER UPDATE OF code, status, title, description, category, make, model, searchWords, spaceId, kind, facts ON Listing
BEGIN
  UPDATE ListingEntry SET (listed, kind, category, spaceId, latitude, longitude) =
    (SELECT listed, kind, category, spaceId, latitude, longitude FROM ListingSearchSource WHERE listingId = NEW.id)
  WHERE listingId = NEW.id;
END;

CREATE TRIGGER listing_search_delete AFTER DELETE ON Listing
BEGIN
  DELETE FROM ListingEntry WHERE listingId = OLD.id;
END;

CREATE TRIGGER listing_search_space AFTER UPDATE OF name, town, latitude, longitude, townLatitude, townLongitude, status, archivedAt ON Space
BEGIN
  UPDATE ListingEntry SET (listed, kind, category, spaceId, latitude, longitude) =
    (SELECT listed, kind, category, spaceId, latitude, longitude FROM ListingSearchSource source
     WHERE source.listingId = ListingEntry.listingId)
  WHERE spaceId = NEW.id;
END;

CREATE TRIGGER listing_entry_insert AFTER INSERT ON ListingEntry WHEN NEW.listed
BEGIN
  INSERT INTO ListingSearch (rowid, title, words, place, cells)
  SELECT NEW.number, title, words, place, cells FROM ListingSearchSource WHERE listingId = NEW.listingId;
END;

CREATE TRIGGER listing_entry_update AFTER UPDATE ON ListingEntry
BEGIN
  DELETE FROM ListingSearch WHERE rowid = OLD.number;
  INSERT INTO ListingSearch (rowid, title, words, place, cells)
  SELECT NEW.number, title, words, place, cells FROM ListingSearchSource WHERE listingId = NEW.listingId AND listed;
END;

CREATE TRIGGER listing_entry_delete AFTER DELETE ON ListingEntry
BEGIN
  DELETE FROM ListingSearch WHERE rowid = OLD.number;
END;

-- A pass is never overdrawn, and what was spent is never edited.
DROP TRIGGER IF EXISTS pass_entry_insert;
CREATE TRIGGER pass_entry_insert AFTER INSERT ON PassEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: pass overdrawn') WHERE (SELECT sum(days) FROM PassEntry WHERE passId = NEW.passId) < 0;
END;

DROP TRIGGER IF EXISTS pass_entry_no_update;
CREATE TRIGGER pass_entry_no_update BEFORE UPDATE OF passId, kind, days, at ON PassEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: pass entries are never edited');
END;

DROP TRIGGER IF EXISTS pass_entry_no_delete;
CREATE TRIGGER pass_entry_no_delete BEFORE DELETE ON PassEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: pass entries are never deleted');
END;

-- What was wished, shared out, received and paid in an order is never edited; nothing is wished once it is closed.
DROP TRIGGER IF EXISTS order_wish_insert;
CREATE TRIGGER order_wish_insert BEFORE INSERT ON OrderWish
BEGIN
  SELECT RAISE(ABORT, 'guard: order is over')
  WHERE EXISTS (SELECT 1 FROM GroupOrder WHERE id = NEW.orderId AND (closedAt IS NOT NULL OR abandonedAt IS NOT NULL));
END;

DROP TRIGGER IF EXISTS order_wish_no_update;
CREATE TRIGGER order_wish_no_update BEFORE UPDATE ON OrderWish
BEGIN
  SELECT RAISE(ABORT, 'guard: wishes are never edited');
END;

DROP TRIGGER IF EXISTS order_share_no_update;
CREATE TRIGGER order_share_no_update BEFORE UPDATE ON OrderShare
BEGIN
  SELECT RAISE(ABORT, 'guard: shares are never edited');
END;

DROP TRIGGER IF EXISTS order_delivery_insert;
CREATE TRIGGER order_delivery_insert AFTER INSERT ON OrderDelivery
BEGIN
  SELECT RAISE(ABORT, 'guard: more arrived than was ordered')
  WHERE EXISTS (SELECT 1 FROM OrderShare s JOIN GroupOrder o ON o.id = s.orderId
    WHERE s.id = NEW.shareId AND (SELECT sum(good + damaged + missing) FROM OrderDelivery WHERE shareId = s.id)
      NOT BETWEEN 0 AND iif(o.kind = 'machine', iif(s.spaceId = o.spaceId, 1, 0), s.packs));
END;

DROP TRIGGER IF EXISTS order_delivery_no_update;
CREATE TRIGGER order_delivery_no_update BEFORE UPDATE OF id, shareId, good, damaged, missing, correctsId, actorId, at ON OrderDelivery
BEGIN
  SELECT RAISE(ABORT, 'guard: deliveries are never edited');
END;

DROP TRIGGER IF EXISTS order_payment_no_update;
CREATE TRIGGER order_payment_no_update BEFORE UPDATE OF shareId, cents, at ON OrderPayment
BEGIN
  SELECT RAISE(ABORT, 'guard: payments are never edited');
END;

-- Production (2-domain §6). Buckets are cached in ProductionBalance by the trigger of the ledger itself; nothing is negative now nor at
-- any instant of the timeline, whatever is back-dated.
DROP TRIGGER IF EXISTS production_movement_shape;
CREATE TRIGGER production_movement_shape BEFORE INSERT ON ProductionMovement
WHEN NEW.quantity < 1 OR (NEW.fromBucket = NEW.toBucket AND NEW.fromHolder = NEW.toHolder)
  OR (NEW.reversed AND NEW.correctsId IS NULL) OR NEW.occurredAt > NEW.recordedAt
  OR NEW.day NOT BETWEEN date(NEW.occurredAt / 1000 - 86400, 'unixepoch') AND date(NEW.occurredAt / 1000 + 86400, 'unixepoch')
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, impossible movement');
END;

-- A correction never takes back more than what it corrects.
DROP TRIGGER IF EXISTS production_movement_correction;
CREATE TRIGGER production_movement_correction AFTER INSERT ON ProductionMovement WHEN NEW.reversed
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, corrected beyond what happened') WHERE NOT EXISTS (SELECT 1 FROM ProductionMovement o
    WHERE o.id = NEW.correctsId AND NOT o.reversed AND o.lotId = NEW.lotId AND o.kind = NEW.kind AND o.fromBucket = NEW.toBucket
      AND o.fromHolder = NEW.toHolder AND o.toBucket = NEW.fromBucket AND o.toHolder = NEW.fromHolder AND o.quantity >=
      (SELECT sum(c.quantity) FROM ProductionMovement c WHERE c.correctsId = o.id));
END;

-- What is free, and what waits for an inspector, is a small part of all that was ever made.
CREATE INDEX IF NOT EXISTS ProductionBalance_free ON ProductionBalance (lotId, holder) WHERE bucket = 'free' AND quantity > 0;
CREATE INDEX IF NOT EXISTS ReservationBalance_held ON ReservationBalance (requestLineId, spaceId) WHERE quantity > 0;
CREATE INDEX IF NOT EXISTS ProductionBalance_waiting ON ProductionBalance (lotId, holder)
  WHERE bucket IN ('awaiting', 'quarantine') AND quantity > 0;

DROP VIEW IF EXISTS LineExcess;
CREATE VIEW LineExcess AS
SELECT l.id AS requestLineId, l.target + l.surplusConsented AS most,
  coalesce((SELECT sum(b.quantity) FROM ShipmentLine s JOIN ProductionBalance b ON b.lotId = s.lotId AND b.holder = s.id
    WHERE s.requestLineId = l.id AND b.bucket IN ('kept_good', 'in_transit', 'at_intermediary')), 0)
  + coalesce((SELECT sum(r.quantity) FROM ReservationBalance r WHERE r.requestLineId = l.id), 0) AS held
FROM RequestLine l;

DROP TRIGGER IF EXISTS production_movement_insert;
CREATE TRIGGER production_movement_insert AFTER INSERT ON ProductionMovement
BEGIN
  INSERT INTO ProductionBalance (lotId, bucket, holder, quantity)
    SELECT NEW.lotId, NEW.toBucket, NEW.toHolder, NEW.quantity WHERE NEW.toBucket <> 'outside'
    ON CONFLICT (lotId, bucket, holder) DO UPDATE SET quantity = quantity + NEW.quantity;
  SELECT RAISE(ABORT, 'guard: ledger, more than there is') WHERE NEW.fromBucket <> 'outside' AND NEW.quantity >
    coalesce((SELECT quantity FROM ProductionBalance WHERE lotId = NEW.lotId AND bucket = NEW.fromBucket AND holder = NEW.fromHolder), 0);
  UPDATE ProductionBalance SET quantity = quantity - NEW.quantity
    WHERE NEW.fromBucket <> 'outside' AND lotId = NEW.lotId AND bucket = NEW.fromBucket AND holder = NEW.fromHolder;
  SELECT RAISE(ABORT, 'guard: ledger, more than there was at that instant') WHERE NEW.fromBucket <> 'outside' AND EXISTS (
    SELECT 1 FROM ProductionMovement moment WHERE moment.lotId = NEW.lotId AND moment.occurredAt >= NEW.occurredAt AND
      (SELECT sum(iif(m.toBucket = NEW.fromBucket AND m.toHolder = NEW.fromHolder, m.quantity, 0)
         - iif(m.fromBucket = NEW.fromBucket AND m.fromHolder = NEW.fromHolder, m.quantity, 0))
       FROM ProductionMovement m WHERE m.lotId = NEW.lotId AND m.occurredAt <= moment.occurredAt) < 0);
  SELECT RAISE(ABORT, 'guard: ledger, promised pieces are gone') WHERE NEW.fromBucket = 'free' AND
    coalesce((SELECT quantity FROM ProductionBalance WHERE lotId = NEW.lotId AND bucket = 'free' AND holder = NEW.fromHolder), 0) <
    coalesce((SELECT sum(quantity) FROM ReservationBalance WHERE lotId = NEW.lotId AND spaceId = NEW.fromHolder), 0);
  SELECT RAISE(ABORT, 'guard: ledger, more than the line asks') WHERE NEW.requestLineId IS NOT NULL
    AND NEW.toBucket IN ('kept_good', 'in_transit', 'at_intermediary')
    AND EXISTS (SELECT 1 FROM LineExcess WHERE requestLineId = NEW.requestLineId AND held > most);
  SELECT RAISE(ABORT, 'guard: ledger, paid pieces are gone') WHERE NEW.fromBucket = 'free' AND NEW.kind = 'accepted' AND
    (SELECT coalesce(sum(delta), 0) FROM ClaimEntry WHERE lotId = NEW.lotId) >
    (SELECT coalesce(sum(iif(reversed, -quantity, quantity)), 0) FROM ProductionMovement
     WHERE lotId = NEW.lotId AND kind IN ('accepted', 'assembled'));
END;

-- Totals by day and by space, in the statement that moves the pieces: movements are only ever added, which keeps them exact.
DROP TRIGGER IF EXISTS production_movement_totals;
CREATE TRIGGER production_movement_totals AFTER INSERT ON ProductionMovement
BEGIN
  INSERT INTO ProductionDayTotal (campaignId, itemId, day, kind, fromBucket, toBucket, delivers, town, quantity)
    VALUES (NEW.campaignId, NEW.itemId, NEW.day, NEW.kind, iif(NEW.reversed, NEW.toBucket, NEW.fromBucket),
      iif(NEW.reversed, NEW.fromBucket, NEW.toBucket), NEW.requestLineId IS NOT NULL,
      iif(NEW.kind = 'good', coalesce((SELECT r.town FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId
        WHERE l.id = NEW.requestLineId), ''), ''), iif(NEW.reversed, -NEW.quantity, NEW.quantity))
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
  INSERT INTO ProductionSpaceTotal (campaignId, itemId, spaceId, kind, fromBucket, toBucket, delivers, quantity)
    VALUES (NEW.campaignId, NEW.itemId, (SELECT spaceId FROM Lot WHERE id = NEW.lotId), NEW.kind,
      iif(NEW.reversed, NEW.toBucket, NEW.fromBucket), iif(NEW.reversed, NEW.fromBucket, NEW.toBucket),
      NEW.requestLineId IS NOT NULL, iif(NEW.reversed, -NEW.quantity, NEW.quantity))
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
END;

DROP TRIGGER IF EXISTS production_balance_insert;
CREATE TRIGGER production_balance_insert BEFORE INSERT ON ProductionBalance WHEN NEW.quantity < 0
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, more than there is');
END;

DROP TRIGGER IF EXISTS production_balance_update;
CREATE TRIGGER production_balance_update BEFORE UPDATE ON ProductionBalance WHEN NEW.quantity < 0
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, more than there is');
END;

-- No piece is promised twice: what is promised of a lot in a place is accepted and free there.
DROP TRIGGER IF EXISTS reservation_insert;
CREATE TRIGGER reservation_insert AFTER INSERT ON ReservationEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, impossible promise') WHERE NEW.delta = 0 OR (NEW.kind = 'promised') <> (NEW.delta > 0);
  INSERT INTO ReservationBalance (requestLineId, lotId, spaceId, quantity) VALUES (NEW.requestLineId, NEW.lotId, NEW.spaceId, 0)
    ON CONFLICT DO NOTHING;
  SELECT RAISE(ABORT, 'guard: ledger, more given back than was promised') WHERE NEW.delta +
    (SELECT quantity FROM ReservationBalance WHERE requestLineId = NEW.requestLineId AND lotId = NEW.lotId AND spaceId = NEW.spaceId) < 0;
  UPDATE ReservationBalance SET quantity = quantity + NEW.delta
    WHERE requestLineId = NEW.requestLineId AND lotId = NEW.lotId AND spaceId = NEW.spaceId;
  SELECT RAISE(ABORT, 'guard: ledger, promised beyond what is free') WHERE NEW.delta > 0 AND
    (SELECT sum(quantity) FROM ReservationBalance WHERE lotId = NEW.lotId AND spaceId = NEW.spaceId) >
    coalesce((SELECT quantity FROM ProductionBalance WHERE lotId = NEW.lotId AND bucket = 'free' AND holder = NEW.spaceId), 0);
  SELECT RAISE(ABORT, 'guard: ledger, more than the line asks') WHERE NEW.delta > 0
    AND EXISTS (SELECT 1 FROM LineExcess WHERE requestLineId = NEW.requestLineId AND held > most);
  INSERT INTO ProductionSpaceTotal (campaignId, itemId, spaceId, kind, fromBucket, toBucket, delivers, quantity)
    SELECT NEW.campaignId, itemId, spaceId, 'promised', '', '', 1, NEW.delta FROM Lot WHERE id = NEW.lotId
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
END;

DROP TRIGGER IF EXISTS request_line_update;
CREATE TRIGGER request_line_update AFTER UPDATE ON RequestLine
WHEN NEW.target < OLD.target OR NEW.surplusConsented < OLD.surplusConsented OR NEW.target < 0 OR NEW.minimum < 1
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, more than the line asks')
    WHERE NEW.target < 0 OR NEW.minimum < 1 OR EXISTS (SELECT 1 FROM LineExcess WHERE requestLineId = NEW.id AND held > most);
END;

-- Each piece is paid for at most once, and no agreement beyond its cap.
DROP TRIGGER IF EXISTS claim_entry_insert;
CREATE TRIGGER claim_entry_insert AFTER INSERT ON ClaimEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, claimed twice') WHERE NEW.delta = 0
    OR (SELECT sum(delta) FROM ClaimEntry WHERE lotId = NEW.lotId) >
      (SELECT coalesce(sum(iif(reversed, -quantity, quantity)), 0) FROM ProductionMovement
       WHERE lotId = NEW.lotId AND kind IN ('accepted', 'assembled'))
    OR (SELECT sum(delta) FROM ClaimEntry WHERE lotId = NEW.lotId AND claimId = NEW.claimId) < 0;
END;

DROP TRIGGER IF EXISTS claim_insert;
CREATE TRIGGER claim_insert AFTER INSERT ON Claim WHEN NEW.stage IN ('submitted', 'approved', 'paid')
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, beyond the cap') WHERE
    (SELECT sum(amountCents) FROM Claim WHERE agreementId = NEW.agreementId AND stage IN ('submitted', 'approved', 'paid')) >
    (SELECT capCents FROM PaymentAgreement WHERE id = NEW.agreementId);
END;

DROP TRIGGER IF EXISTS claim_update;
CREATE TRIGGER claim_update AFTER UPDATE ON Claim WHEN NEW.stage IN ('submitted', 'approved', 'paid')
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, beyond the cap') WHERE NEW.amountCents < 0 OR
    (SELECT sum(amountCents) FROM Claim WHERE agreementId = NEW.agreementId AND stage IN ('submitted', 'approved', 'paid')) >
    (SELECT capCents FROM PaymentAgreement WHERE id = NEW.agreementId);
END;

DROP TRIGGER IF EXISTS payment_agreement_update;
CREATE TRIGGER payment_agreement_update AFTER UPDATE OF capCents ON PaymentAgreement
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, beyond the cap') WHERE NEW.capCents <
    coalesce((SELECT sum(amountCents) FROM Claim WHERE agreementId = NEW.id AND stage IN ('submitted', 'approved', 'paid')), 0);
END;

-- What happened in a campaign is never edited: a correction is a new row.
DROP TRIGGER IF EXISTS production_movement_no_update;
CREATE TRIGGER production_movement_no_update BEFORE UPDATE ON ProductionMovement
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS production_movement_no_delete;
CREATE TRIGGER production_movement_no_delete BEFORE DELETE ON ProductionMovement
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS reservation_no_update;
CREATE TRIGGER reservation_no_update BEFORE UPDATE ON ReservationEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS reservation_no_delete;
CREATE TRIGGER reservation_no_delete BEFORE DELETE ON ReservationEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS production_event_no_update;
CREATE TRIGGER production_event_no_update BEFORE UPDATE ON ProductionEvent
-- Only why somebody did it can be emptied: words of a person who asks to be forgotten.
WHEN NEW.sequence IS NOT OLD.sequence OR NEW.id IS NOT OLD.id OR NEW.campaignId IS NOT OLD.campaignId
  OR NEW.subjectKind IS NOT OLD.subjectKind OR NEW.subjectId IS NOT OLD.subjectId OR NEW.kind IS NOT OLD.kind
  OR NEW.fromStage IS NOT OLD.fromStage OR NEW.toStage IS NOT OLD.toStage OR NEW.actorId IS NOT OLD.actorId
  OR NEW.occurredAt IS NOT OLD.occurredAt OR NEW.recordedAt IS NOT OLD.recordedAt OR NEW."key" IS NOT OLD."key"
  OR json_remove(NEW.details, '$.reason', '$.condition') IS NOT json_remove(OLD.details, '$.reason', '$.condition')
  OR coalesce(json_extract(NEW.details, '$.reason'), '') <> '' OR coalesce(json_extract(NEW.details, '$.condition'), '') <> ''
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS production_event_no_delete;
CREATE TRIGGER production_event_no_delete BEFORE DELETE ON ProductionEvent
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS inspection_no_update;
CREATE TRIGGER inspection_no_update BEFORE UPDATE ON Inspection
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS inspection_no_delete;
CREATE TRIGGER inspection_no_delete BEFORE DELETE ON Inspection
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS receipt_no_update;
CREATE TRIGGER receipt_no_update BEFORE UPDATE OF id, shipmentId, actorId, "by", occurredAt, recordedAt, "key" ON Receipt
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS receipt_no_delete;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON Receipt
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS receipt_line_no_update;
CREATE TRIGGER receipt_line_no_update BEFORE UPDATE OF id, receiptId, shipmentLineId, good, damaged, refused, missing, surplus ON ReceiptLine
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS receipt_line_no_delete;
CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON ReceiptLine
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS claim_entry_no_update;
CREATE TRIGGER claim_entry_no_update BEFORE UPDATE ON ClaimEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS claim_entry_no_delete;
CREATE TRIGGER claim_entry_no_delete BEFORE DELETE ON ClaimEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS advance_entry_no_update;
CREATE TRIGGER advance_entry_no_update BEFORE UPDATE ON AdvanceEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS advance_entry_no_delete;
CREATE TRIGGER advance_entry_no_delete BEFORE DELETE ON AdvanceEntry
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;
DROP TRIGGER IF EXISTS donation_no_update;
CREATE TRIGGER donation_no_update BEFORE UPDATE OF id, campaignId, kind, amountCents, material, unit, quantity, occurredAt, recordedAt,
  actorId, correctsId, "key" ON Donation
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never edited');
END;
DROP TRIGGER IF EXISTS donation_no_delete;
CREATE TRIGGER donation_no_delete BEFORE DELETE ON Donation
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what happened is never deleted');
END;

DROP TRIGGER IF EXISTS campaign_snapshot_no_update;
CREATE TRIGGER campaign_snapshot_no_update BEFORE UPDATE ON CampaignSnapshot
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what was published is never edited');
END;
DROP TRIGGER IF EXISTS campaign_snapshot_no_delete;
CREATE TRIGGER campaign_snapshot_no_delete BEFORE DELETE ON CampaignSnapshot
BEGIN
  SELECT RAISE(ABORT, 'guard: ledger, what was published is never deleted');
END;

-- A revision of a design is what was validated, printed and handed over: once published neither it nor its files ever change.
CREATE UNIQUE INDEX IF NOT EXISTS DesignRevision_one_draft ON DesignRevision (designId) WHERE publishedAt IS NULL;

DROP TRIGGER IF EXISTS design_revision_no_update;
CREATE TRIGGER design_revision_no_update BEFORE UPDATE ON DesignRevision WHEN OLD.publishedAt IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'guard: published revisions are never changed');
END;

DROP TRIGGER IF EXISTS design_revision_no_delete;
CREATE TRIGGER design_revision_no_delete BEFORE DELETE ON DesignRevision WHEN OLD.publishedAt IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'guard: published revisions are never deleted');
END;

DROP TRIGGER IF EXISTS revision_file_no_insert;
CREATE TRIGGER revision_file_no_insert BEFORE INSERT ON RevisionFile
WHEN (SELECT publishedAt FROM DesignRevision WHERE id = NEW.revisionId) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'guard: files of published revisions are never changed');
END;

DROP TRIGGER IF EXISTS revision_file_no_update;
CREATE TRIGGER revision_file_no_update BEFORE UPDATE ON RevisionFile
WHEN EXISTS (SELECT 1 FROM DesignRevision WHERE id IN (OLD.revisionId, NEW.revisionId) AND publishedAt IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'guard: files of published revisions are never changed');
END;

DROP TRIGGER IF EXISTS revision_file_no_delete;
CREATE TRIGGER revision_file_no_delete BEFORE DELETE ON RevisionFile
WHEN (SELECT publishedAt FROM DesignRevision WHERE id = OLD.revisionId) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'guard: files of published revisions are never changed');
END;

-- What lies under the files of a revision keeps its hash.
DROP TRIGGER IF EXISTS stored_file_keeps_its_content;
CREATE TRIGGER stored_file_keeps_its_content BEFORE UPDATE OF sha256 ON StoredFile
WHEN NEW.sha256 <> OLD.sha256 AND EXISTS (SELECT 1 FROM RevisionFile WHERE storedFileId = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'guard: files of revisions keep their content');
END;

DROP TRIGGER IF EXISTS design_validation_no_update;
CREATE TRIGGER design_validation_no_update BEFORE UPDATE ON DesignValidation
BEGIN
  SELECT RAISE(ABORT, 'guard: validations are never edited');
END;

DROP TRIGGER IF EXISTS design_validation_no_delete;
CREATE TRIGGER design_validation_no_delete BEFORE DELETE ON DesignValidation
BEGIN
  SELECT RAISE(ABORT, 'guard: validations are never deleted');
END;

DROP TRIGGER IF EXISTS design_validation_only_of_published;
CREATE TRIGGER design_validation_only_of_published BEFORE INSERT ON DesignValidation
WHEN (SELECT publishedAt FROM DesignRevision WHERE id = NEW.revisionId) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'guard: only published revisions are validated');
END;

DROP TRIGGER IF EXISTS design_print_no_update;
CREATE TRIGGER design_print_no_update BEFORE UPDATE OF id, revisionId, spaceId, machineId, pieces, consumption, actorId, at ON DesignPrint
BEGIN
  SELECT RAISE(ABORT, 'guard: prints are never edited');
END;

DROP TRIGGER IF EXISTS design_print_no_delete;
CREATE TRIGGER design_print_no_delete BEFORE DELETE ON DesignPrint
BEGIN
  SELECT RAISE(ABORT, 'guard: prints are never deleted');
END;

-- What owners agreed to is never edited; a version may only begin to hold, or end.
DROP TRIGGER IF EXISTS ownership_version_no_update;
CREATE TRIGGER ownership_version_no_update BEFORE UPDATE OF listingId, number, body, hash, createdById, createdAt, orderId ON OwnershipVersion
BEGIN
  SELECT RAISE(ABORT, 'guard: agreements are never edited');
END;

DROP TRIGGER IF EXISTS ownership_acceptance_no_update;
CREATE TRIGGER ownership_acceptance_no_update BEFORE UPDATE ON OwnershipAcceptance
BEGIN
  SELECT RAISE(ABORT, 'guard: acceptances are never edited');
END;

-- The ledger of stock: never edited, and no batch is below zero at any instant of its timeline. `balance` is kept here: what a
-- movement makes of its batch, in the order of (occurredAt, number); a back-dated one moves those after it.
DROP TRIGGER IF EXISTS stock_movement_shape;
CREATE TRIGGER stock_movement_shape BEFORE INSERT ON StockMovement
BEGIN
  SELECT RAISE(ABORT, 'guard: impossible movement of stock') WHERE
    NOT EXISTS (SELECT 1 FROM Batch WHERE id = NEW.batchId AND materialId = NEW.materialId)
    OR NEW.occurredAt > NEW.recordedAt
    OR (NEW.delta = 0 AND NEW.custody = 0)
    OR (NEW.custody <> 0 AND NEW.advanceId IS NULL)
    OR (NEW.kind = 'adjust' AND NEW.reason = '')
    OR (NEW.correctsNumber IS NULL AND NOT CASE NEW.kind
      WHEN 'receive' THEN NEW.delta > 0 AND NEW.custody = 0
      WHEN 'give' THEN NEW.delta < 0 AND NEW.custody = 0
      WHEN 'transfer' THEN NEW.delta < 0 AND NEW.custody = 0
      WHEN 'advance' THEN NEW.delta < 0 AND NEW.custody = -NEW.delta
      WHEN 'consume' THEN (NEW.delta < 0 AND NEW.custody = 0) OR (NEW.delta = 0 AND NEW.custody < 0)
      WHEN 'lose' THEN (NEW.delta < 0 AND NEW.custody = 0) OR (NEW.delta = 0 AND NEW.custody < 0)
      WHEN 'return' THEN NEW.delta > 0 AND NEW.custody IN (0, -NEW.delta)
      WHEN 'adjust' THEN NEW.delta <> 0 AND NEW.custody = 0
      ELSE 0 END)
    OR (NEW.correctsNumber IS NOT NULL AND NOT EXISTS (SELECT 1 FROM StockMovement m WHERE m.number = NEW.correctsNumber
      AND m.batchId = NEW.batchId AND m.kind = NEW.kind AND m.occurredAt = NEW.occurredAt AND m.correctsNumber IS NULL
      AND m.advanceId IS NEW.advanceId));
END;

DROP TRIGGER IF EXISTS stock_movement_insert;
CREATE TRIGGER stock_movement_insert AFTER INSERT ON StockMovement
BEGIN
  UPDATE StockMovement SET balance = NEW.delta + coalesce((SELECT p.balance FROM StockMovement p
    WHERE p.batchId = NEW.batchId AND p.occurredAt <= NEW.occurredAt AND p.number <> NEW.number
    ORDER BY p.occurredAt DESC, p.number DESC LIMIT 1), 0) WHERE number = NEW.number;
  UPDATE StockMovement SET balance = balance + NEW.delta
    WHERE NEW.delta <> 0 AND batchId = NEW.batchId AND occurredAt > NEW.occurredAt;
  SELECT RAISE(ABORT, 'guard: stock below zero') WHERE NEW.delta < 0 AND EXISTS (SELECT 1 FROM StockMovement
    WHERE batchId = NEW.batchId AND occurredAt >= NEW.occurredAt AND balance < 0);
  SELECT RAISE(ABORT, 'guard: stock below zero') WHERE NEW.custody <> 0 AND EXISTS (SELECT 1 FROM (
    SELECT sum(custody) OVER (ORDER BY occurredAt, number) AS held FROM StockMovement WHERE advanceId = NEW.advanceId)
    WHERE held < 0);
END;

DROP TRIGGER IF EXISTS stock_movement_no_update;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE OF number, id, materialId, batchId, kind, delta, custody, advanceId, requestId,
  correctsNumber, causeKind, causeId, key, occurredAt, recordedAt ON StockMovement
BEGIN
  SELECT RAISE(ABORT, 'guard: movements of stock are never edited');
END;

DROP TRIGGER IF EXISTS stock_movement_no_delete;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON StockMovement
BEGIN
  SELECT RAISE(ABORT, 'guard: movements of stock are never deleted');
END;

-- What is promised is there: an acceptance reserves, and nothing is reserved twice.
DROP VIEW IF EXISTS StockNow;
CREATE VIEW StockNow AS
SELECT m.id AS materialId,
  coalesce((SELECT sum((SELECT balance FROM StockMovement s WHERE s.batchId = b.id ORDER BY s.occurredAt DESC, s.number DESC LIMIT 1))
    FROM Batch b WHERE b.materialId = m.id), 0) AS onHand,
  coalesce((SELECT sum(r.accepted) FROM MaterialRequest r WHERE r.materialId = m.id AND r.status = 'accepted'), 0) AS reserved
FROM Material m;

DROP TRIGGER IF EXISTS material_request_reserves_insert;
CREATE TRIGGER material_request_reserves_insert AFTER INSERT ON MaterialRequest WHEN NEW.status = 'accepted'
BEGIN
  SELECT RAISE(ABORT, 'guard: stock promised twice') WHERE EXISTS (
    SELECT 1 FROM StockNow WHERE materialId = NEW.materialId AND reserved > onHand);
END;

DROP TRIGGER IF EXISTS material_request_reserves_update;
CREATE TRIGGER material_request_reserves_update AFTER UPDATE OF status, accepted, materialId ON MaterialRequest
WHEN NEW.status = 'accepted' AND (OLD.status <> 'accepted' OR NEW.accepted > OLD.accepted OR NEW.materialId <> OLD.materialId)
BEGIN
  SELECT RAISE(ABORT, 'guard: stock promised twice') WHERE EXISTS (
    SELECT 1 FROM StockNow WHERE materialId = NEW.materialId AND reserved > onHand);
END;

DROP TRIGGER IF EXISTS material_request_shape_insert;
CREATE TRIGGER material_request_shape_insert BEFORE INSERT ON MaterialRequest
WHEN NEW.asked < 1 OR NEW.accepted NOT BETWEEN 1 AND NEW.asked OR NEW.sent NOT BETWEEN 1 AND NEW.accepted OR NEW.arrived < 0
BEGIN
  SELECT RAISE(ABORT, 'guard: impossible quantities');
END;

DROP TRIGGER IF EXISTS material_request_shape_update;
CREATE TRIGGER material_request_shape_update BEFORE UPDATE ON MaterialRequest
WHEN NEW.asked < 1 OR NEW.accepted NOT BETWEEN 1 AND NEW.asked OR NEW.sent NOT BETWEEN 1 AND NEW.accepted OR NEW.arrived < 0
BEGIN
  SELECT RAISE(ABORT, 'guard: impossible quantities');
END;

DROP TRIGGER IF EXISTS material_request_event_no_update;
CREATE TRIGGER material_request_event_no_update BEFORE UPDATE OF id, requestId, kind, quantity, at ON MaterialRequestEvent
BEGIN
  SELECT RAISE(ABORT, 'guard: events are never edited');
END;

DROP TRIGGER IF EXISTS material_request_event_no_delete;
CREATE TRIGGER material_request_event_no_delete BEFORE DELETE ON MaterialRequestEvent
BEGIN
  SELECT RAISE(ABORT, 'guard: events are never deleted');
END;

DROP TRIGGER IF EXISTS stock_count_line_no_update;
CREATE TRIGGER stock_count_line_no_update BEFORE UPDATE ON StockCountLine
BEGIN
  SELECT RAISE(ABORT, 'guard: counts of stock are never edited');
END;

DROP TRIGGER IF EXISTS stock_count_line_no_delete;
CREATE TRIGGER stock_count_line_no_delete BEFORE DELETE ON StockCountLine
BEGIN
  SELECT RAISE(ABORT, 'guard: counts of stock are never deleted');
END;
