/** What other modules use of bookings. */
import type { Viewer } from "#app/platform/viewer.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { countLoans, countToAnswer, countUnfinished } from "./list.repo.server.ts";

export { followListing } from "./follow-listing.server.ts";
export { bookingJobs } from "./jobs.server.ts";
export { presentInbox } from "./present-inbox.server.ts";
export { loadSituation, loadSituations } from "./situation.repo.server.ts";
export { bookingVerbs } from "./verbs.server.ts";

/** How many requests wait for an answer of the viewer: shown in the header. */
export async function countWaiting(viewer: Viewer, now: Date): Promise<number> {
  if (viewer.kind === "visitor") return 0;
  const kept = viewer.memberships.map(({ spaceId }) => spaceId).filter((id) => hasRole(viewer, id, "keeper"));
  return countToAnswer(kept, now);
}

/** « 12 prêts, 12 retours en ordre »: what came of the loans of a listing. */
export function listingHistory(listingId: string): Promise<{ lent: number; back: number; inOrder: number }> {
  return countLoans(listingId);
}

/** Loans of which something is out: they keep a person from being erased, a listing or a space from going. */
export function countOut(of: { userId: string } | { listingId: string } | { spaceId: string }): Promise<number> {
  return countUnfinished(of);
}
