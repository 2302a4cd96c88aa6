import {
  arrivalsEnd,
  type Candidate,
  type Editing,
  type Interval,
  judge,
  judgeMany,
  needsAnswer,
  type Situation,
  type Use,
  type Verdict,
  type VerdictAmongMany,
} from "#app/modules/availability/availability.ts";
import { isBookable } from "#app/modules/listings/listing.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./booking.failures.ts";
import { type Booking, outQuantity } from "./booking.ts";
import { type Borrower, borrowerOf } from "./borrower.ts";
import { describeRefusal, isTaken, type Speech } from "./reasons.ts";
import { type LoadedSituation, loadCourt } from "./repos/situation.repo.server.ts";

export interface Asked {
  listing: string;
  use: Use;
  interval: { start: number; end: number };
  quantity: number;
  unitIds?: readonly string[];
  borrower: Borrower;
  /** A pass opens the place to whoever holds it, whoever else may ask. */
  admitted?: boolean;
  /** Bookings that do not count: the request that is being decided. */
  excluding?: readonly string[];
  editing?: Editing;
  /** Decided by somebody who answers for the lender: rules of time and the pause do not bind. */
  asOwner?: boolean;
}

export interface Judged {
  court: LoadedSituation;
  verdict: Verdict;
}

export function languageOf(viewer: Viewer): Language {
  return viewer.kind === "person" && isLanguage(viewer.language) ? viewer.language : "fr";
}

export function granularityOf(court: LoadedSituation, use: Use): "day" | "minutes" | undefined {
  const rules = court.situation.rules[use];
  if (!rules) return undefined;
  return rules.granularity === "day" ? "day" : "minutes";
}

export function speechOf(court: LoadedSituation, use: Use, viewer: Viewer, now: Date): Speech {
  const language = languageOf(viewer);
  return {
    language,
    zone: court.listing.zone,
    use,
    granularity: granularityOf(court, use) ?? "minutes",
    now,
    say: (key, params) => say(language, key, params),
  };
}

/** The listing accepts that window without an answer: this borrower, and not in hours that are never accepted so. */
export function acceptsAtOnce({ atOnce, situation }: LoadedSituation, use: Use, interval: Interval): boolean {
  const rules = situation.rules[use];
  return atOnce && !(rules && needsAnswer(rules, situation.opening, interval));
}

/** Until when one may arrive for a stay by the night; null for any other use. */
export function arrivalsOf({ situation }: LoadedSituation, use: Use, { start }: Interval): number | null {
  const rules = situation.rules[use];
  return rules ? arrivalsEnd(rules, situation.opening, start) : null;
}

/** What still counts of a booking: what came back or is lost takes nothing any more. */
export function remaining(booking: Booking, quantity = booking.quantity): number {
  return Math.max(1, quantity - booking.returnedQuantity - booking.lostQuantity);
}

/** The booking as the engine takes it when it is changed and already counts. */
export function editingOf(booking: Booking): Editing {
  return {
    id: booking.id,
    interval: { start: booking.startAt.getTime(), end: booking.endAt.getTime() },
    quantity: remaining(booking),
    handedOver: outQuantity(booking),
    returned: !booking.oneWay && booking.handedOverQuantity > 0 && outQuantity(booking) === 0,
    originalStart: booking.originalStartAt.getTime(),
  };
}

export function refuse(court: LoadedSituation, use: Use, verdict: Verdict, viewer: Viewer, now: Date) {
  const details = describeRefusal(verdict, speechOf(court, use, viewer, now));
  const { start, between, end } = details.reasons;
  const reasons = [...new Set([...start, ...between, ...end].map(({ sentence }) => sentence))].join(" ");
  return fail(isTaken(verdict.reasons) ? "not_bookable" : "against_rules", { params: { reasons }, details });
}

function candidateOf({ use, interval, quantity, unitIds, excluding, editing }: Asked): Candidate {
  return {
    use,
    interval,
    quantity,
    ...(unitIds?.length ? { unitIds } : {}),
    ...(excluding ? { excluding } : {}),
    ...(editing ? { editing } : {}),
  };
}

/** What was asked before a pause, and what the owner decides, is not refused for it. */
function situationFor({ situation }: LoadedSituation, asked: Asked): Situation {
  const { asOwner, editing, excluding, admitted } = asked;
  const decided = asOwner === true || editing !== undefined || excluding !== undefined;
  const open = decided ? { ...situation, paused: false as const } : situation;
  return admitted && open.asker ? { ...open, asker: { ...open.asker, mayAsk: true } } : open;
}

/** Judges in a situation that is already at hand. */
export function judgeIn(court: LoadedSituation, asked: Asked, propose = true): Verdict {
  return judge(candidateOf(asked), situationFor(court, asked), { propose });
}

/** The dates of a series, in order: each one that is bookable takes its units from those after it. */
export function judgeAllIn(court: LoadedSituation, asked: readonly Asked[]): VerdictAmongMany[] {
  const [first] = asked;
  return first ? judgeMany(asked.map(candidateOf), situationFor(court, first)) : [];
}

/**
 * The choke point: whether something is bookable, from what is stored now. Called inside the transaction that writes, by every
 * verb that asks, approves, changes, extends or hands over.
 */
export async function judgeBooking(asked: Asked, viewer: Viewer, now: Date): Promise<Result<Judged>> {
  const { listing, borrower, asOwner = false, interval } = asked;
  const from = new Date(Number.isFinite(interval.start) ? Math.min(interval.start, interval.end) : now);
  const court = await loadCourt(listing, now, { viewer, borrower, asOwner, from });
  if (!court) return fail("no_such_listing");
  if (!isBookable(court.listing.kind)) return fail("not_by_dates");
  const verdict = judgeIn(court, asked);
  return verdict.bookable ? ok({ court, verdict }) : refuse(court, asked.use, verdict, viewer, now);
}

/** The choke point for a booking that exists: as it stands, but for what is given. */
export function judgeAgain(
  booking: Booking,
  changed: Partial<Pick<Asked, "interval" | "quantity" | "unitIds" | "editing" | "excluding" | "asOwner">>,
  viewer: Viewer,
  now: Date,
): Promise<Result<Judged>> {
  const asked: Asked = {
    listing: booking.listingId,
    use: booking.use,
    interval: { start: booking.startAt.getTime(), end: booking.endAt.getTime() },
    quantity: remaining(booking),
    borrower: borrowerOf(booking),
    admitted: booking.passId !== null,
    ...changed,
  };
  return judgeBooking(asked, viewer, now);
}
