import { type PaidBooking, payableBy, settleDays } from "#app/modules/passes/passes.server.ts";
import { passDaysOf, readQuote } from "#app/modules/prices/prices.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { Prepared } from "./asking.server.ts";
import type { BookingRow } from "./booking.repo.server.ts";
import { plannedStatuses, type Side } from "./booking.ts";

/** A request that a pass pays: judged before anything else, and open to its holder whoever else may ask. */
export async function paidByPass(
  prepared: Prepared,
  viewer: Person,
  code: string | undefined,
): Promise<Result<Prepared>> {
  if (code === undefined) return ok(prepared);
  const { court, asked } = prepared;
  const { spaceId, zone, occupancy } = court.listing;
  const payable = await payableBy(viewer.userId, code, { spaceId, zone, occupancy }, asked);
  if (!payable.ok) return payable;
  return ok({ ...prepared, asked: { ...asked, admitted: true }, passId: payable.value.passId });
}

function paidBooking(row: BookingRow & { passId: string }): PaidBooking {
  const { id, passId, lenderSpaceId: spaceId, zone, quantity } = row;
  const interval = { start: row.startAt.getTime(), end: row.endAt.getTime() };
  return { id, passId, spaceId, zone, quantity, interval, occupancy: "shared" };
}

/** The days that a booking takes of its pass: those of its quote while it stands, also when nobody came. */
function dueOf(row: BookingRow): number {
  const stands = plannedStatuses.includes(row.status) || row.status === "took_place" || row.status === "no_show";
  const quote = readQuote(row.quote);
  return stands && quote ? passDaysOf(quote) : 0;
}

/** A new booking takes its days. */
export async function takeDays(row: BookingRow, actorId: string, now: Date): Promise<Result<undefined>> {
  if (row.passId === null) return ok(undefined);
  const { passId } = row;
  return settleDays(paidBooking({ ...row, passId }), dueOf(row), { moved: true, actorId, now });
}

/** What a verb changed is counted again; what the borrower cancels once it has begun is not given back. */
export async function recountDays(
  { row: before, side, now, actorId }: { row: BookingRow; side: Side; now: Date; actorId: string },
  after: BookingRow,
): Promise<Result<undefined>> {
  if (after.passId === null) return ok(undefined);
  if (after.status === "cancelled" && side === "borrower" && before.startAt <= now) return ok(undefined);
  const { passId } = after;
  const moved = after.startAt < before.startAt || after.endAt > before.endAt;
  return settleDays(paidBooking({ ...after, passId }), dueOf(after), { moved, actorId, now });
}
