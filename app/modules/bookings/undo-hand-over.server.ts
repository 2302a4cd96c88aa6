import { localDateOf } from "#app/modules/availability/availability.ts";
import type { Result } from "#app/platform/result.ts";
import { fail } from "./booking.failures.ts";
import { type Booking, statusOfQuantities } from "./booking.ts";
import { type Act, record } from "./perform.server.ts";
import { type EventRow, listEvents } from "./repos/event.repo.server.ts";
import { putBackGiven } from "./repos/give.repo.server.ts";
import { findPassage, markUndone } from "./repos/hand-over.repo.server.ts";

/** What a hand-over changed of the agreed dates and quantity, as its event keeps it; epoch milliseconds. */
export interface BeforeHandOver {
  quantity: number;
  startAt: number;
  originalStartAt: number;
}

export function beforeHandOver(booking: Booking): BeforeHandOver {
  const { quantity, startAt, originalStartAt } = booking;
  return { quantity, startAt: startAt.getTime(), originalStartAt: originalStartAt.getTime() };
}

function isBefore(value: unknown): value is BeforeHandOver {
  if (typeof value !== "object" || value === null) return false;
  const { quantity, startAt, originalStartAt } = value as Partial<BeforeHandOver>;
  return [quantity, startAt, originalStartAt].every((member) => typeof member === "number");
}

const harmless: readonly string[] = ["hand_over_confirmed", "hand_over_undone", "agreement_accepted"];

interface Last {
  event: EventRow;
  passage: string;
  /** Something happened since, and was not undone. */
  overtaken: boolean;
}

/** The last passage that stands, as the events tell: rows of one instant have no order of their own. */
function lastPassage(events: readonly EventRow[]): Last | undefined {
  const undone = new Set(
    events.filter(({ kind }) => kind === "hand_over_undone").map(({ details }) => details.passage),
  );
  const standing = events.filter(({ details }) => !undone.has(details.passage));
  const event = standing.findLast(({ kind }) => kind === "handed_over" || kind === "returned");
  if (!event || typeof event.details.passage !== "string") return undefined;
  const since = standing.slice(standing.indexOf(event) + 1);
  return { event, passage: event.details.passage, overtaken: !since.every(({ kind }) => harmless.includes(kind)) };
}

/**
 * A hand-over that was written down by mistake, undone on the same day in the zone of the lender and before anything else
 * happens: what was given is in service again, and the loan stands as it was agreed.
 */
export async function undoLastHandOver(act: Act): Promise<Result<unknown>> {
  const { row, viewer, now } = act;
  const last = lastPassage(await listEvents(row.id));
  if (last?.event.kind !== "handed_over") return fail("nothing_to_undo");
  const { before } = last.event.details;
  const sameDay = localDateOf(last.event.occurredAt, row.zone) === localDateOf(now.getTime(), row.zone);
  const passage = await findPassage(row.id, last.passage);
  if (!sameDay || last.overtaken || !passage || !isBefore(before)) return fail("too_late_to_undo");
  const unitIds = Array.isArray(passage.unitIds) ? passage.unitIds.filter((id) => typeof id === "string") : [];
  const kept = passage.lostQuantity;
  if (kept > 0) {
    const { listingId, id: bookingId, code: bookingCode } = row;
    await putBackGiven({ listingId, bookingId, bookingCode, actorId: viewer.userId, now }, unitIds);
  }
  await markUndone(passage.id, now);
  const { quantity } = before;
  const startAt = new Date(before.startAt);
  const handedOverQuantity = row.handedOverQuantity - passage.quantity;
  const changes = {
    quantity,
    startAt,
    originalStartAt: new Date(before.originalStartAt),
    handedOverQuantity,
    lostQuantity: row.lostQuantity - kept,
    unitIds: row.unitIds.filter((id) => !unitIds.includes(id)),
    handedOverAt: handedOverQuantity === 0 ? null : row.handedOverAt,
    closedAt: null,
  };
  return record(act, {
    kind: "hand_over_undone",
    status: statusOfQuantities({ ...row, ...changes }),
    changes,
    details: {
      undone: passage.quantity,
      kept,
      quantity,
      startAt: before.startAt,
      endAt: row.endAt.getTime(),
      passage: passage.id,
    },
  });
}
