import { randomUUID } from "node:crypto";
import { type BookingRow, followPath, presentBooking } from "#app/modules/bookings/bookings.server.ts";
import type { BookingView } from "#app/modules/bookings/views/booking.view.ts";
import { groupUrl } from "#app/modules/groups/group.urls.ts";
import { followGroupPath } from "#app/modules/groups/groups.server.ts";
import { requestPath } from "#app/modules/listings/listing.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { type Followed, openFollowed } from "../follow.server.ts";
import { followWords } from "../words.server.ts";

/** The booking behind the address, and the visit as the person who asked it; whatever else is opened, it does not exist. */
export async function openFollow(visit: Visit, { code, key }: { code: string; key: string }) {
  const followed = await openFollowed(code, key);
  if (!followed.ok) throw new Response(visit.requestId, { status: 404 });
  const { row, viewer } = followed.value;
  return { row, viewer, visit: { ...visit, viewer } };
}

function waitingWords(row: BookingRow, visit: Visit, dates: string): string {
  const params = { lender: row.lenderName, borrower: visit.t("loans.who_you"), dates };
  return say(visit.language, "loans.wait_approved_borrower", params);
}

/** What it was asked together with opens by a key too. */
function factsFollowed(row: BookingRow, facts: BookingView["facts"]): BookingView["facts"] {
  const { groupId, groupCode, borrowerUserId } = row;
  if (!groupId || !groupCode) return facts;
  const followed = followGroupPath({ id: groupId, code: groupCode, borrowerUserId });
  return facts.map((fact) => (fact.href === groupUrl(groupCode) ? { ...fact, href: followed } : fact));
}

/** What somebody without an account sees of their booking: no page of the two sides' own is linked. */
export async function followPage({ row }: Followed, visit: Visit, viewer: Person) {
  const loan = await presentBooking(row, visit, viewer);
  const own = ["answer_proposal", "answer_change", "accept_agreement"];
  const next = own.includes(loan.next) ? loan.next : ("wait" as const);
  return {
    ...loan,
    next,
    nextWords: next === loan.next ? loan.nextWords : waitingWords(row, visit, loan.dates.words),
    agreement: loan.agreement && { ...loan.agreement, href: `${followPath(row)}/agreement` },
    facts: factsFollowed(row, loan.facts),
    incidents: [],
    thread: loan.thread.map((entry) => ({ ...entry, href: null })),
    words: followWords(visit),
    href: followPath(row),
    again: requestPath(row.listingCode, {}),
    kind: row.listingKind === "room" ? ("room" as const) : ("equipment" as const),
    isRequest: ["requested", "countered", "waitlisted"].includes(loan.status),
    isGuest: viewer.guest === true,
    key: randomUUID(),
  };
}

export type FollowPage = Awaited<ReturnType<typeof followPage>>;
