import { type Tariff, tariffPhrase } from "#app/modules/prices/prices.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { drawingOf } from "./category.ts";
import { termPhrases } from "./fact-words.ts";
import { kindColumn, termsOf } from "./listing.columns.ts";
import { isBookable, type ListingKind } from "./listing.ts";
import { listingPath, pictureAddress } from "./listing.urls.ts";
import { type CardRow, publishedCards } from "./repos/card.repo.server.ts";
import { categoryChoices } from "./views/edit-page.view.server.ts";

export type PublishedCard = Awaited<ReturnType<typeof listPublishedOfSpaces>>[number];

/** What something costs, in one phrase for a card. */
export function costPhrase(row: Pick<CardRow, "terms" | "tariff" | "kind">, language: Language): string {
  // What is given or swapped is told on its own page, not by the terms of a loan.
  if (!isBookable(row.kind)) return "";
  if (row.tariff) return tariffPhrase(JSON.parse(JSON.stringify(row.tariff)) as Tariff, language);
  return termPhrases(termsOf(row.terms), language, kindColumn(row.kind)).join(", ");
}

function kindWord(kind: ListingKind) {
  return kind === "equipment"
    ? "listings.equipment"
    : kind === "room"
      ? "rooms.room"
      : (`things.kind_${kind}` as const);
}

/** The listing of an address, for whoever may see it. */
export { change as changeListing, editableBookable, editableListing, visibleListing } from "./listing-access.server.ts";
export { recordEvent as recordListingEvent } from "./repos/listing.repo.server.ts";
/** Categories of things that are lent, as choices. */
export function equipmentCategories(visit: Pick<Visit, "t">) {
  return categoryChoices(visit, "equipment");
}
export { keptBookable, keptListing, keptSpace, leadToOwnPage } from "./page-access.server.ts";
export { createListing } from "./use-cases/create-listing.server.ts";
/** What the verbs of materials and designs begin with. */
export { writeListing } from "./write-listing.server.ts";

/** What can be asked of these spaces, the latest first, `most` of them: the props of a card. Each says whose it is, unless it is one space. */
export async function listPublishedOfSpaces(spaceIds: readonly string[], language: Language, most = 48) {
  const rows = await publishedCards(spaceIds, most);
  return rows.map(({ code, title, kind, category, terms, tariff, pictures: [picture], space }) => ({
    href: listingPath(code, kind),
    title,
    code,
    kind: kindColumn(kind),
    word: say(language, kindWord(kindColumn(kind))),
    /** What is neither lent nor booked has a title of its own above it. */
    above: isBookable(kind) ? "" : say(language, `things.kinds_${kind}`),
    photo: { ...(picture ? { src: pictureAddress(picture.storageKey, 320) } : {}), drawing: drawingOf(category) },
    facts: [
      ...(spaceIds.length > 1 ? [[space.name, space.town].filter(Boolean).join(", ")] : []),
      costPhrase({ terms, tariff, kind }, language),
    ].filter((fact) => fact !== ""),
  }));
}
