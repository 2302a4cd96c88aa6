import type { Terms } from "#app/modules/listings/listing.ts";
import { describeQuote, type QuoteOutput } from "#app/modules/prices/quote.output.ts";
import { readQuote } from "#app/modules/prices/stored-quote.ts";
import type { Booking } from "./booking.ts";

/** What both sides accept. Facts only, no sentence, no name of a person: those stand with the acceptances, which can be erased. */
export interface AgreementBody {
  format: "entrelieux-loan-1";
  code: string;
  lender: { spaceId: string; name: string; address: string };
  borrower: { kind: string; spaceId: string | null; name: string | null; userId: string };
  things: {
    title: string;
    code: string;
    make: string;
    model: string;
    quantity: number;
    units: { label: string; condition: string }[];
    accessories: { name: string; quantity: number }[];
  };
  use: string;
  /** ISO 8601 with offset, `[start, end)`. */
  start: string;
  end: string;
  zone: string;
  terms: Terms;
  insurance: string;
  care: string;
  checklist: string[];
  /** Counted by the prices of the day it was asked; absent where the terms say it all. */
  price?: QuoteOutput;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([name, member]) => [name, canonical(member)]));
}

/**
 * JSON with the members of each object sorted by name and no white space: the same facts give the same text, and so the same
 * hash (the idea of RFC 8785; all numbers here are integers).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

export type AgreedBooking = Pick<
  Booking,
  | "code"
  | "quantity"
  | "use"
  | "startAt"
  | "endAt"
  | "borrowerKind"
  | "borrowerSpaceId"
  | "organisationName"
  | "borrowerUserId"
> & { quote: string | null };

export interface AgreedThings {
  title: string;
  code: string;
  make: string;
  model: string;
  care: string;
  terms: Terms;
  checklist: string[];
  spaceId: string;
  spaceName: string;
  address: string;
  zone: string;
  units: { label: string; condition: string }[];
  accessories: { name: string; quantity: number }[];
}

/** The agreement on a booking as it stands. `iso` writes an instant with the offset of the lender's zone. */
export function agreementBody(
  booking: AgreedBooking,
  things: AgreedThings,
  borrowingSpace: string | null,
  iso: (instant: Date, zone: string) => string,
): AgreementBody {
  const { title, make, model, units, accessories, zone } = things;
  const quote = readQuote(booking.quote);
  return {
    format: "entrelieux-loan-1",
    code: booking.code,
    lender: { spaceId: things.spaceId, name: things.spaceName, address: things.address },
    borrower: {
      kind: booking.borrowerKind,
      spaceId: booking.borrowerSpaceId,
      name: borrowingSpace ?? booking.organisationName,
      userId: booking.borrowerUserId,
    },
    things: { title, code: things.code, make, model, quantity: booking.quantity, units, accessories },
    use: booking.use,
    start: iso(booking.startAt, zone),
    end: iso(booking.endAt, zone),
    zone,
    terms: things.terms,
    insurance: things.terms.insurance,
    care: things.care,
    checklist: things.checklist,
    ...(quote ? { price: describeQuote(quote) } : {}),
  };
}
