import type { Side } from "#app/modules/bookings/booking.ts";
import { Prisma, readValues, runStatement } from "#app/platform/db/database.server.ts";
import type { Series } from "../series.ts";

/** Writes the rule that a group now follows. */
export async function updateSeries(groupId: string, series: Series): Promise<void> {
  await runStatement(
    Prisma.sql`UPDATE BookingGroup SET series = ${JSON.stringify(series)}, version = version + 1 WHERE id = ${groupId}`,
  );
}

/** Bookings of `from` go on in `to`, each under the name of its new date. */
export async function renameOccurrences(
  from: string,
  to: string,
  moved: readonly { booking: string; occurrence: string }[],
): Promise<void> {
  const names = JSON.stringify(moved);
  // No two may have one name, not even for a moment.
  await runStatement(Prisma.sql`UPDATE Booking SET occurrence = NULL WHERE groupId = ${from}
    AND id IN (SELECT value ->> 'booking' FROM json_each(${names}))`);
  await runStatement(Prisma.sql`UPDATE Booking SET groupId = ${to}, occurrence = n.occurrence
    FROM (SELECT value ->> 'booking' AS booking, value ->> 'occurrence' AS occurrence FROM json_each(${names})) n
    WHERE Booking.id = n.booking AND Booking.groupId = ${from}`);
}

/** Bookings of the group for which `asking` wants other dates, or proposes dates on top, and nobody has answered. */
export async function movesToAnswer(groupId: string, asking: readonly Side[]): Promise<string[]> {
  const sides = JSON.stringify(asking);
  const rows =
    await readValues(Prisma.sql`SELECT b.id FROM Booking b WHERE b.groupId = ${groupId} AND b.status IN ('approved', 'countered')
    AND EXISTS (SELECT 1 FROM BookingProposal p WHERE p.bookingId = b.id AND p.status = 'open'
      AND p.kind = CASE b.status WHEN 'approved' THEN 'change' ELSE 'counter' END
      AND p.side IN (SELECT value FROM json_each(${sides})))
    AND (b.status = 'approved' OR EXISTS (SELECT 1 FROM BookingProposal f WHERE f.bookingId = b.id AND f.kind = 'initial'
      AND f.side = 'lender')) ORDER BY b.startAt`);
  return rows.map(([id]) => String(id));
}
