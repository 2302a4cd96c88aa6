import {
  type AskVerdict,
  askPage,
  loadCourt,
  occasionInput,
  verdictOn,
  type windowTyped,
} from "#app/modules/bookings/bookings.server.ts";
import { requestTogetherUrl } from "#app/modules/groups/group.urls.ts";
import type { ListingRules } from "#app/modules/listings/listing.ts";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formToken } from "../form-token.server.ts";
import { askedBefore } from "../link.server.ts";
import { openToGuests, wantedBy } from "../public-asking.ts";
import { standIn } from "../stand-in.ts";
import { requestWords } from "../words.server.ts";

type TypedRequest = ReturnType<typeof windowTyped> & ReturnType<typeof occasionInput> & TypedWho;
interface TypedWho {
  listing: string;
  quantity: number;
  /** Of the organisation in whose name it is asked, if any. */
  organisation: string;
}

/** What the rules would answer to somebody of whom no more is known than for whom they ask. */
export function verdictForGuest(
  visit: Visit,
  { organisation, ...asked }: TypedRequest,
  only?: "organisations",
): Promise<AskVerdict> {
  const named = organisation || (only ? "-" : "");
  const borrower = named ? { borrower: "organisation" as const, organisation: named } : { borrower: "person" as const };
  return verdictOn(visit, standIn(visit), { ...asked, ...borrower, use: "on_the_spot" });
}

/** Where persons may not ask for themselves, somebody who has not said for whom asks for an organisation. */
export function onlyOrganisations({ persons }: { persons: boolean }): "organisations" | undefined {
  return persons ? undefined : "organisations";
}

/** The page on which somebody without an account asks; undefined where there is no such listing to ask. */
export async function requestPage(visit: Visit, code: string, search: URLSearchParams) {
  const viewer = standIn(visit);
  const court = await loadCourt(code, visit.now);
  const text = (name: string) => search.get(name) ?? "";
  const quantity = Number(text("quantity")) || 1;
  const [from, to] = [text("from"), text("to")];
  const asked = new URLSearchParams({ use: "on_the_spot", quantity: String(quantity), from, to });
  for (const name of ["persons", "public"]) if (text(name)) asked.set(name, text(name));
  for (const option of search.getAll("options")) asked.append("options", option);
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
    before: await askedBefore(search),
    again: text("again"),
    typed: {
      ...{ from, to, quantity },
      organisation: text("organisation"),
      purpose: text("purpose"),
      persons: text("persons"),
      public: page.typed.public,
      options: page.typed.options,
    },
    together: requestTogetherUrl(court.listing.spaceSlug),
    occasion: page.occasion && { ...page.occasion, persons: null, purpose: null },
    dates: page.dates,
    listing: page.listing,
    verdict:
      from && to
        ? await verdictForGuest(
            visit,
            {
              ...{ listing: court.listing.id, from, to, quantity, organisation: text("organisation") },
              ...occasionInput(page.typed),
            },
            onlyOrganisations(court.asking),
          )
        : null,
  };
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof requestPage>>>;
