import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import type { Promised, Reservation } from "../reservation.ts";
import type { Written } from "./flows.repo.server.ts";

/** Append-only: what is given back is a row of its own. */
export async function insertReservations(reservations: readonly Reservation[], written: Written): Promise<void> {
  const db = await database();
  const { key, campaignId, actorId, occurredAt, recordedAt } = written;
  for (const [place, { explanation, ...reservation }] of reservations.entries())
    await db.reservationEntry.create({
      data: {
        ...{ campaignId, actorId, occurredAt, recordedAt },
        ...reservation,
        explanation: { code: explanation.code, params: explanation.params },
        key: `${key}#${place}`,
      },
    });
}

/** Named by one value: a list of thousands is more than a statement may bind. */
async function promised(ids: readonly string[], column: "requestLineId" | "lotId"): Promise<Promised[]> {
  const others = column === "lotId" ? "requestLineId" : "lotId";
  const rows = await readValues(Prisma.sql`
    SELECT requestLineId, lotId, spaceId, CAST(quantity AS TEXT) FROM ReservationBalance
    WHERE ${Prisma.raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND quantity > 0
    ORDER BY ${Prisma.raw(others)}, spaceId`);
  return rows.map((row) => {
    const [requestLineId = "", lotId = "", spaceId = "", quantity] = row.map(String);
    return { requestLineId, lotId, spaceId, quantity: Number(quantity) };
  });
}

/** What is promised to these lines now, in the order of the lots. */
export const promisesOfLines = (lineIds: readonly string[]) => promised(lineIds, "requestLineId");

export const promisesOfLots = (lotIds: readonly string[]) => promised(lotIds, "lotId");

/** Why these lines have what they have: the last word about each. */
export async function explanationsOf(lineIds: readonly string[]) {
  const db = await database();
  return db.reservationEntry.findMany({
    where: { requestLineId: { in: [...lineIds] } },
    orderBy: { sequence: "asc" },
  });
}
