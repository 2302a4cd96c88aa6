import { collectBefore, type Span, type Use } from "#app/modules/availability/availability.ts";

/** A loan, or a use on the spot, and what can be derived from its quantities and dates. Intervals are `[startAt, endAt)`. */

export const statuses = [
  "requested",
  "countered",
  "waitlisted",
  "declined",
  "expired",
  "cancelled",
  "approved",
  "lapsed",
  "partly_handed_over",
  "handed_over",
  "partly_returned",
  "returned",
  "closed",
  "took_place",
  "no_show",
] as const;
export type Status = (typeof statuses)[number];

export const sides = ["lender", "borrower"] as const;
export type Side = (typeof sides)[number];
export type Actor = Side | "system";

export interface Booking {
  id: string;
  code: string;
  listingId: string;
  lenderSpaceId: string;
  borrowerKind: string;
  borrowerSpaceId: string | null;
  organisationName: string | null;
  borrowerUserId: string;
  lenderUserId: string | null;
  use: Use;
  granularity: "day" | "minutes";
  status: Status;
  quantity: number;
  startAt: Date;
  endAt: Date;
  /** The start that lengths are counted from. */
  originalStartAt: Date;
  heldUntil: Date | null;
  /** Until when a request can be answered, where that is not its start. */
  answerBy: Date | null;
  handedOverQuantity: number;
  returnedQuantity: number;
  lostQuantity: number;
  /** Units chosen at hand-over. */
  unitIds: string[];
  createdAt: Date;
  decidedAt: Date | null;
  handedOverAt: Date | null;
  returnedAt: Date | null;
  closedAt: Date | null;
  version: number;
  /** As it was agreed: what leaves does not come back. Given units are counted in `lostQuantity`. */
  oneWay: boolean;
  /** How many people come; null: not said. */
  persons: number | null;
  purpose: string;
  insurance: string;
  /** Asked together with others. */
  groupId: string | null;
  /** Of a series: the local start that its rule gave, « 2026-09-03T19:00 ». */
  occurrence: string | null;
  passId: string | null;
  /** By the rules of the listing: how long after its start it may still be collected; null: until its end. */
  grace: Span | null;
}

/** Waits for an answer, or for a place. */
export const openStatuses: readonly Status[] = ["requested", "countered", "waitlisted"];
/** Takes units: the guard of the database counts the same ones. */
export const plannedStatuses: readonly Status[] = ["approved", "partly_handed_over", "handed_over", "partly_returned"];
/** Something may be out. */
export const outStatuses: readonly Status[] = ["partly_handed_over", "handed_over", "partly_returned"];

const day = 86_400_000;

export function isStatus(text: string): text is Status {
  return statuses.some((status) => status === text);
}

/** Units handed over and neither back nor lost. */
export function outQuantity(
  booking: Pick<Booking, "handedOverQuantity" | "returnedQuantity" | "lostQuantity">,
): number {
  return booking.handedOverQuantity - booking.returnedQuantity - booking.lostQuantity;
}

/** Out past its end: derived, never stored. */
export function isOverdue(
  booking: Pick<Booking, "status" | "endAt" | "handedOverQuantity" | "returnedQuantity" | "lostQuantity">,
  now: Date,
): boolean {
  return outStatuses.includes(booking.status) && outQuantity(booking) > 0 && booking.endAt <= now;
}

/**
 * Until when what is asked at `now` for `[start, end)` can be answered, where that is not its start (null): a stay by the night as
 * long as one may arrive on its first day; what has begun already (today, for today) within a day of its start. Never after its end.
 */
export function answerableUntil(
  { start, end }: { start: number; end: number },
  arrivalsEnd: number | null,
  now: Date,
): Date | null {
  if (arrivalsEnd === null && now.getTime() < start) return null;
  return new Date(Math.min(end, arrivalsEnd ?? start + day));
}

/** When a request that nobody answered expires: at its start, or when it was said that it could no longer be answered. */
export function requestExpiresAt({
  answerBy,
  startAt,
  endAt,
  createdAt,
}: Pick<Booking, "startAt" | "endAt" | "createdAt"> & Partial<Pick<Booking, "answerBy">>): Date {
  if (answerBy) return answerBy;
  return createdAt < startAt ? startAt : new Date(Math.min(endAt.getTime(), startAt.getTime() + day));
}

/** When an agreed loan that nobody collected lapses: after the grace of its listing, and at its end at the latest. */
export function collectionEndsAt(booking: Pick<Booking, "startAt" | "endAt" | "decidedAt" | "grace">): Date {
  const { startAt, endAt, decidedAt, grace } = booking;
  const interval = { start: startAt.getTime(), end: endAt.getTime() };
  return new Date(collectBefore(interval, grace, decidedAt?.getTime()));
}

/** What time alone has made of a booking at `now`, whether or not a job has written it down yet. */
export function statusAt(
  booking: Pick<Booking, "status" | "startAt" | "endAt" | "createdAt" | "decidedAt" | "grace" | "use"> &
    Partial<Pick<Booking, "answerBy">>,
  now: Date,
): Status {
  if (openStatuses.includes(booking.status)) return requestExpiresAt(booking) <= now ? "expired" : booking.status;
  if (booking.status !== "approved") return booking.status;
  if (booking.use === "away") return collectionEndsAt(booking) <= now ? "lapsed" : "approved";
  return booking.endAt <= now ? "took_place" : "approved";
}

/** The status that quantities give to a loan of which something was handed over. */
export function statusOfQuantities(
  booking: Pick<Booking, "quantity" | "handedOverQuantity" | "returnedQuantity" | "lostQuantity" | "oneWay">,
): Status {
  const { quantity, handedOverQuantity, returnedQuantity, lostQuantity, oneWay } = booking;
  if (handedOverQuantity === 0) return "approved";
  if (oneWay) return handedOverQuantity < quantity ? "partly_handed_over" : "closed";
  if (outQuantity(booking) === 0) return "returned";
  if (returnedQuantity + lostQuantity > 0) return "partly_returned";
  return handedOverQuantity < quantity ? "partly_handed_over" : "handed_over";
}
