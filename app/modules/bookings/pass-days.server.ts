import type { Interval } from "#app/modules/availability/availability.ts";
import { type PaidBooking, passOf, payableBy, settleDays, takeAllDays } from "#app/modules/passes/passes.server.ts";
import { passDaysOf, readQuote } from "#app/modules/prices/prices.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { Prepared } from "./asking.server.ts";
import { plannedStatuses, type Side } from "./booking.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";

/** Open to the holder of the pass whoever else may ask, and accepted at once; whether it has enough days is judged apart. */
export async function admitByPass(
  prepared: Prepared,
  viewer: Person,
  code: string | undefined,
): Promise<Result<Prepared>> {
  if (code === undefined) return ok(prepared);
  const pass = await passOf(viewer.userId, code, [prepared.court.listing]);
  if (!pass.ok) return pass;
  return ok(admitted(prepared, pass.value.id));
}

/** The same for what is carried on with the pass that pays for it already. */
export function admitted(prepared: Prepared, passId: string | null): Prepared {
  return passId === null ? prepared : { ...prepared, asked: { ...prepared.asked, admitted: true }, passId };
}

/** Whether the pass has enough days for all of these together, before anything is written. */
export async function haveEnoughDays(
  requests: readonly { prepared: Prepared; interval: Interval }[],
  viewer: Person,
  code: string | undefined,
): Promise<Result<unknown>> {
  if (code === undefined) return ok(undefined);
  const bookings = requests.map(({ prepared, interval }) => {
    const { spaceId, zone, occupancy } = prepared.court.listing;
    return { spaceId, zone, occupancy, interval, quantity: prepared.asked.quantity };
  });
  return payableBy(viewer.userId, code, bookings);
}

/** A request that a pass pays: judged before anything else. */
export async function paidByPass(
  prepared: Prepared,
  viewer: Person,
  code: string | undefined,
): Promise<Result<Prepared>> {
  const admitting = await admitByPass(prepared, viewer, code);
  if (!admitting.ok) return admitting;
  const payable = await haveEnoughDays([{ prepared, interval: prepared.asked.interval }], viewer, code);
  return payable.ok ? admitting : payable;
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

/** New bookings take their days, all of them or none; what the other side has not said yes to takes none yet. */
export async function takeDays(rows: readonly BookingRow[], actorId: string, now: Date): Promise<Result<undefined>> {
  const paid = rows.flatMap((row) => {
    const due = dueOf(row);
    return row.passId !== null && due > 0 ? [{ ...paidBooking({ ...row, passId: row.passId }), due }] : [];
  });
  return paid.length > 0 ? takeAllDays(paid, { actorId, now }) : ok(undefined);
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
