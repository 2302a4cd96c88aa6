import { drawingOf } from "#app/modules/listings/category.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { borrowerName } from "./booking.outputs.ts";
import type { BookingRow } from "./booking.repo.server.ts";
import { bookingUrl } from "./booking.urls.ts";
import { approvableOf } from "./calendar-effect.server.ts";
import type { LoanCard } from "./inbox.view.ts";
import { findFaces } from "./loan-facts.repo.server.ts";
import { badgeOf, datesOf, titleOf } from "./loan-words.ts";
import { tellingOf } from "./present-booking.server.ts";
import { picturesView } from "./thread.view.ts";

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
    facts: [other, person].filter(Boolean),
    dates: { iso: dates.from, words: dates.words },
    badge: badgeOf(telling),
    picture: picturesView(face?.pictures ?? [], row.title)[0] ?? null,
    drawing: drawingOf(face?.category ?? "other"),
    approvable: approvable.has(row.id),
  };
}

/** Loans as cards. `judged`: those that one tap may approve are found, each judged as it stands. */
export async function loanCards(visit: Visit, rows: readonly BookingRow[], judged = false): Promise<LoanCard[]> {
  const faces = await findFaces([...new Set(rows.map(({ listingId }) => listingId))]);
  const requested = judged ? rows.filter(({ status }) => status === "requested").slice(0, 10) : [];
  const approvable = await approvableOf(requested, (row) => tellingOf(visit, row), visit.viewer);
  return rows.map((row) => cardOf(visit, row, faces, approvable));
}
