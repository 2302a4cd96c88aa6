import { Prisma, readValues } from "#app/platform/db/database.server.ts";

/** Pieces in transfers that wait to leave, by bag and by the space where they lie. */
export async function waitingToMove(
  campaignId: string,
): Promise<{ lotId: string; spaceId: string; quantity: number }[]> {
  const rows = await readValues(Prisma.sql`
    SELECT h.lotId, d.fromSpaceId, CAST(sum(h.quantity) AS TEXT) FROM Shipment d JOIN ShipmentLine h ON h.shipmentId = d.id
    WHERE d.campaignId = ${campaignId} AND d.stage = 'prepared' AND d.purpose = 'transfer' GROUP BY 1, 2`);
  return rows.map(([lotId, spaceId, quantity]) => ({
    ...{ lotId: String(lotId), spaceId: String(spaceId), quantity: Number(quantity) },
  }));
}

/** The spaces that take part in a campaign: those that opened it, make for it, keep something of it, or are of its network. */
export async function spacesTakingPart(campaignId: string): Promise<{ id: string; slug: string; name: string }[]> {
  const rows = await readValues(Prisma.sql`
    SELECT s.id, s.slug, s.name FROM Space s WHERE s.archivedAt IS NULL AND s.claimed AND s.id IN (
      SELECT spaceId FROM Campaign WHERE id = ${campaignId}
      UNION SELECT spaceId FROM Pledge WHERE campaignId = ${campaignId} AND stage = 'accepted'
      UNION SELECT spaceId FROM Lot WHERE campaignId = ${campaignId}
      UNION SELECT fromSpaceId FROM Shipment WHERE campaignId = ${campaignId}
      UNION SELECT toSpaceId FROM Shipment WHERE campaignId = ${campaignId}
      UNION SELECT m.spaceId FROM Campaign c JOIN NetworkMembership m ON m.networkId = c.networkId
        WHERE c.id = ${campaignId} AND m.status = 'member')
    ORDER BY s.name, s.id`);
  return rows.map((row) => {
    const [id = "", slug = "", name = ""] = row.map(String);
    return { id, slug, name };
  });
}
