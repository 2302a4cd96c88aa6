import { pinOf } from "#app/modules/geography/geography.server.ts";
import { factsColumn, kindColumn, termsOf } from "#app/modules/listings/listing.columns.ts";
import { listingPath, pictureAddress } from "#app/modules/listings/listing.urls.ts";
import type { CardRow } from "#app/modules/listings/repos/card.repo.server.ts";
import type { SearchResult } from "./search.schema.ts";

/** A listing as the catalogue shows it, without what the search alone knows of it. */
export function resultOf(row: CardRow): SearchResult {
  const { kind, amountCents, depositCents } = termsOf(row.terms);
  const [picture] = row.pictures;
  const { id, slug, name, town } = row.space;
  return {
    id: row.id,
    code: row.code,
    address: listingPath(row.code, row.kind),
    title: row.title,
    kind: kindColumn(row.kind),
    category: row.category,
    facts: factsColumn(row.facts),
    space: { id, slug, name, town, ...pinOf(row.space) },
    tariff: row.tariff === null ? null : (JSON.parse(JSON.stringify(row.tariff)) as SearchResult["tariff"]),
    terms: { kind, amountCents, depositCents },
    picture: picture ? pictureAddress(picture.storageKey, 320) : null,
    distanceKm: null,
    fit: null,
  };
}
