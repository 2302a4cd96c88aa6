/** The two bookings of the story become the dates of one series. */
const together = [
  `INSERT INTO BookingGroup (id, code, kind, lenderSpaceId, listingId, borrowerKind, borrowerUserId, title, createdById, createdAt, version) SELECT 'g', 'G', 'series', '{space}', '{listing}', borrowerKind, borrowerUserId, 'x', borrowerUserId, 1, 1 FROM Booking WHERE id = '{waiting}'`,
  "UPDATE Booking SET groupId = 'g', occurrence = id",
];

/** What each invariant of groups finds, on which row, after which statements. */
export const groupCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  [
    "lines_are_of_the_lender_of_their_group",
    "Booking {waiting}",
    ...together,
    "UPDATE BookingGroup SET lenderSpaceId = 'elsewhere'",
  ],
  [
    "lines_are_of_the_borrower_of_their_group",
    "Booking {waiting}",
    ...together,
    "UPDATE BookingGroup SET borrowerUserId = '{user}'",
  ],
  [
    "each_date_of_a_series_once",
    "BookingGroup g",
    ...together,
    'DROP INDEX "Booking_groupId_occurrence_key"',
    "UPDATE Booking SET occurrence = '2027-03-02T19:00'",
  ],
  ["a_series_is_of_one_listing", "Booking {waiting}", ...together, "UPDATE BookingGroup SET listingId = '{inner}'"],
];
