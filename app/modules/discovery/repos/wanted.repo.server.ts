import { database } from "#app/platform/db/database.server.ts";

/** Open requests that are looked at; beyond, the order would say nothing more. */
const requestsAtMost = 2000;

/** Published listings for which several requests wait, most wanted first. Who asks is nobody's business here. */
export async function wantedListings(now: Date, take: number): Promise<{ listingId: string; waiting: number }[]> {
  const db = await database();
  const rows = await db.$queryRaw<{ listingId: string; waiting: bigint }[]>`
    SELECT open.listingId AS listingId, count(*) AS waiting
    FROM (SELECT listingId FROM Booking WHERE status IN ('requested', 'waitlisted') AND endAt > ${now.getTime()} LIMIT ${requestsAtMost}) open
    JOIN Listing l ON l.id = open.listingId AND l.status = 'published'
    GROUP BY open.listingId HAVING count(*) > 1
    ORDER BY waiting DESC, open.listingId LIMIT ${take}`;
  return rows.map(({ listingId, waiting }) => ({ listingId, waiting: Number(waiting) }));
}
