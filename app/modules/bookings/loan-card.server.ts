import { groupTones, spanOf, stateOf, tallyOf } from "#app/modules/groups/group.ts";
import { groupUrl } from "#app/modules/groups/group.urls.ts";
import { drawingOf } from "#app/modules/listings/category.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval, isoWithOffset } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { borrowerName } from "./booking.outputs.ts";
import { statusAt } from "./booking.ts";
import { bookingUrl } from "./booking.urls.ts";
import { approvableOf } from "./calendar-effect.server.ts";
import { badgeOf, datesOf, titleOf } from "./loan-words.ts";
import { type BookingRow, findStandings, type StandingRow } from "./repos/booking.repo.server.ts";
import { findFaces } from "./repos/loan-facts.repo.server.ts";
import type { LoanCard } from "./views/inbox.view.ts";
import { tellingOf } from "./views/present-booking.server.ts";
import { picturesView } from "./views/thread.view.ts";

type Faces = Awaited<ReturnType<typeof findFaces>>;

function cardOf(visit: Visit, row: BookingRow, faces: Faces, approvable: ReadonlySet<string>): LoanCard {
  const telling = tellingOf(visit, row);
  const dates = datesOf(telling);
  const face = faces.get(row.listingId);
  const other = telling.side === "lender" ? borrowerName(row) : row.lenderName;
  const person = telling.side === "lender" && row.personName !== other ? row.personName : "";
  return {
    code: row.code,
    version: row.version,
    href: bookingUrl(row.code),
    title: titleOf(telling),
    kind: row.listingKind === "room" ? "room" : "equipment",
    word: say(visit.language, row.listingKind === "room" ? "together.booking_card" : "bookings.loan"),
    facts: [other, person].filter(Boolean),
    dates: { iso: dates.from, words: dates.words },
    badge: badgeOf(telling),
    picture: picturesView(face?.pictures ?? [], row.title)[0] ?? null,
    drawing: drawingOf(face?.category ?? "other"),
    approvable: approvable.has(row.id),
  };
}

/** What was asked together, as one card. */
function groupCardOf(visit: Visit, row: BookingRow, lines: readonly StandingRow[], card: LoanCard): LoanCard {
  const { language, now } = visit;
  if (!row.groupCode) return card;
  const tally = tallyOf(lines.map((line) => statusAt(line, now)));
  const { start, end } = spanOf(lines);
  const params = { count: tally.lines, approved: tally.approved };
  const state = stateOf(tally);
  return {
    ...card,
    code: row.groupCode,
    href: groupUrl(row.groupCode),
    title: row.groupTitle || say(language, "together.request"),
    word: say(language, "together.request"),
    facts: [...card.facts, say(language, "together.lines", params)],
    dates: {
      iso: isoWithOffset(start, row.zone),
      words: formatInterval({ start, end }, "day", language, row.zone, now),
    },
    badge: { tone: groupTones[state], words: say(language, `together.state_${state}`, params) },
    approvable: false,
  };
}

interface CardOptions {
  /** Those that one tap may approve are found, each judged as it stands. */
  judged?: boolean;
  /** What was asked together is one card. */
  together?: boolean;
}

/** Loans as cards. */
export async function loanCards(
  visit: Visit,
  rows: readonly BookingRow[],
  { judged = false, together = false }: CardOptions = {},
): Promise<LoanCard[]> {
  const faces = await findFaces([...new Set(rows.map(({ listingId }) => listingId))]);
  const isGrouped = (row: BookingRow) => together && row.groupId !== null;
  const requested = judged ? rows.filter((row) => row.status === "requested" && !isGrouped(row)).slice(0, 10) : [];
  const approvable = await approvableOf(requested, (row) => tellingOf(visit, row), visit.viewer);
  const groupIds = [...new Set(rows.flatMap((row) => (isGrouped(row) ? (row.groupId ?? []) : [])))];
  const standings = groupIds.length > 0 ? await findStandings(groupIds) : [];
  const shown = new Set<string>();
  return rows.flatMap((row) => {
    const card = cardOf(visit, row, faces, approvable);
    if (!row.groupId || !isGrouped(row)) return [card];
    if (shown.has(row.groupId)) return [];
    shown.add(row.groupId);
    return [
      groupCardOf(
        visit,
        row,
        standings.filter(({ groupId }) => groupId === row.groupId),
        card,
      ),
    ];
  });
}
