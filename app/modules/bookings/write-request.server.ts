import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { writeFirstAgreement } from "./agreement.repo.server.ts";
import type { Prepared } from "./asking.server.ts";
import { type BookingRow, insertBooking, type NewBooking } from "./booking.repo.server.ts";
import type { Status } from "./booking.ts";
import { columnsOf } from "./borrower.ts";
import { tellCompeting } from "./competing.server.ts";
import { appendEvent, insertProposal } from "./event.repo.server.ts";
import { heldUntil } from "./hold.ts";
import { newBookingCode, newId } from "./identifiers.server.ts";
import { notify } from "./mails.server.ts";
import { insertMessage } from "./message.repo.server.ts";
import { lapsePastGrace } from "./passing.server.ts";

export interface Request {
  prepared: Prepared;
  /** What was judged: whole days where the use is by the day. */
  interval: { start: number; end: number };
  status: Extract<Status, "requested" | "approved" | "waitlisted">;
  message: string;
  /** Asked together with others. */
  group?: { id: string; code: string; occurrence?: string };
  context: Context<Person>;
}

function bookingOf(request: Request): NewBooking {
  const { prepared, interval, status, context } = request;
  const { court, asked, borrower, isKeeper, granularity, occasion } = prepared;
  const { viewer, now } = context;
  const startAt = new Date(interval.start);
  const holdMinutes = court.situation.rules[asked.use]?.holdMinutes ?? 0;
  return {
    id: newId(now),
    code: newBookingCode(),
    listingId: court.listing.id,
    lenderSpaceId: court.listing.spaceId,
    ...columnsOf(borrower),
    lenderUserId: status === "approved" && isKeeper ? viewer.userId : null,
    use: asked.use,
    granularity,
    status,
    quantity: asked.quantity,
    startAt,
    endAt: new Date(interval.end),
    originalStartAt: startAt,
    heldUntil: status === "requested" ? heldUntil(holdMinutes, interval.start, now) : null,
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
    quote: null,
    groupId: request.group?.id ?? null,
    occurrence: request.group?.occurrence ?? null,
    passId: null,
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

async function tell(row: BookingRow, { status, message, context, prepared }: Request): Promise<void> {
  const { now, viewer } = context;
  const actorId = viewer.userId;
  const recipients = prepared.court.written?.keepers;
  const toLender = { row, to: "lender", now, actorId, recipients, ...(message ? { quote: message } : {}) } as const;
  if (status === "requested") await notify({ mail: "requested", ...toLender });
  if (status !== "approved") return;
  await notify(
    { mail: "accepted_at_once", ...toLender },
    { mail: "approved", row, to: "borrower", now, recipients: [viewer] },
  );
}

/** Writes a new request with everything that goes with it, in the transaction that judged it. */
export async function writeRequest(request: Request): Promise<BookingRow> {
  const { status, message, context } = request;
  const { now, viewer } = context;
  const booking = bookingOf(request);
  if (status === "approved" && booking.grace) await lapsePastGrace(booking.listingId, now);
  await insertBooking(booking);
  const { id, quantity, startAt, endAt } = booking;
  await insertProposal({
    bookingId: id,
    number: 1,
    kind: "initial",
    side: "borrower",
    quantity,
    startAt,
    endAt,
    status: status === "approved" ? "accepted" : "open",
    actorId: viewer.userId,
    now,
  });
  await appendEvent({
    bookingId: id,
    kind: status === "waitlisted" ? "waitlisted" : "asked",
    fromStatus: null,
    toStatus: status,
    actorId: viewer.userId,
    side: "borrower",
    now,
    idempotencyKey: context.idempotencyKey,
    details: { quantity, startAt: startAt.getTime(), endAt: endAt.getTime(), atOnce: status === "approved" },
  });
  if (message) await insertMessage({ bookingId: id, authorId: viewer.userId, side: "borrower", body: message, now });
  const row = rowOf(booking, request);
  if (status === "approved") {
    const { written } = request.prepared.court;
    if (written) await writeFirstAgreement(booking, written.things, row.borrowerSpaceName, now);
    if (written?.waiting !== 0) await tellCompeting(booking, now);
  }
  await tell(row, request);
  return row;
}
