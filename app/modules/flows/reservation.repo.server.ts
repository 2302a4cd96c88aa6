import { database } from "#app/platform/db/database.server.ts";
import type { Written } from "./flows.repo.server.ts";
import type { Promised, Reservation } from "./reservation.ts";

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

/** What is promised to these lines now, in the order of the lots. */
export async function promisesOfLines(lineIds: readonly string[]): Promise<Promised[]> {
  const db = await database();
  return db.reservationBalance.findMany({
    where: { requestLineId: { in: [...lineIds] }, quantity: { gt: 0 } },
    orderBy: [{ lotId: "asc" }, { spaceId: "asc" }],
  });
}

export async function promisesOfLots(lotIds: readonly string[]): Promise<Promised[]> {
  const db = await database();
  return db.reservationBalance.findMany({
    where: { lotId: { in: [...lotIds] }, quantity: { gt: 0 } },
    orderBy: [{ requestLineId: "asc" }, { spaceId: "asc" }],
  });
}

/** Why these lines have what they have: the last word about each. */
export async function explanationsOf(lineIds: readonly string[]) {
  const db = await database();
  return db.reservationEntry.findMany({
    where: { requestLineId: { in: [...lineIds] } },
    orderBy: { sequence: "asc" },
  });
}
