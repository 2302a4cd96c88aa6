import { allReasons } from "#app/modules/availability/availability.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import { type BookingRow, findWaitingRequests } from "./booking.repo.server.ts";
import { type Booking, requestExpiresAt } from "./booking.ts";
import { borrowerOf } from "./borrower.ts";
import { appendEvent } from "./event.repo.server.ts";
import { judgeIn } from "./judge-booking.server.ts";
import { notify } from "./mails.server.ts";
import { loadCourt } from "./situation.repo.server.ts";

async function tell(row: BookingRow, nearest: { start: number; end: number } | null, now: Date): Promise<void> {
  await appendEvent({
    bookingId: row.id,
    kind: "competed",
    fromStatus: row.status,
    toStatus: row.status,
    actorId: null,
    side: "system",
    now,
    details: nearest ? { nearestStart: nearest.start, nearestEnd: nearest.end } : {},
  });
  await notify({
    mail: "competing",
    row,
    to: "borrower",
    now,
    params: (language) => {
      const dates = nearest && { start: new Date(nearest.start), end: new Date(nearest.end) };
      return { nearest: dates ? formatInterval(dates, row.granularity, language, row.zone, now) : "—" };
    },
  });
}

/**
 * After something was approved: tells those whose waiting requests can no longer be granted, with the nearest dates that can,
 * and that there is a waiting list. Their requests stay open until they or the lender decide.
 */
export async function tellCompeting(
  approved: Pick<Booking, "id" | "listingId" | "startAt" | "endAt">,
  now: Date,
): Promise<number> {
  const others = await findWaitingRequests(approved.listingId, approved.startAt, approved.endAt, approved.id);
  const waiting = others.filter((row) => requestExpiresAt(row) > now);
  if (waiting.length === 0) return 0;
  const court = await loadCourt(approved.listingId, now);
  if (!court) return 0;
  let told = 0;
  for (const row of waiting) {
    const verdict = judgeIn(court, {
      listing: row.listingId,
      use: row.use,
      interval: { start: row.startAt.getTime(), end: row.endAt.getTime() },
      quantity: row.quantity,
      borrower: borrowerOf(row),
      excluding: [row.id],
    });
    const lost = allReasons(verdict.reasons).some(
      ({ code, params }) =>
        "commitments" in params && code !== "limit_reached" && params.commitments.includes(approved.id),
    );
    if (!lost) continue;
    told += 1;
    await tell(row, verdict.nearest, now);
  }
  return told;
}
