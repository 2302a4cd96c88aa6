import type { Person } from "#app/platform/viewer.ts";
import { notify } from "./mails.server.ts";
import { renewAgreement } from "./repos/agreement.repo.server.ts";
import {
  type BookingRow,
  findBooking,
  findUndoneBookings,
  followGroups,
  updateBooking,
} from "./repos/booking.repo.server.ts";
import { appendEvent } from "./repos/event.repo.server.ts";

interface Taker {
  /** Who took the thing over: a steward of its new space. */
  viewer: Person;
  now: Date;
}

async function follow(row: BookingRow, toSpaceId: string, { viewer, now }: Taker): Promise<void> {
  const isAgreed = row.decidedAt !== null;
  await updateBooking(row, { lenderSpaceId: toSpaceId, lenderUserId: isAgreed ? viewer.userId : null });
  await appendEvent({
    bookingId: row.id,
    kind: "lender_changed",
    fromStatus: row.status,
    toStatus: row.status,
    actorId: viewer.userId,
    side: "lender",
    now,
    details: { fromSpaceId: row.lenderSpaceId, toSpaceId },
  });
  const followed = await findBooking(row.id);
  if (!followed) return;
  if (isAgreed) await renewAgreement(followed, followed.borrowerSpaceName, now);
  await notify({ mail: "lender_changed", row: followed, to: "borrower", now, actorId: viewer.userId });
}

/**
 * What is asked and agreed of a listing follows it to the space that now lends it; nothing of it is out. What was agreed gets
 * an agreement that names the new lender, to be accepted again; borrowers are told. Call it once the listing has moved.
 */
export async function followListing(listingId: string, toSpaceId: string, taker: Taker): Promise<void> {
  for (const row of await findUndoneBookings(listingId)) await follow(row, toSpaceId, taker);
  await followGroups(listingId, toSpaceId);
}
