import { allReasons } from "#app/modules/availability/availability.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import { type Booking, requestExpiresAt } from "./booking.ts";
import { borrowerOf } from "./borrower.ts";
import { judgeIn } from "./judge-booking.server.ts";
import { notify } from "./mails.server.ts";
import { type BookingRow, findWaitingRequests } from "./repos/booking.repo.server.ts";
import { appendEvent } from "./repos/event.repo.server.ts";
import { loadCourt } from "./repos/situation.repo.server.ts";

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

type Approved = Pick<Booking, "id" | "listingId" | "startAt" | "endAt" | "groupId">;

async function tellAround(listingId: string, approved: readonly Approved[], now: Date): Promise<number> {
  const start = new Date(Math.min(...approved.map(({ startAt }) => startAt.getTime())));
  const end = new Date(Math.max(...approved.map(({ endAt }) => endAt.getTime())));
  const others = await findWaitingRequests(listingId, start, end, "");
  const ids = new Set(approved.map(({ id }) => id));
  const groups = new Set(approved.flatMap(({ groupId }) => groupId ?? []));
  // Whoever asked for several things together sees on their page which of them stand against each other.
  const waiting = others.filter(
    (row) => requestExpiresAt(row) > now && !ids.has(row.id) && !(row.groupId && groups.has(row.groupId)),
  );
  if (waiting.length === 0) return 0;
  const court = await loadCourt(listingId, now);
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
        "commitments" in params && code !== "limit_reached" && params.commitments.some((id) => ids.has(id)),
    );
    if (!lost) continue;
    told += 1;
    await tell(row, verdict.nearest, now);
  }
  return told;
}

/**
 * After something was approved: tells those whose waiting requests can no longer be granted, with the nearest dates that can,
 * and that there is a waiting list. Their requests stay open until they or the lender decide.
 */
export async function tellCompeting(approved: readonly Approved[], now: Date): Promise<number> {
  const listings = new Map<string, Approved[]>();
  for (const one of approved) listings.set(one.listingId, [...(listings.get(one.listingId) ?? []), one]);
  let told = 0;
  for (const [listingId, some] of listings) told += await tellAround(listingId, some, now);
  return told;
}
