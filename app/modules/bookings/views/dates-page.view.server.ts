import type { Visit } from "#app/platform/http/visit.server.ts";
import { typedAs, typedWindow } from "../asked-window.ts";
import { findLuggage } from "../repos/hand-over.repo.server.ts";
import type { DatesView } from "./booking.view.ts";
import { datesAsked } from "./dates.view.ts";
import { loanHead, type OpenLoan } from "./loan-page.view.server.ts";
import { tellingOf } from "./present-booking.server.ts";

/** A page that asks for other dates of a loan: those of its address when it has some, or else those that stand. */
export async function datesPage(visit: Visit, request: Request, loan: OpenLoan) {
  const { row, sides } = loan;
  const wanted = new URL(request.url).searchParams;
  const interval = { start: row.startAt.getTime(), end: row.endAt.getTime() };
  const stands = typedWindow(interval, row.granularity, row.zone);
  const asked = { from: wanted.get("from") ?? stands.from, to: wanted.get("to") ?? stands.to };
  const luggage = await findLuggage(row.listingId);
  const telling = tellingOf(visit, row);
  const dates: DatesView = {
    ...datesAsked(asked, { typedAs: typedAs(row), zone: row.zone, language: visit.language }),
    onTheSpot: row.use === "on_the_spot",
    quantity: row.quantity,
    units: Math.max(luggage.units.length, row.quantity),
    zoneWords: telling.say("zone_words", { lender: row.lenderName }),
  };
  return { loan: loanHead(loan, visit), dates, isLender: sides.includes("lender") };
}
