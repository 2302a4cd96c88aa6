import { Prisma, readValues } from "#app/platform/db/database.server.ts";

export interface StockInPlace {
  itemId: string;
  spaceId: string;
  /** Accepted, and lying there. */
  free: number;
  /** Of these, promised to somebody. */
  reserved: number;
}

/** What of a campaign is accepted and lies somewhere, added up by item and place. */
export async function stockInPlaces(campaignId: string): Promise<StockInPlace[]> {
  const rows = await readValues(Prisma.sql`
    SELECT l.itemId, b.holder, CAST(sum(b.quantity) AS TEXT),
      CAST(sum(coalesce((SELECT sum(r.quantity) FROM ReservationBalance r WHERE r.lotId = l.id AND r.spaceId = b.holder), 0)) AS TEXT)
    FROM ProductionBalance b CROSS JOIN Lot l ON l.id = b.lotId
    WHERE b.bucket = 'free' AND b.quantity > 0 AND l.campaignId = ${campaignId} GROUP BY l.itemId, b.holder`);
  return rows.map(([itemId, spaceId, free, reserved]) => ({
    ...{ itemId: String(itemId), spaceId: String(spaceId) },
    ...{ free: Number(free), reserved: Number(reserved) },
  }));
}
