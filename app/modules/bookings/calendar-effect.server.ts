import type { Viewer } from "#app/platform/viewer.ts";
import { borrowerName } from "./booking.outputs.ts";
import { bookingUrl } from "./booking.urls.ts";
import { borrowerOf } from "./borrower.ts";
import { granularityOf, judgeIn, speechOf } from "./judge-booking.server.ts";
import { datesOf, type Telling } from "./loan-words.ts";
import { type Refusal, saidReasons } from "./reasons.ts";
import { type BookingRow, findWaitingRequests } from "./repos/booking.repo.server.ts";
import { type LoadedSituation, loadCourt } from "./repos/situation.repo.server.ts";
import type { EffectOnCalendar } from "./views/booking.view.ts";
import { daysOf, effectMonths, type MonthView } from "./views/effect-months.view.ts";

function sentencesIn(reasons: Refusal["reasons"]): string[] {
  return [...new Set([...reasons.start, ...reasons.between, ...reasons.end].map(({ sentence }) => sentence))];
}

type Window = { startAt: Date; endAt: Date; quantity: number };

/** The months of the window, without the booking that asks for it, as whoever answers for the lender sees them. */
function monthsOf({ row, language, now }: Telling, court: LoadedSituation, window: Window, free: number): MonthView[] {
  const { situation, listing } = court;
  const others = situation.commitments.filter(({ id }) => id !== row.id);
  const asked = {
    code: listing.code,
    use: row.use,
    quantity: window.quantity,
    freeThen: granularityOf(court, row.use) === "day" ? undefined : free,
    ...daysOf(window.startAt, window.endAt, listing.zone),
  };
  return effectMonths({ ...situation, commitments: others, paused: false }, asked, {
    language,
    zone: listing.zone,
    now,
  });
}

/** What the listing would be left with if this window were granted, drawn unless `drawn` is false, and who else asks for the same days. */
export async function effectOnCalendar(
  telling: Telling,
  viewer: Viewer,
  window: Window,
  { drawn = true } = {},
): Promise<EffectOnCalendar | null> {
  const { row, now, say } = telling;
  const borrower = borrowerOf(row);
  const court = await loadCourt(row.listingId, now, { viewer, borrower, asOwner: true, from: window.startAt });
  if (!court) return null;
  const verdict = judgeIn(court, {
    listing: row.listingId,
    use: row.use,
    interval: { start: window.startAt.getTime(), end: window.endAt.getTime() },
    quantity: window.quantity,
    borrower,
    excluding: [row.id],
    asOwner: true,
  });
  const speech = speechOf(court, row.use, viewer, now);
  const left = verdict.free - window.quantity;
  const others = await findWaitingRequests(row.listingId, window.startAt, window.endAt, row.id);
  const free = left > 0 ? say("effect_left", { count: left }) : say("effect_none_left");
  const against = verdict.bookable ? [free] : sentencesIn(saidReasons(verdict.reasons, speech));
  const waived = sentencesIn(saidReasons(verdict.overridden, speech));
  return {
    bookable: verdict.bookable,
    sentences: [...against, ...(waived.length > 0 ? [say("effect_waived", { reasons: waived.join(" ") })] : [])],
    months: drawn ? monthsOf(telling, court, window, verdict.free) : [],
    competing: others.map((other) => ({
      code: other.code,
      href: bookingUrl(other.code),
      words: say("competing_line", {
        borrower: borrowerName(other),
        dates: datesOf({ ...telling, row: other }).words,
        count: other.quantity,
      }),
    })),
  };
}

/** Of these requests, the ids that one tap may approve: judged as they stand, and nobody else asks for the same days. */
export async function approvableOf(
  rows: readonly BookingRow[],
  tellingOf: (row: BookingRow) => Telling,
  viewer: Viewer,
): Promise<Set<string>> {
  const approvable = new Set<string>();
  for (const row of rows) {
    const effect = await effectOnCalendar(tellingOf(row), viewer, row, { drawn: false });
    if (effect?.bookable && effect.sentences.length === 1 && effect.competing.length === 0) approvable.add(row.id);
  }
  return approvable;
}
