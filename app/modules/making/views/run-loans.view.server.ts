import { bookingUrl } from "#app/modules/bookings/booking.urls.ts";
import { type BookingRow, borrowedNow, findBooking } from "#app/modules/bookings/bookings.server.ts";
import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { makingWords } from "../making-words.server.ts";
import { loansOfRun, type RunRow } from "../repos/run.repo.server.ts";

const names = [
  "loans",
  "loans_none",
  "loans_name",
  "loans_which",
  "loans_code",
  "loans_code_hint",
  "loans_act",
] as const;

function loanWords({ title, lenderName, startAt: start, endAt: end, granularity, zone }: BookingRow, visit: Visit) {
  return [title, lenderName, formatInterval({ start, end }, granularity, visit.language, zone, visit.now)].join(" · ");
}

/** Machines borrowed for a run: all of them for who coordinates, one’s own for who borrows. Null for visitors. */
export async function runLoans(visit: Visit, run: RunRow, campaign: CampaignRow) {
  const { viewer } = visit;
  if (viewer.kind === "visitor") return null;
  const isOurs = (of: { borrowerUserId: string; borrowerSpaceId: string | null }) =>
    of.borrowerUserId === viewer.userId || (of.borrowerSpaceId ? hasRole(viewer, of.borrowerSpaceId, "member") : false);
  const coordinates = mayCoordinate(viewer, campaign);
  const loans: { code: string; href: string | null; words: string }[] = [];
  for (const { booking } of await loansOfRun(run.id)) {
    const row = coordinates || isOurs(booking) ? await findBooking(booking.code) : undefined;
    if (!row) continue;
    loans.push({
      code: row.code,
      href: isOurs(booking) || hasRole(viewer, row.lenderSpaceId, "member") ? bookingUrl(row.code) : null,
      words: loanWords(row, visit),
    });
  }
  const choices = (await borrowedNow(viewer, visit.now))
    .filter(({ code }) => !loans.some((loan) => loan.code === code))
    .map((row) => ({ value: row.code, label: loanWords(row, visit) }));
  return { loans, choices, words: makingWords(visit, names) };
}

export type RunLoansView = NonNullable<Awaited<ReturnType<typeof runLoans>>>;
