import type { Language } from "#app/platform/i18n/translate.ts";
import { publishedCards } from "./card.repo.server.ts";
import { drawingOf } from "./category.ts";
import { termPhrases } from "./fact-words.ts";
import { termsOf } from "./listing.columns.ts";
import { listingPath, pictureAddress } from "./listing.urls.ts";

/** The listing of an address, for whoever may see it. */
export { visibleListing } from "./listing-access.server.ts";

const cardsAtMost = 48;

/** What a space lends, the latest first, as its page shows it: the props of a card. */
export function listPublishedOfSpace(spaceId: string, language: Language) {
  return listPublishedOfSpaces([spaceId], language);
}

/** The same for the spaces of a network; each card says whose it is. */
export async function listPublishedOfSpaces(spaceIds: readonly string[], language: Language) {
  const rows = await publishedCards(spaceIds, cardsAtMost);
  return rows.map(({ code, title, category, terms, pictures: [picture], space }) => ({
    href: listingPath(code),
    title,
    code,
    space: { name: space.name, slug: space.slug },
    photo: { ...(picture ? { src: pictureAddress(picture.storageKey, 320) } : {}), drawing: drawingOf(category) },
    facts: [termPhrases(termsOf(terms), language).join(", ")],
  }));
}
