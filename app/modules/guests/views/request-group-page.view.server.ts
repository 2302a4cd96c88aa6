import { askTogetherUrl } from "#app/modules/groups/group.urls.ts";
import { type Askable, askTogetherPage, findAskable, typedText } from "#app/modules/groups/groups.server.ts";
import type { ListingRules } from "#app/modules/listings/listing.ts";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { formToken } from "../form-token.server.ts";
import { askedBefore } from "../link.server.ts";
import { openToGuests } from "../public-asking.ts";
import { standIn } from "../stand-in.ts";
import { requestWords } from "../words.server.ts";

/** What a place offers to those who have no account; undefined where there is no such place. */
export function findOpenToGuests(visit: Visit, slug: string): Promise<Askable | undefined> {
  return findAskable(visit, standIn(visit), slug, ({ asking, listing }) =>
    openToGuests(asking, JSON.parse(listing.rules) as ListingRules),
  );
}

/** Who asks, as the forms of those who have an account say it: for an organisation that is named, or else for oneself where that may be. */
export function asTyped(search: URLSearchParams, { offers }: Askable): URLSearchParams {
  const typed = new URLSearchParams(search);
  const persons = offers.some(({ court }) => court.asking.persons);
  const isOrganisation = typedText(search, "organisation") !== "" || !persons;
  typed.set("who", isOrganisation ? "organisation" : "person");
  return typed;
}

function insuredThings({ offers }: Askable): string[] {
  return offers
    .filter(({ court }) => (JSON.parse(court.listing.terms) as { insurance: string }).insurance !== "")
    .map(({ row }) => row.title);
}

/** The page on which somebody without an account asks for several things of a place. */
export async function requestGroupPage(visit: Visit, askable: Askable, search: URLSearchParams) {
  const typed = asTyped(search, askable);
  const organisation = typedText(search, "organisation");
  if (typed.get("who") === "organisation" && organisation === "") typed.set("organisation", "—");
  const before = await askedBefore(search);
  for (const name of ["insurance", "message"] as const) if (!typed.has(name)) typed.set(name, before[name]);
  const page = await askTogetherPage(askable, typed, visit, standIn(visit));
  const insured = insuredThings(askable);
  const { space, offers } = askable;
  return {
    ...page,
    before,
    typed: { ...page.typed, organisation },
    title: visit.t("guest_pages.ask_title"),
    words: requestWords(visit),
    token: formToken(visit.now),
    sent: search.has("sent"),
    outbox: outboxIsOpen(),
    organisations: offers.some(({ court }) => court.asking.organisations),
    persons: offers.some(({ court }) => court.asking.persons),
    insurance:
      insured.length > 0 ? say(visit.language, "guest_pages.ask_insurance_for", { things: insured.join(", ") }) : "",
    withAccount: askTogetherUrl(space.slug),
  };
}

export type RequestGroupPage = Awaited<ReturnType<typeof requestGroupPage>>;
