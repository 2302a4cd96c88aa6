/** What other modules use of bookings. */
import type { Viewer } from "#app/platform/viewer.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { countConflicts } from "./conflicts.server.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";
import { countLoans, countToAnswer, countUnfinished, listBookingRows, type Whose } from "./repos/list.repo.server.ts";

export { judgePrepared, prepare, usageOf, windowOf } from "./asking.server.ts";
export { type BookingOutput, bookingOutput, describeBooking } from "./booking.outputs.ts";
export { tellOfConflicts } from "./conflict-mails.server.ts";
export { conflictsOfListings, conflictWords } from "./conflicts.server.ts";
export { followPath, isFollowKey } from "./follow-key.server.ts";
export { followListing } from "./follow-listing.server.ts";
export { bookingJobs } from "./jobs.server.ts";
export { granularityOf, refuse } from "./judge-booking.server.ts";
export { type BookingRow, findBooking } from "./repos/booking.repo.server.ts";
export { loadCourt, loadSituation, loadSituations } from "./repos/situation.repo.server.ts";
export { acceptAgreement } from "./use-cases/accept-agreement.server.ts";
export { acceptChange } from "./use-cases/accept-change.server.ts";
export { acceptProposal } from "./use-cases/accept-proposal.server.ts";
export { addMessage } from "./use-cases/add-message.server.ts";
export { askBooking } from "./use-cases/ask-booking.server.ts";
export { cancelBooking } from "./use-cases/cancel-booking.server.ts";
export { changeBooking } from "./use-cases/change-booking.server.ts";
export { refuseChange } from "./use-cases/refuse-change.server.ts";
export { refuseProposal } from "./use-cases/refuse-proposal.server.ts";
export { withdrawChange } from "./use-cases/withdraw-change.server.ts";
export { bookingVerbs } from "./verbs.server.ts";
export { agreementPage } from "./views/agreement-page.view.server.ts";
export { type AskVerdict, askPage, occasionInput, verdictOn, windowTyped } from "./views/ask-page.view.server.ts";
export { datesAsked } from "./views/dates.view.ts";
export { datesPage } from "./views/dates-page.view.server.ts";
export { loanHead } from "./views/loan-page.view.server.ts";
export { presentBooking } from "./views/present-booking.server.ts";
export { presentInbox } from "./views/present-inbox.server.ts";

/** How many requests wait for an answer of the viewer, and how many bookings no longer have what they need: shown in the header. */
export async function countWaiting(viewer: Viewer, now: Date): Promise<number> {
  if (viewer.kind === "visitor") return 0;
  const kept = viewer.memberships.map(({ spaceId }) => spaceId).filter((id) => hasRole(viewer, id, "keeper"));
  return (await countToAnswer(kept, now)) + (await countConflicts(kept, now));
}

const mostCurrent = 30;

/** What the viewer, or a space that they are a member of, borrows or asks for now; the latest first. */
export async function borrowedNow(viewer: Viewer, now: Date): Promise<BookingRow[]> {
  if (viewer.kind === "visitor") return [];
  const spaces = viewer.memberships.filter(({ spaceId }) => hasRole(viewer, spaceId, "member"));
  const whose: Whose[] = [
    { userId: viewer.userId },
    ...spaces.map(({ spaceId }): Whose => ({ spaceId, side: "borrower" })),
  ];
  const page = { filter: "current" as const, now, day: { start: 0, end: 0 }, take: mostCurrent };
  const rows = await Promise.all(whose.map((one) => listBookingRows({ ...page, whose: one })));
  return [...new Map(rows.flat().map((row) => [row.id, row])).values()];
}

/** « 12 prêts, 12 retours en ordre »: what came of the loans of a listing. */
export function listingHistory(listingId: string): Promise<{ lent: number; back: number; inOrder: number }> {
  return countLoans(listingId);
}

/** Loans of which something is out: they keep a person from being erased, a listing or a space from going. */
export function countOut(of: { userId: string } | { listingId: string } | { spaceId: string }): Promise<number> {
  return countUnfinished(of);
}
