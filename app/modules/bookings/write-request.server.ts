import { newId } from "#app/platform/new-id.server.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { type Prepared, quoteOf } from "./asking.server.ts";
import { answerableUntil, type Status } from "./booking.ts";
import { columnsOf } from "./borrower.ts";
import { tellCompeting } from "./competing.server.ts";
import { heldUntil } from "./hold.ts";
import { newBookingCode } from "./identifiers.server.ts";
import { arrivalsOf } from "./judge-booking.server.ts";
import { type Notice, notify } from "./mails.server.ts";
import { lapsePastGrace } from "./passing.server.ts";
import { type Agreed, writeFirstAgreements } from "./repos/agreement.repo.server.ts";
import { type BookingRow, insertBookings, type NewBooking } from "./repos/booking.repo.server.ts";
import { appendEvents, insertProposals, type NewEvent, type NewProposal } from "./repos/event.repo.server.ts";
import { insertMessage } from "./repos/message.repo.server.ts";

export interface Request {
  prepared: Prepared;
  /** What was judged: whole days where the use is by the day. */
  interval: { start: number; end: number };
  /** "countered": the lender proposes it, and the borrower says yes or no. */
  status: Extract<Status, "requested" | "approved" | "waitlisted" | "countered">;
  message: string;
  /** Asked together with others: who wrote the group tells of it. */
  group?: { id: string; code: string; title: string; occurrence?: string };
  context: Context<Person>;
}

function bookingOf(request: Request): NewBooking {
  const { prepared, interval, status, context } = request;
  const { court, asked, borrower, isKeeper, granularity, occasion } = prepared;
  const { viewer, now } = context;
  const startAt = new Date(interval.start);
  const quote = quoteOf(prepared, interval);
  const holdMinutes = court.situation.rules[asked.use]?.holdMinutes ?? 0;
  return {
    id: newId(now),
    code: newBookingCode(),
    listingId: court.listing.id,
    lenderSpaceId: court.listing.spaceId,
    ...columnsOf(borrower),
    lenderUserId: status === "countered" || (status === "approved" && isKeeper) ? viewer.userId : null,
    use: asked.use,
    granularity,
    status,
    quantity: asked.quantity,
    startAt,
    endAt: new Date(interval.end),
    originalStartAt: startAt,
    heldUntil: status === "requested" ? heldUntil(holdMinutes, interval.start, now) : null,
    answerBy: status === "approved" ? null : answerableUntil(interval, arrivalsOf(court, asked.use, interval), now),
    handedOverQuantity: 0,
    returnedQuantity: 0,
    lostQuantity: 0,
    unitIds: [],
    termsSnapshot: JSON.parse(court.listing.terms) as object,
    createdAt: now,
    decidedAt: status === "approved" ? now : null,
    handedOverAt: null,
    returnedAt: null,
    closedAt: null,
    version: 1,
    ...occasion,
    quote: quote ? JSON.stringify(quote) : null,
    groupId: request.group?.id ?? null,
    occurrence: request.group?.occurrence ?? null,
    passId: prepared.passId ?? null,
    oneWay: (JSON.parse(court.listing.terms) as { oneWay?: boolean }).oneWay === true,
    grace: court.situation.rules[asked.use]?.grace ?? null,
  };
}

/** The row as it would be read again, without reading it. */
function rowOf(booking: NewBooking, { prepared, context, group }: Request): BookingRow {
  const { listing, askingRole, borrowerName } = prepared.court;
  const { termsSnapshot: _terms, ...columns } = booking;
  return {
    ...columns,
    askingRole,
    title: listing.title,
    listingKind: listing.kind,
    groupCode: group?.code ?? null,
    groupTitle: group?.title ?? null,
    counted: prepared.court.situation.rules[prepared.asked.use]?.granularity ?? null,
    listingCode: listing.code,
    listingStatus: listing.status,
    lenderName: listing.spaceName,
    lenderSlug: "",
    zone: listing.zone,
    borrowerSpaceName: borrowerName,
    borrowerSlug: null,
    personName: context.viewer.name,
  };
}

function noticesOf(row: BookingRow, { status, message, context, prepared, group }: Request): Notice[] {
  if (group) return [];
  const { now, viewer } = context;
  const recipients = prepared.court.written?.keepers;
  const quoted = message ? { quote: message } : {};
  const toLender = { row, to: "lender", now, actorId: viewer.userId, recipients, ...quoted } as const;
  if (status === "requested") return [{ mail: "requested", ...toLender }];
  if (status !== "approved") return [];
  return [
    { mail: "accepted_at_once", ...toLender },
    { mail: "approved", row, to: "borrower", now, recipients: [viewer] },
  ];
}

/** A request with the booking that it becomes. */
interface Written {
  request: Request;
  booking: NewBooking;
  row: BookingRow;
}

function proposalsOf({ booking, request }: Written): NewProposal[] {
  const { id: bookingId, quantity, startAt, endAt } = booking;
  const { now, viewer } = request.context;
  const status = request.status === "approved" ? "accepted" : "open";
  const asked = { bookingId, quantity, startAt, endAt, actorId: viewer.userId, now };
  if (request.status === "countered")
    return [
      { ...asked, number: 1, kind: "initial", side: "lender", status: "superseded" },
      { ...asked, number: 2, kind: "counter", side: "lender", status: "open" },
    ];
  return [{ ...asked, number: 1, kind: "initial", side: "borrower", status }];
}

function eventOf({ booking, request }: Written): NewEvent {
  const { id, quantity, startAt, endAt } = booking;
  const { status, context } = request;
  return {
    bookingId: id,
    kind: status === "waitlisted" ? "waitlisted" : "asked",
    fromStatus: null,
    toStatus: status,
    actorId: context.viewer.userId,
    side: status === "countered" ? "lender" : "borrower",
    now: context.now,
    idempotencyKey: context.idempotencyKey,
    details: { quantity, startAt: startAt.getTime(), endAt: endAt.getTime(), atOnce: status === "approved" },
  };
}

/** What follows from an approval at once: lapsed loans make room first, agreements are written, those who lose are told. */
async function writeApproved(approved: readonly Written[], now: Date): Promise<void> {
  const agreed = approved.flatMap(({ request, booking, row }): Agreed[] => {
    const { written } = request.prepared.court;
    return written ? [{ booking, things: written.things, borrowingSpace: row.borrowerSpaceName }] : [];
  });
  await writeFirstAgreements(agreed, now);
  const competed = approved.filter(({ request }) => request.prepared.court.written?.waiting !== 0);
  await tellCompeting(
    competed.map(({ booking }) => booking),
    now,
  );
}

/**
 * Writes new requests with everything that goes with them, in the transaction that judged them: a few statements, however
 * many they are. All are of the same person at the same moment.
 */
export async function writeRequests(requests: readonly Request[]): Promise<BookingRow[]> {
  const now = requests[0]?.context.now;
  if (!now) return [];
  const written = requests.map((request): Written => {
    const booking = bookingOf(request);
    return { request, booking, row: rowOf(booking, request) };
  });
  const approved = written.filter(({ request }) => request.status === "approved");
  const graced = approved
    .filter(({ request }) => request.prepared.court.written?.pastGrace !== 0)
    .map(({ booking }) => booking.listingId);
  for (const listingId of new Set(graced)) await lapsePastGrace(listingId, now);
  await insertBookings(written.map(({ booking }) => booking));
  await insertProposals(written.flatMap(proposalsOf));
  await appendEvents(written.map(eventOf));
  for (const { request, booking } of written) {
    const { message: body, context } = request;
    const authorId = context.viewer.userId;
    if (body) await insertMessage({ bookingId: booking.id, authorId, side: "borrower", body, now });
  }
  if (approved.length > 0) await writeApproved(approved, now);
  await notify(...written.flatMap(({ request, row }) => noticesOf(row, request)));
  return written.map(({ row }) => row);
}

/** One request: `writeRequests` of it alone. */
export async function writeRequest(request: Request): Promise<BookingRow> {
  const [row] = await writeRequests([request]);
  if (!row) throw new Error("a request was not written");
  return row;
}
