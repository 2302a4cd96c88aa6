import {
  type AskVerdict,
  askPage,
  loadCourt,
  verdictOn,
  type windowTyped,
} from "#app/modules/bookings/bookings.server.ts";
import type { ListingRules } from "#app/modules/listings/listing.ts";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formToken } from "./form-token.server.ts";
import { openToGuests, wantedBy } from "./public-asking.ts";
import { standIn } from "./stand-in.ts";
import { requestWords } from "./words.server.ts";

type TypedDates = ReturnType<typeof windowTyped> & { listing: string; quantity: number };

/** What the rules would answer to somebody of whom nothing is known. */
export function verdictForGuest(visit: Visit, asked: TypedDates & { organisations: boolean }): Promise<AskVerdict> {
  const { organisations, ...dates } = asked;
  const borrower = organisations
    ? { borrower: "organisation" as const, organisation: "-" }
    : { borrower: "person" as const };
  return verdictOn(visit, standIn(visit), { ...dates, ...borrower, use: "on_the_spot" });
}

/** The page on which somebody without an account asks; undefined where there is no such listing to ask. */
export async function requestPage(visit: Visit, code: string, search: URLSearchParams) {
  const viewer = standIn(visit);
  const court = await loadCourt(code, visit.now);
  const text = (name: string) => search.get(name) ?? "";
  const quantity = Number(text("quantity")) || 1;
  const [from, to] = [text("from"), text("to")];
  const asked = new URLSearchParams({ use: "on_the_spot", quantity: String(quantity), from, to });
  const page = court ? await askPage(visit, viewer, code, asked) : undefined;
  if (!court || !page) return undefined;
  const { organisations, persons } = court.asking;
  return {
    open: openToGuests(court.asking, JSON.parse(court.listing.rules) as ListingRules),
    sent: search.has("sent"),
    outbox: outboxIsOpen(),
    words: requestWords(visit),
    token: formToken(visit.now),
    title: visit.t("guest_pages.ask_title"),
    kind: court.listing.kind === "room" ? ("room" as const) : ("equipment" as const),
    organisations,
    persons,
    wanted: wantedBy({ kind: court.listing.kind, insurance: page.listing.insurance }),
    typed: {
      ...{ from, to, quantity },
      organisation: text("organisation"),
      purpose: text("purpose"),
      persons: text("persons"),
    },
    dates: page.dates,
    listing: page.listing,
    verdict:
      from && to
        ? await verdictForGuest(visit, { listing: court.listing.id, from, to, quantity, organisations })
        : null,
  };
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof requestPage>>>;
