import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { publishedCards } from "./card.repo.server.ts";
import { drawingOf } from "./category.ts";
import { termPhrases } from "./fact-words.ts";
import { kindColumn, termsOf } from "./listing.columns.ts";
import { listingPath, pictureAddress } from "./listing.urls.ts";

export type PublishedCard = Awaited<ReturnType<typeof listPublishedOfSpaces>>[number];

/** The listing of an address, for whoever may see it. */
export { change as changeListing, editableListing, visibleListing } from "./listing-access.server.ts";

/** What can be asked of these spaces, the latest first, `most` of them: the props of a card. Each says whose it is, unless it is one space. */
export async function listPublishedOfSpaces(spaceIds: readonly string[], language: Language, most = 48) {
  const rows = await publishedCards(spaceIds, most);
  return rows.map(({ code, title, kind, category, terms, pictures: [picture], space }) => ({
    href: listingPath(code),
    title,
    code,
    kind: kindColumn(kind),
    word: say(language, kind === "room" ? "rooms.room" : "listings.equipment"),
    photo: { ...(picture ? { src: pictureAddress(picture.storageKey, 320) } : {}), drawing: drawingOf(category) },
    facts: [
      ...(spaceIds.length > 1 ? [[space.name, space.town].filter(Boolean).join(", ")] : []),
      termPhrases(termsOf(terms), language).join(", "),
    ],
  }));
}
