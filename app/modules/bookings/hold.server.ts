import { ok, type Result } from "#app/platform/result.ts";
import type { Prepared } from "./asking.server.ts";
import { fail } from "./booking.failures.ts";
import { heldUntil } from "./hold.ts";
import { type Judged, judgeAgain } from "./judge-booking.server.ts";
import type { Act } from "./perform.server.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";
import { releaseHolds } from "./repos/booking.repo.server.ts";

/** Until when a request that was judged bookable may hold what it asks for; null where the listing does not hold. */
function holdOf(row: Pick<BookingRow, "use">, { court, verdict }: Judged, now: Date): Date | null {
  return heldUntil(court.situation.rules[row.use]?.holdMinutes ?? 0, verdict.interval.start, now);
}

/** Before a new request is written that may hold: refused while another one of the same borrower holds this listing. */
export async function makeRoomToHold({ court, asked }: Prepared, now: Date): Promise<Result<undefined>> {
  if ((court.situation.rules[asked.use]?.holdMinutes ?? 0) === 0) return ok(undefined);
  if (court.heldRequest) return fail("one_held_request", { params: { code: court.heldRequest } });
  await releaseHolds(court.listing.id, now);
  return ok(undefined);
}

/** For a request asked anew by its borrower: refused while another one of the same borrower holds this listing. */
export async function claimHold(row: BookingRow, judged: Judged, now: Date) {
  const until = holdOf(row, judged, now);
  if (!until) return { ok: true, value: null } as const;
  const { heldRequest, heldGroup } = judged.court;
  const isOwn = heldRequest === row.code || (row.groupId !== null && row.groupId === heldGroup);
  if (heldRequest && !isOwn) return fail("one_held_request", { params: { code: heldRequest } });
  await releaseHolds(row.listingId, now);
  return { ok: true, value: until } as const;
}

/**
 * For a request that waits again because a proposal fell through: it holds where it still can, and otherwise only waits, since
 * neither side should be kept from saying no.
 */
export async function holdIfPossible({ row, viewer, now }: Act): Promise<Date | null> {
  const judged = await judgeAgain(row, { excluding: [row.id] }, viewer, now);
  if (!judged.ok) return null;
  const claimed = await claimHold(row, judged.value, now);
  return claimed.ok ? claimed.value : null;
}
