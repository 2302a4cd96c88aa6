import { type Invariant, stated } from "./invariant.ts";

const held = "(SELECT coalesce(-sum(e.days), 0) FROM PassEntry e WHERE e.bookingId = b.id)";
const priced = "coalesce(json_extract(b.quote, '$.lines[0].count'), 0)";
const stands = "('approved', 'partly_handed_over', 'handed_over', 'partly_returned', 'took_place', 'no_show')";

/** Passes: what was granted, what bookings hold of it, and for whom. */
export const passInvariants: Invariant[] = [
  stated(
    "pass_never_overdrawn",
    "Pass",
    "SELECT passId AS id, sum(days) || ' days left' AS says FROM PassEntry GROUP BY passId HAVING sum(days) < 0",
  ),
  stated(
    "pass_entry_possible",
    "PassEntry",
    `SELECT id, kind || ' ' || days AS says FROM PassEntry WHERE NOT (
       (kind = 'granted' AND days > 0 AND bookingId IS NULL) OR (kind = 'corrected' AND bookingId IS NULL)
       OR (kind = 'used' AND days < 0 AND bookingId IS NOT NULL) OR (kind = 'given_back' AND days > 0 AND bookingId IS NOT NULL))`,
  ),
  stated(
    "bookings_hold_their_days_of_a_pass",
    "Booking",
    `SELECT b.id AS id, b.status || ' holds ' || ${held} || ' of ' || ${priced} || ' days' AS says FROM Booking b
     WHERE b.passId IS NOT NULL AND (${held} < 0 OR (b.status IN ${stands} AND ${held} <> ${priced})
       OR (b.status = 'cancelled' AND ${held} NOT IN (0, ${priced})) OR (b.status NOT IN ${stands} AND b.status <> 'cancelled' AND ${held} <> 0))`,
  ),
  stated(
    "pass_pays_for_its_holder",
    "Booking",
    `SELECT b.id AS id, 'is paid with the Pass ' || p.id || ' of somebody else' AS says
     FROM Booking b JOIN Pass p ON p.id = b.passId JOIN User u ON u.id = b.borrowerUserId
     WHERE b.borrowerUserId <> p.holderId OR b.borrowerKind <> 'person'`,
  ),
  stated(
    "entries_are_of_the_pass_of_their_booking",
    "PassEntry",
    `SELECT e.id AS id, 'takes from another pass than Booking ' || b.id AS says
     FROM PassEntry e JOIN Booking b ON b.id = e.bookingId WHERE b.passId IS NOT e.passId`,
  ),
];
