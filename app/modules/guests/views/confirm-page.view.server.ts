import { datesAsked, loadCourt, verdictOn } from "#app/modules/bookings/bookings.server.ts";
import { listingPath, requestPath } from "#app/modules/listings/listing.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { PublicRequestRow } from "../link.server.ts";
import { askedByGuest } from "../public-asking.ts";
import type { KeptRequest } from "../public-request.schema.ts";
import { standIn } from "../stand-in.ts";
import { confirmWords } from "../words.server.ts";

function factsOf({ listing, name }: PublicRequestRow, kept: KeptRequest, visit: Visit, dates: string) {
  const { t } = visit;
  return [
    { name: t("guest_pages.fact_what"), value: listing.title },
    { name: t("guest_pages.fact_where"), value: listing.space.name },
    { name: t("guest_pages.fact_when"), value: dates },
    { name: t("guest_pages.fact_who"), value: [kept.organisation, name].filter(Boolean).join(", ") },
    { name: t("guest_pages.fact_purpose"), value: kept.purpose },
    {
      name: t("guest_pages.fact_persons"),
      value: kept.persons ? t("loans.persons", { count: kept.persons }) : "",
    },
  ].filter(({ value }) => value !== "");
}

/** A request that waits for its confirmation, judged as it stands now; other dates may stand in the address. */
export async function confirmPage(visit: Visit, request: PublicRequestRow, token: string, search: URLSearchParams) {
  const kept = request.input as KeptRequest;
  const chosen = { from: search.get("from") || kept.from, to: search.get("to") || kept.to };
  const court = await loadCourt(request.listing.id, visit.now);
  const fields = datesAsked(
    { ...kept, ...chosen },
    {
      typedAs: court?.situation.rules.on_the_spot?.granularity ?? "minutes",
      zone: court?.listing.zone ?? "",
      language: visit.language,
    },
  );
  const verdict = await verdictOn(visit, standIn(visit), { ...askedByGuest(kept), ...chosen });
  return {
    title: visit.t("guest_pages.confirm_title"),
    words: confirmWords(visit),
    token,
    kind: court?.listing.kind === "room" ? ("room" as const) : ("equipment" as const),
    listing: { ...request.listing, href: listingPath(request.listing.code) },
    facts: factsOf(request, kept, visit, verdict.ok ? verdict.dates : ""),
    other: chosen.from !== kept.from || chosen.to !== kept.to,
    verdict: verdict.ok ? null : verdict,
    quote: verdict.ok ? verdict.quote : null,
    dates: {
      ...fields,
      quantity: kept.quantity,
      onTheSpot: true,
      units: court?.situation.units.length ?? 1,
      zoneWords: say(visit.language, "loans.zone_words", { lender: request.listing.space.name }),
    },
  };
}

export type ConfirmPage = Awaited<ReturnType<typeof confirmPage>>;

/** The form again, with what was asked then. */
export function askAgainPath({ listing, input }: PublicRequestRow, token: string): string {
  const { from, to, quantity, organisation, purpose, persons, public: quality, options } = input as KeptRequest;
  const path = requestPath(listing.code, {
    ...{ from, to, purpose, again: token },
    ...(quality ? { public: quality } : {}),
    ...(quantity > 1 ? { quantity } : {}),
    ...(organisation ? { organisation } : {}),
    ...(persons ? { persons } : {}),
  });
  return options
    .map((option) => `&options=${encodeURIComponent(option)}`)
    .reduce((before, more) => before + more, path);
}
