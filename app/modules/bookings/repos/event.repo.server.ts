import { database, Prisma, readValues, runStatement } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { Actor, Booking, Status } from "../booking.ts";
import type { EventKind } from "../replay.ts";
import { insertRows, readRows } from "./rows.repo.server.ts";

export interface NewEvent {
  bookingId: string;
  kind: EventKind;
  fromStatus: Status | null;
  toStatus: Status;
  actorId: string | null;
  side: Actor;
  now: Date;
  idempotencyKey?: string | undefined;
  /** Quantities, dates, codes: no name, no message. */
  details?: Record<string, unknown>;
}

/** Adds an event at the end of the history of each of those bookings, one for each, and gives back their ids. */
export async function appendEvents(events: readonly NewEvent[]): Promise<string[]> {
  const rows = events.map(({ now, details = {}, idempotencyKey, ...event }) => ({
    ...event,
    id: newId(now),
    at: now.getTime(),
    key: idempotencyKey || null,
    details: JSON.stringify(details),
  }));
  await runStatement(Prisma.sql`INSERT INTO BookingEvent
    (id, bookingId, sequence, kind, fromStatus, toStatus, actorId, side, occurredAt, recordedAt, idempotencyKey, details)
    SELECT value ->> 'id', value ->> 'bookingId',
      (SELECT coalesce(max(e.sequence), 0) + 1 FROM BookingEvent e WHERE e.bookingId = value ->> 'bookingId'),
      value ->> 'kind', value ->> 'fromStatus', value ->> 'toStatus', value ->> 'actorId', value ->> 'side',
      value ->> 'at', value ->> 'at', value ->> 'key', value ->> 'details' FROM json_each(${JSON.stringify(rows)})`);
  return rows.map(({ id }) => id);
}

export async function appendEvent(event: NewEvent): Promise<string> {
  const [id = ""] = await appendEvents([event]);
  return id;
}

export interface EventRow {
  id: string;
  bookingId: string;
  sequence: number;
  kind: EventKind;
  fromStatus: Status | null;
  toStatus: Status;
  actorId: string | null;
  side: Actor;
  occurredAt: number;
  details: Record<string, unknown>;
}

const eventColumns = Prisma.sql`json_object('id', e.id, 'bookingId', e.bookingId, 'sequence', e.sequence, 'kind', e.kind,
  'fromStatus', e.fromStatus, 'toStatus', e.toStatus, 'actorId', e.actorId, 'side', e.side, 'occurredAt', e.occurredAt,
  'details', json(e.details))`;

/** The history of a booking in its order, after `after` (a sequence). */
export function listEvents(bookingId: string, after = 0, take = 1000): Promise<EventRow[]> {
  return readRows(Prisma.sql`SELECT ${eventColumns} AS row FROM BookingEvent e
    WHERE e.bookingId = ${bookingId} AND e.sequence > ${after} ORDER BY e.sequence LIMIT ${take}`);
}

/** The last events of all that was asked together, oldest first. */
export async function listEventsOfGroup(groupId: string, take = 5000): Promise<EventRow[]> {
  const rows = await readRows<EventRow>(Prisma.sql`SELECT ${eventColumns} AS row
    FROM Booking b JOIN BookingEvent e ON e.bookingId = b.id WHERE b.groupId = ${groupId}
    ORDER BY e.occurredAt DESC, e.rowid DESC LIMIT ${take}`);
  return rows.reverse();
}

/** The booking on which this person already used that key. */
export async function bookingOfKey(key: string, actorId: string, bookingId?: string): Promise<string | undefined> {
  const one = bookingId ? Prisma.sql`AND bookingId = ${bookingId}` : Prisma.empty;
  const [found] = await readValues(
    Prisma.sql`SELECT bookingId FROM BookingEvent WHERE idempotencyKey = ${key} AND actorId = ${actorId} ${one} LIMIT 1`,
  );
  return found && String(found[0]);
}

export interface NewProposal {
  bookingId: string;
  number: number;
  kind: "initial" | "counter" | "extension" | "change";
  side: "lender" | "borrower";
  quantity: number;
  startAt: Date;
  endAt: Date;
  status: "open" | "accepted" | "superseded";
  actorId: string;
  now: Date;
}

export async function insertProposals(proposals: readonly NewProposal[]): Promise<void> {
  const rows = proposals.map(({ now, ...proposal }) => ({
    id: newId(now),
    ...proposal,
    createdAt: now,
    answeredAt: proposal.status === "open" ? null : now,
  }));
  await insertRows("BookingProposal", rows);
}

/** The next version of what is asked. */
export async function addProposal(proposal: Omit<NewProposal, "number">): Promise<number> {
  const db = await database();
  const last = await db.bookingProposal.aggregate({ where: { bookingId: proposal.bookingId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await insertProposals([{ ...proposal, number }]);
  return number;
}

/** Closes every open proposal of those kinds. */
export async function answerProposals(
  booking: Pick<Booking, "id">,
  kinds: readonly string[],
  status: "accepted" | "refused" | "withdrawn" | "superseded",
  now: Date,
): Promise<void> {
  const db = await database();
  await db.bookingProposal.updateMany({
    where: { bookingId: booking.id, status: "open", kind: { in: [...kinds] } },
    data: { status, answeredAt: now },
  });
}

/** When each of those waiting was last told that its dates are free, since it joined the list; epoch milliseconds. */
export async function listOffers(bookingIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await readRows<{ bookingId: string; at: number }>(Prisma.sql`
    SELECT json_object('bookingId', e.bookingId, 'at', max(e.occurredAt)) AS row FROM BookingEvent e
    WHERE e.bookingId IN (SELECT value FROM json_each(${JSON.stringify(bookingIds)})) AND e.kind = 'offered'
      AND e.sequence > (SELECT coalesce(max(w.sequence), 0) FROM BookingEvent w
        WHERE w.bookingId = e.bookingId AND w.toStatus = 'waitlisted' AND w.kind <> 'offered')
    GROUP BY e.bookingId`);
  return new Map(rows.map(({ bookingId, at }) => [bookingId, at]));
}

/** The last proposal of one of those kinds that nobody has answered. */
export async function openProposal(bookingId: string, kinds: readonly string[]) {
  const db = await database();
  const found = await db.bookingProposal.findFirst({
    where: { bookingId, status: "open", kind: { in: [...kinds] } },
    orderBy: { number: "desc" },
  });
  return found ?? undefined;
}
