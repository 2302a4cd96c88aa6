import { z } from "zod";
import { describeQuote, quoteOutput } from "#app/modules/prices/quote.output.ts";
import { readQuote } from "#app/modules/prices/stored-quote.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { typedWindow } from "./asked-window.ts";
import { isOverdue, outQuantity, statusAt, statuses } from "./booking.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";

/** A loan as the API says it; instants carry the offset of the lender's zone. */
export const bookingOutput = z.object({
  id: z.string(),
  code: z.string(),
  version: z.int(),
  status: z.enum(statuses),
  overdue: z.boolean(),
  listing: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  lender: z.object({ id: z.string(), name: z.string() }),
  borrower: z.object({
    kind: z.enum(["space", "organisation", "person"]),
    spaceId: z.string().nullable(),
    name: z.string(),
    person: z.string(),
  }),
  use: z.enum(["away", "on_the_spot"]),
  granularity: z.enum(["day", "minutes"]),
  quantity: z.int(),
  from: z.string().describe("As typed, in the zone: the first day, or a local date and time"),
  to: z.string().describe("As typed, in the zone: the last day (included), or a local date and time"),
  startAt: z.string(),
  endAt: z.string(),
  zone: z.string(),
  heldUntil: z.string().nullable(),
  handedOver: z.int(),
  returned: z.int(),
  lost: z.int(),
  oneWay: z.boolean().describe("Nothing is expected back: what leaves is given"),
  given: z.int().describe("Handed over for good"),
  out: z.int(),
  persons: z.int().nullable(),
  purpose: z.string(),
  insurance: z.string(),
  group: z.string().nullable().describe("The code of what it was asked together with"),
  quote: quoteOutput.nullable(),
  createdAt: z.string(),
});

export type BookingOutput = z.infer<typeof bookingOutput>;

type Named = Pick<BookingRow, "borrowerKind" | "borrowerSpaceName" | "organisationName" | "personName">;

export function borrowerName(row: Named): string {
  if (row.borrowerKind === "space") return row.borrowerSpaceName ?? "";
  return row.borrowerKind === "organisation" ? (row.organisationName ?? "") : row.personName;
}

export function describeBooking(row: BookingRow, now: Date): BookingOutput {
  const { id, code, version, use, granularity, quantity, zone } = row;
  const iso = (at: Date) => isoWithOffset(at, zone);
  const quote = readQuote(row.quote);
  const kind = row.borrowerKind === "space" || row.borrowerKind === "organisation" ? row.borrowerKind : "person";
  return {
    id,
    code,
    version,
    status: statusAt(row, now),
    overdue: isOverdue(row, now),
    listing: { id: row.listingId, code: row.listingCode, title: row.title },
    lender: { id: row.lenderSpaceId, name: row.lenderName },
    borrower: { kind, spaceId: row.borrowerSpaceId, name: borrowerName(row), person: row.personName },
    use,
    granularity,
    quantity,
    ...typedWindow({ start: row.startAt.getTime(), end: row.endAt.getTime() }, granularity, zone),
    startAt: iso(row.startAt),
    endAt: iso(row.endAt),
    zone,
    heldUntil: row.heldUntil && row.heldUntil > now ? iso(row.heldUntil) : null,
    handedOver: row.handedOverQuantity,
    returned: row.returnedQuantity,
    lost: row.oneWay ? 0 : row.lostQuantity,
    oneWay: row.oneWay,
    given: row.oneWay ? row.lostQuantity : 0,
    out: outQuantity(row),
    persons: row.persons,
    purpose: row.purpose,
    insurance: row.insurance,
    group: row.groupCode,
    quote: quote ? describeQuote(quote) : null,
    createdAt: iso(row.createdAt),
  };
}
