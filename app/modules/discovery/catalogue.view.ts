import { startOfDay } from "#app/modules/availability/availability.ts";
import { drawingOf, families, leavesOf } from "#app/modules/listings/category.ts";
import { termPhrases } from "#app/modules/listings/fact-words.ts";
import { termsOf } from "#app/modules/listings/listing.columns.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import type { Choice } from "#app/ui/chips.tsx";
import type { DrawingName } from "#app/ui/drawings.ts";
import type { Place } from "./components/map.tsx";
import type { SearchResult } from "./search.schema.ts";

export interface ListingCard {
  href: string;
  title: string;
  code: string;
  photo: { src?: string; drawing: DrawingName };
  facts: string[];
  /** Said when the dates that were asked need to be adjusted. */
  adjust: boolean;
}

/** The filters of the address, as they were typed. */
export interface CatalogueFilters {
  q: string;
  place: string;
  from: string;
  to: string;
  category: string;
  network: string;
  radiusKm: string;
}

export const filterNames = ["q", "place", "from", "to", "category", "network", "radiusKm"] as const;

export function filtersOf(search: URLSearchParams): CatalogueFilters {
  const read = (name: (typeof filterNames)[number]) => (search.get(name) ?? "").slice(0, 200);
  return {
    q: read("q"),
    place: read("place"),
    from: read("from"),
    to: read("to"),
    category: read("category"),
    network: read("network"),
    radiusKm: read("radiusKm"),
  };
}

export function cataloguePath(filters: Partial<CatalogueFilters>, more: Record<string, string> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...more })) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `/catalogue?${text}` : "/catalogue";
}

function distanceWords(kilometres: number, { t, language }: Visit): string {
  if (kilometres < 1) return t("discovery.here");
  const figure = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 0 });
  return `${figure.format(kilometres)}\u00a0km`;
}

/** Dates that were picked in the catalogue go on to the listing. */
function withDates(address: string, { from, to }: CatalogueFilters): string {
  return from ? `${address}?${new URLSearchParams({ from, to: to || from })}` : address;
}

export function cardOf(result: SearchResult, filters: CatalogueFilters, visit: Visit): ListingCard {
  const { space, distanceKm, picture } = result;
  const terms = termPhrases(termsOf(result.terms), visit.language).join(", ");
  return {
    href: withDates(result.address, filters),
    title: result.title,
    code: result.code,
    photo: { ...(picture ? { src: picture } : {}), drawing: drawingOf(result.category) },
    facts: [
      [space.name, space.town].filter(Boolean).join(", "),
      ...(distanceKm === null ? [] : [distanceWords(distanceKm, visit)]),
      terms,
    ],
    adjust: result.fit === "adjust",
  };
}

/** One pin per space: what it lends is named under it. */
export function placesOf(results: readonly SearchResult[]): Place[] {
  const places = new Map<string, Place>();
  for (const { space, title } of results) {
    if (space.latitude === null || space.longitude === null) continue;
    const before = places.get(space.id);
    places.set(space.id, {
      id: space.id,
      name: space.name,
      href: `/s/${space.slug}`,
      latitude: space.latitude,
      longitude: space.longitude,
      line: before ? `${before.line} · ${title}` : title,
    });
  }
  return [...places.values()];
}

/** Families first; inside one, its leaves. */
export function choicesOf(filters: CatalogueFilters, { t }: Visit): Choice[] {
  const family = families.find(
    ({ key }) => key === filters.category || leavesOf(key).some((leaf) => leaf === filters.category),
  );
  const all: Choice = {
    href: cataloguePath({ ...filters, category: "" }),
    label: t("discovery.everything"),
    current: filters.category === "",
  };
  const choice = (key: string, words: string): Choice => ({
    href: cataloguePath({ ...filters, category: key }),
    label: t(`things.${words}` as Parameters<Visit["t"]>[0]),
    current: filters.category === key,
  });
  if (!family) return [all, ...families.map(({ key }) => choice(key, `family_${key}`))];
  const leaves = family.leaves.length > 1 ? family.leaves.map((leaf) => choice(leaf, `category_${leaf}`)) : [];
  return [all, choice(family.key, `family_${family.key}`), ...leaves];
}

interface Said {
  filters: CatalogueFilters;
  count: number;
  more: boolean;
  place: { name: string } | null;
  radiusKm: number;
}

/** « 4 résultats, libres du mardi 2 au vendredi 5 mars, à moins de 40 km de Crest » */
export function resultLine({ filters, count, more, place, radiusKm }: Said, { t, language, now }: Visit): string {
  const parts = [more ? t("discovery.results_more", { count }) : t("discovery.results", { count })];
  if (filters.from) {
    const zone = "Europe/Paris";
    const interval = {
      start: new Date(startOfDay(filters.from, zone)),
      end: new Date(startOfDay(filters.to || filters.from, zone) + 3_600_000),
    };
    const dates = formatInterval(interval, "day", language, zone, now);
    parts.push(t("discovery.free_on", { dates, count }));
  }
  if (place) parts.push(t("discovery.near", { distance: radiusKm, place: place.name || t("discovery.you") }));
  return parts.join(", ");
}
