import type { Commitment } from "#app/modules/availability/availability.ts";
import { requestExpiresAt } from "./booking.ts";
import { borrowerOf } from "./borrower.ts";
import { judgeIn } from "./judge-booking.server.ts";
import { notify } from "./mails.server.ts";
import { type BookingRow, findWaitingList } from "./repos/booking.repo.server.ts";
import { appendEvent, listOffers } from "./repos/event.repo.server.ts";
import { type LoadedSituation, loadCourt } from "./repos/situation.repo.server.ts";

/** How long the first in line has before the next one is told too. */
const offerHours = 24;

function isBookable(court: LoadedSituation, row: BookingRow, promised: readonly Commitment[]): boolean {
  const commitments = [...court.situation.commitments, ...promised];
  const asked = {
    listing: row.listingId,
    use: row.use,
    interval: { start: row.startAt.getTime(), end: row.endAt.getTime() },
    quantity: row.quantity,
    borrower: borrowerOf(row),
    excluding: [row.id],
  };
  return judgeIn({ ...court, situation: { ...court.situation, commitments } }, asked, false).bookable;
}

function promise(row: BookingRow): Commitment {
  const interval = { start: row.startAt.getTime(), end: row.endAt.getTime() };
  return { id: row.id, cause: "booked", quantity: row.quantity, interval, use: row.use };
}

/**
 * Tells those who wait for this listing that their dates can be had, the first in line first; what is offered to one and not
 * yet answered is not offered to the next for a day. Nothing is booked: whoever is told asks again.
 */
export async function offerWhatIsFree(listingId: string, now: Date): Promise<number> {
  const waiting = (await findWaitingList(listingId)).filter((row) => requestExpiresAt(row) > now);
  if (waiting.length === 0) return 0;
  const court = await loadCourt(listingId, now);
  if (!court) return 0;
  const offers = await listOffers(waiting.map(({ id }) => id));
  const promised: Commitment[] = [];
  let told = 0;
  for (const row of waiting) {
    const offeredAt = offers.get(row.id);
    const recent = offeredAt !== undefined && now.getTime() - offeredAt < offerHours * 3_600_000;
    if (recent) promised.push(promise(row));
    if (offeredAt !== undefined || !isBookable(court, row, promised)) continue;
    promised.push(promise(row));
    told += 1;
    await appendEvent({
      bookingId: row.id,
      kind: "offered",
      fromStatus: "waitlisted",
      toStatus: "waitlisted",
      actorId: null,
      side: "system",
      now,
    });
    await notify({ mail: "offered", row, to: "borrower", now });
  }
  return told;
}
