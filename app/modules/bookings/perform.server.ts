import type { Prisma } from "#app/platform/db/generated/client.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./booking.failures.ts";
import { type BookingOutput, describeBooking } from "./booking.outputs.ts";
import { maySee, sidesOf } from "./booking.policy.ts";
import { plannedStatuses, type Side, type Status } from "./booking.ts";
import { recountDays } from "./pass-days.server.ts";
import { recountedQuote } from "./recount.ts";
import type { EventKind } from "./replay.ts";
import { type BookingRow, findBooking, updateBooking } from "./repos/booking.repo.server.ts";
import { appendEvent, bookingOfKey } from "./repos/event.repo.server.ts";
import { transition, type Verb } from "./transitions.ts";
import { offerWhatIsFree } from "./waiting-list.server.ts";

/** A verb that the table allows, on a booking that the viewer may see, from the version that they saw. */
export interface Act {
  row: BookingRow;
  side: Side;
  /** "quantities" when it follows from what was handed over and came back. */
  to: Status | "quantities";
  viewer: Person;
  now: Date;
  context: Context<Person>;
}

export interface BookingInput {
  booking: string;
  version?: number | undefined;
}

type Changes = Omit<Prisma.BookingUncheckedUpdateManyInput, "status" | "version">;

/** Whoever changes dates or quantity changes the price with them. */
function priced(row: BookingRow, changes: Changes): Changes {
  const { startAt, endAt, quantity, persons } = changes;
  if (row.quote === null || changes.quote !== undefined || !(startAt || endAt || quantity || persons)) return changes;
  const counted = recountedQuote(row, {
    ...(startAt instanceof Date ? { startAt } : {}),
    ...(endAt instanceof Date ? { endAt } : {}),
    ...(typeof quantity === "number" ? { quantity } : {}),
    ...(typeof persons === "number" ? { persons } : {}),
  });
  return { ...changes, quote: JSON.parse(JSON.stringify(counted)) as Prisma.InputJsonObject };
}

export interface Fact {
  kind: EventKind;
  /** The status that follows; the one of the act unless said. */
  status?: Status;
  /** Columns that change; without them neither the row nor its version moves. */
  changes?: Changes;
  details?: Record<string, unknown>;
}

/** Writes what happened: the columns that change, the version, and the event. */
export async function record(act: Act, fact: Fact): Promise<Result<string>> {
  const { row, side, viewer, now, context } = act;
  const toStatus = fact.status ?? (act.to === "quantities" ? row.status : act.to);
  if (fact.changes || toStatus !== row.status) {
    if (!(await updateBooking(row, { ...priced(row, fact.changes ?? {}), status: toStatus })))
      return fail("stale", { details: describeBooking(row, now) });
  }
  const event = await appendEvent({
    bookingId: row.id,
    kind: fact.kind,
    fromStatus: row.status,
    toStatus,
    actorId: viewer.userId,
    side,
    now,
    idempotencyKey: context.idempotencyKey,
    ...(fact.details ? { details: fact.details } : {}),
  });
  return ok(event);
}

/** Units that a booking takes from others. */
function taken(row: BookingRow): number {
  if (plannedStatuses.includes(row.status)) return row.quantity - row.returnedQuantity - row.lostQuantity;
  return row.status === "requested" && row.heldUntil ? row.quantity : 0;
}

function freesSomething(before: BookingRow, after: BookingRow): boolean {
  return (
    taken(after) < taken(before) ||
    (taken(before) > 0 && (after.startAt > before.startAt || after.endAt < before.endAt))
  );
}

function allowed(row: BookingRow, verb: Verb, sides: readonly Side[], now: Date): Result<Pick<Act, "side" | "to">> {
  let refusal = fail("not_yours");
  for (const side of sides) {
    const outcome = transition(row, verb, side, now);
    if (outcome.ok) return ok({ side, to: outcome.to });
    if (outcome.refusal !== "not_yours") refusal = fail(outcome.refusal, { details: describeBooking(row, now) });
  }
  return refusal;
}

/** Opens a booking for a verb: seen by the viewer (or 404), theirs to do (or 403), not stale (or 409), allowed now (or 409). */
async function open(
  context: Context<Person>,
  input: BookingInput,
  verb: Verb,
  asSide?: Side,
): Promise<Result<Act | { again: BookingRow }>> {
  const { viewer, now, idempotencyKey } = context;
  const row = await findBooking(input.booking);
  if (!row || !maySee(viewer, row)) return fail("not_found");
  if (idempotencyKey && (await bookingOfKey(idempotencyKey, viewer.userId, row.id))) return ok({ again: row });
  const sides = sidesOf(viewer, row).filter((side) => !asSide || side === asSide);
  if (sides.length === 0) return fail("not_yours");
  if (input.version !== undefined && input.version !== row.version)
    return fail("stale", { details: describeBooking(row, now) });
  const chosen = allowed(row, verb, sides, now);
  return chosen.ok ? ok({ row, ...chosen.value, viewer, now, context }) : chosen;
}

/**
 * One verb on one booking. The same idempotency key gives the same outcome again. `work` judges and writes; what it frees is
 * then offered to those who wait.
 */
export async function perform(
  context: Context<Person>,
  input: BookingInput,
  verb: Verb,
  work: (act: Act) => Promise<Result<unknown>>,
  asSide?: Side,
): Promise<Result<BookingOutput>> {
  const opened = await open(context, input, verb, asSide);
  if (!opened.ok) return opened;
  if ("again" in opened.value) return ok(describeBooking(opened.value.again, context.now));
  const act = opened.value;
  const done = await work(act);
  if (!done.ok) return done;
  const after = await findBooking(act.row.id);
  if (!after) return fail("not_found");
  const counted = await recountDays({ ...act, actorId: act.viewer.userId }, after);
  if (!counted.ok) return counted;
  if (freesSomething(act.row, after)) await offerWhatIsFree(after.listingId, context.now);
  return ok(describeBooking(after, context.now));
}
