import { type Invariant, stated } from "./invariant.ts";

/** What was asked together is of one lender and of one borrower; each date of a series stands once. */
export const groupInvariants: Invariant[] = [
  stated(
    "lines_are_of_the_lender_of_their_group",
    "Booking",
    // What was over when its listing went to another space stays with the one that lent it.
    `SELECT b.id AS id, 'lent by Space ' || b.lenderSpaceId || ', BookingGroup ' || g.id || ' by Space ' || g.lenderSpaceId AS says
     FROM BookingGroup g JOIN Booking b ON b.groupId = g.id
     WHERE b.lenderSpaceId <> g.lenderSpaceId AND b.status IN ('requested', 'countered', 'waitlisted', 'approved')`,
  ),
  stated(
    "lines_are_of_the_borrower_of_their_group",
    "Booking",
    `SELECT b.id AS id, 'another borrower than BookingGroup ' || g.id AS says
     FROM BookingGroup g JOIN Booking b ON b.groupId = g.id
     WHERE b.borrowerKind <> g.borrowerKind OR b.borrowerSpaceId IS NOT g.borrowerSpaceId
       OR b.borrowerUserId <> g.borrowerUserId`,
  ),
  stated(
    "each_date_of_a_series_once",
    "BookingGroup",
    `SELECT groupId AS id, count(*) || ' bookings of ' || occurrence AS says FROM Booking
     WHERE groupId IS NOT NULL AND occurrence IS NOT NULL GROUP BY groupId, occurrence HAVING count(*) > 1`,
  ),
  stated(
    "a_series_is_of_one_listing",
    "Booking",
    `SELECT b.id AS id, 'of another listing than BookingGroup ' || g.id AS says
     FROM BookingGroup g JOIN Booking b ON b.groupId = g.id
     WHERE g.kind = 'series' AND b.listingId IS NOT g.listingId`,
  ),
];
