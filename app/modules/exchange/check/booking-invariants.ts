import { type Invariant, stated } from "./invariant.ts";

const planned = "('approved', 'partly_handed_over', 'handed_over', 'partly_returned')";
const known = `('requested', 'countered', 'waitlisted', 'approved', 'declined', 'expired', 'cancelled', 'lapsed',
  'partly_handed_over', 'handed_over', 'partly_returned', 'returned', 'closed', 'took_place', 'no_show')`;

/** Units that were there when the booking was decided: one withdrawn since makes a conflict, not a violation. */
const unitsWhenDecided = `(SELECT count(*) FROM Unit u JOIN Booking d ON d.id = e.bookingId
  WHERE u.listingId = e.listingId AND (u.status = 'in_service' OR u.withdrawnAt > coalesce(d.decidedAt, d.createdAt)))`;
const plannedAtMoment = `(SELECT sum(p.planned) FROM PlannedBooking p
  WHERE p.listingId = e.listingId AND p.startAt <= e.moment AND p.endAt > e.moment)`;

export const bookingInvariants: Invariant[] = [
  stated(
    "never_more_planned_than_units",
    "Booking",
    `SELECT e.bookingId AS id, 'planned ' || ${plannedAtMoment} || ' of ' || ${unitsWhenDecided} || ' units with Booking ' || e.otherId AS says
     FROM BookingExcess e WHERE e.reason = 'quantity' AND ${plannedAtMoment} > ${unitsWhenDecided}`,
  ),
  stated(
    "nothing_planned_across_an_interlock",
    "Booking",
    "SELECT bookingId AS id, 'at the same time as Booking ' || otherId || ', which excludes it' AS says FROM BookingExcess WHERE reason = 'interlock'",
  ),
  stated(
    "units_withdrawn_under_a_booking",
    "Booking",
    `SELECT e.bookingId AS id, 'planned ' || ${plannedAtMoment} || ' while units have been withdrawn' AS says
     FROM BookingExcess e WHERE e.reason = 'quantity' AND ${plannedAtMoment} <= ${unitsWhenDecided}`,
    "conflict",
  ),
  stated(
    "overdue_in_the_way_of_a_booking",
    "Booking",
    `SELECT b.id AS id, 'needs units that are overdue from Booking ' || late.id AS says
     FROM PlannedBooking b JOIN PlannedBooking late ON late.listingId = b.listingId AND late.id <> b.id
     JOIN Booking row ON row.id = late.id
     WHERE late.endAt <= :now AND row.handedOverQuantity > row.returnedQuantity + row.lostQuantity AND late.use = 'away'
       AND b.startAt >= late.endAt AND b.endAt > :now AND b.planned > 0
       AND b.planned + late.planned > (SELECT count(*) FROM Unit u WHERE u.listingId = b.listingId AND u.status = 'in_service')`,
    "conflict",
  ),
  stated(
    "blocked_under_a_booking",
    "Booking",
    `SELECT b.id AS id, 'needs units that Block ' || k.id || ' takes out' AS says
     FROM PlannedBooking b JOIN Block k ON k.listingId = b.listingId AND k.endedAt IS NULL
       AND k.startAt < b.endAt AND (k.endAt IS NULL OR k.endAt > b.startAt)
     WHERE b.planned + k.quantity > (SELECT count(*) FROM Unit u WHERE u.listingId = b.listingId AND u.status = 'in_service')
       AND b.endAt > :now`,
    "conflict",
  ),
  stated(
    "quantities_possible",
    "Booking",
    `SELECT id, 'quantity ' || quantity || ', handed over ' || handedOverQuantity || ', returned ' || returnedQuantity || ', lost ' || lostQuantity AS says
     FROM Booking WHERE quantity < 1 OR handedOverQuantity < 0 OR handedOverQuantity > quantity
       OR returnedQuantity < 0 OR lostQuantity < 0 OR returnedQuantity + lostQuantity > handedOverQuantity`,
  ),
  stated(
    "ends_after_it_starts",
    "Booking",
    "SELECT id, 'from ' || startAt || ' to ' || endAt AS says FROM Booking WHERE startAt >= endAt OR originalStartAt >= endAt",
  ),
  stated("status_known", "Booking", `SELECT id, 'status ' || status AS says FROM Booking WHERE status NOT IN ${known}`),
  stated(
    "status_agrees_with_quantities",
    "Booking",
    `SELECT id, status || ' with ' || handedOverQuantity || ' of ' || quantity || ' handed over, ' || (returnedQuantity + lostQuantity) || ' settled' AS says
     FROM Booking WHERE
       (status IN ('requested', 'countered', 'waitlisted', 'approved', 'declined', 'expired', 'lapsed') AND handedOverQuantity > 0)
       OR (status = 'partly_handed_over' AND (handedOverQuantity = 0 OR handedOverQuantity >= quantity))
       OR (status = 'handed_over' AND (handedOverQuantity = 0 OR returnedQuantity + lostQuantity > 0))
       OR (status = 'partly_returned' AND returnedQuantity + lostQuantity >= handedOverQuantity)
       OR (status IN ('returned', 'closed') AND returnedQuantity + lostQuantity <> handedOverQuantity)`,
  ),
  stated(
    "decided_when_planned",
    "Booking",
    `SELECT id, status || ' without the moment of the decision' AS says FROM Booking WHERE status IN ${planned} AND decidedAt IS NULL`,
  ),
  stated(
    "moments_in_order",
    "Booking",
    `SELECT id, 'asked ' || createdAt || ', decided ' || coalesce(decidedAt, '—') || ', handed over ' || coalesce(handedOverAt, '—') || ', returned ' || coalesce(returnedAt, '—') || ', closed ' || coalesce(closedAt, '—') AS says
     FROM Booking WHERE decidedAt < createdAt OR handedOverAt < decidedAt OR returnedAt < handedOverAt OR closedAt < returnedAt`,
  ),
  stated(
    "held_no_longer_than_its_start",
    "Booking",
    `SELECT id, status || ' held until ' || heldUntil || ', starts ' || startAt AS says
     FROM Booking WHERE heldUntil IS NOT NULL AND status = 'requested' AND heldUntil > startAt`,
  ),
  stated(
    "borrower_named_as_its_kind_says",
    "Booking",
    `SELECT id, borrowerKind || ' with space ' || coalesce(borrowerSpaceId, '—') AS says
     FROM Booking WHERE borrowerKind NOT IN ('space', 'organisation', 'person')
       OR (borrowerKind = 'space') <> (borrowerSpaceId IS NOT NULL)
       OR (borrowerKind = 'organisation') <> (coalesce(organisationName, '') <> '')`,
  ),
  stated(
    "chosen_units_belong_to_the_listing",
    "Booking",
    `SELECT b.id AS id, 'names unit ' || chosen.value AS says FROM Booking b, json_each(b.unitIds) chosen
     LEFT JOIN Unit u ON u.id = chosen.value WHERE u.listingId IS NOT b.listingId`,
  ),
];
