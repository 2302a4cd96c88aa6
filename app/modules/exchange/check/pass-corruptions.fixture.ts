/** The request of the story is paid with a pass of ten days, two of which it takes. */
const paid = [
  "INSERT INTO Pass (id, code, spaceId, holderId, validFrom, validUntil, note, createdById, createdAt) SELECT 'p', 'P', '{space}', borrowerUserId, '2027-01-01', '2027-12-31', '', borrowerUserId, 1 FROM Booking WHERE id = '{waiting}'",
  "INSERT INTO PassEntry (id, passId, kind, days, at, note) VALUES ('granted', 'p', 'granted', 10, 1, '')",
  `UPDATE Booking SET passId = 'p', quote = '{"kind":"free","lines":[{"what":"pass","count":2,"unitCents":0,"amountCents":0}]}' WHERE id = '{lent}'`,
  "INSERT INTO PassEntry (id, passId, bookingId, kind, days, at, note) VALUES ('used', 'p', '{lent}', 'used', -2, 1, '')",
];

const noGuard = ["DROP TRIGGER pass_entry_insert", "DROP TRIGGER pass_entry_no_update"];

/** What each invariant of passes finds, on which row, after which statements. */
export const passCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  ["pass_never_overdrawn", "Pass p", ...paid, ...noGuard, "UPDATE PassEntry SET days = 1 WHERE id = 'granted'"],
  [
    "pass_entry_possible",
    "PassEntry granted",
    ...paid,
    ...noGuard,
    "UPDATE PassEntry SET kind = 'used' WHERE days > 0",
  ],
  ["bookings_hold_their_days_of_a_pass", "Booking {lent}", ...paid, ...noGuard, "UPDATE PassEntry SET days = days - 1"],
  ["pass_pays_for_its_holder", "Booking {lent}", ...paid, "UPDATE Pass SET holderId = '{user}'"],
  [
    "entries_are_of_the_pass_of_their_booking",
    "PassEntry used",
    ...paid,
    "UPDATE Booking SET passId = NULL WHERE id = '{lent}'",
  ],
];
