import { startOfDay } from "#app/modules/availability/availability.ts";
import { precisionWords } from "#app/modules/geography/precision-words.ts";
import { drawingOf, familiesOf, kindOf, leavesOf } from "#app/modules/listings/category.ts";
import { termPhrases } from "#app/modules/listings/fact-words.ts";
import { termsOf } from "#app/modules/listings/listing.columns.ts";
import { isBookable, type ListingKind, listingKinds } from "#app/modules/listings/listing.ts";
import { tariffPhrase } from "#app/modules/prices/price-words.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval, formatNumber } from "#app/platform/i18n/format.ts";
import type { Choice } from "#app/ui/chips.tsx";
import type { DrawingName } from "#app/ui/drawings.ts";
import type { Place } from "../components/map.tsx";
import { filterFields, type SearchResult } from "../search.schema.ts";
import type { Instead } from "../when-empty.server.ts";

export interface ListingCard {
  href: string;
  kind: ListingKind;
  /** « Équip. », « Salle » */
  word: string;
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
  kind: string;
  category: string;
  people: string;
  stepFree: string;
  accessibleToilets: string;
  inductionLoop: string;
  network: string;
  radiusKm: string;
}

export const filterNames = [
  ...(["q", "place", "from", "to", "kind", "category", "people", "stepFree", "accessibleToilets"] as const),
  ...(["inductionLoop", "network", "radiusKm"] as const),
];

/** A category says the kind; what is only said of rooms goes with them. */
export function filtersOf(search: URLSearchParams): CatalogueFilters {
  const read = (name: (typeof filterNames)[number]) => (search.get(name) ?? "").slice(0, 200);
  const [category, kind] = [read("category"), read("kind")];
  const [leaf] = leavesOf(category);
  return {
    ...{ q: read("q"), place: read("place"), from: read("from"), to: read("to"), network: read("network") },
    ...{ category, kind: leaf ? kindOf(leaf) : kind, people: read("people"), radiusKm: read("radiusKm") },
    ...{
      stepFree: read("stepFree"),
      accessibleToilets: read("accessibleToilets"),
      inductionLoop: read("inductionLoop"),
    },
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
  return `${formatNumber(kilometres, language, 0)}\u00a0km`;
}

/** Dates that were picked in the catalogue go on to the listing. */
function withDates({ address, kind }: SearchResult, { from, to }: CatalogueFilters): string {
  return from && isBookable(kind) ? `${address}?${new URLSearchParams({ from, to: to || from })}` : address;
}

/** « 110 personnes »: the more of seated and standing. */
function sizeWords({ facts, kind }: SearchResult, { t }: Visit): string[] {
  const most = Math.max(facts.seated ?? 0, facts.standing ?? 0);
  return kind === "room" && most > 0 ? [t("rooms.people", { count: most })] : [];
}

function kindWord(kind: ListingKind) {
  return kind === "equipment"
    ? "discovery.equipment"
    : kind === "room"
      ? "rooms.room"
      : (`things.kind_${kind}` as const);
}

export function cardOf(result: SearchResult, filters: CatalogueFilters, visit: Visit): ListingCard {
  const { space, distanceKm, picture } = result;
  const terms = result.tariff
    ? tariffPhrase(result.tariff, visit.language)
    : termPhrases(termsOf(result.terms), visit.language, result.kind).join(", ");
  return {
    href: withDates(result, filters),
    kind: result.kind,
    word: visit.t(kindWord(result.kind)),
    title: result.title,
    code: result.code,
    photo: { ...(picture ? { src: picture } : {}), drawing: drawingOf(result.category) },
    facts: [
      [space.name, space.town].filter(Boolean).join(", "),
      ...sizeWords(result, visit),
      ...(distanceKm === null ? [] : [distanceWords(distanceKm, visit)]),
      ...(isBookable(result.kind) ? [terms] : []),
    ],
    adjust: result.fit === "adjust",
  };
}

/** One pin per space: what it lends is named under it. */
export function placesOf(results: readonly SearchResult[], { language }: Pick<Visit, "language">): Place[] {
  const places = new Map<string, Place>();
  for (const { space, title, kind } of results) {
    if (space.latitude === null || space.longitude === null) continue;
    const before = places.get(space.id);
    const near = precisionWords(language, space.precision);
    places.set(space.id, {
      id: space.id,
      name: space.name,
      href: `/s/${space.slug}`,
      latitude: space.latitude,
      longitude: space.longitude,
      line: [before?.line ?? near, title].filter(Boolean).join(" · "),
      kind: before && before.kind !== kind ? "equipment" : kind,
    });
  }
  return [...places.values()];
}

const noRooms = { people: "", stepFree: "", accessibleToilets: "", inductionLoop: "" } as const;

/** Of one kind, or of all. */
export function kindsOf(filters: CatalogueFilters, { t }: Visit): Choice[] {
  const choice = (kind: "" | ListingKind, label: string): Choice => ({
    href: cataloguePath({
      ...filters,
      ...(kind === "room" ? {} : noRooms),
      ...(kind && !isBookable(kind) ? { from: "", to: "" } : {}),
      kind,
      category: "",
    }),
    label,
    current: filters.kind === kind,
    ...(kind ? { kind } : {}),
  });
  return [
    choice("", t("discovery.everything")),
    choice("equipment", t("rooms.kind_equipment")),
    choice("room", t("rooms.kind_room")),
    choice("material", t("things.kinds_material")),
    choice("design", t("things.kinds_design")),
  ];
}

/** Where a kind has several families, these first, and inside one its leaves; otherwise the leaves. */
export function choicesOf(filters: CatalogueFilters, { t }: Visit): Choice[] {
  const kind = listingKinds.find((one) => one === filters.kind) ?? "equipment";
  const ofKind = familiesOf(kind);
  const isOnly = ofKind.length === 1;
  const family = isOnly
    ? ofKind[0]
    : ofKind.find(({ key }) => key === filters.category || leavesOf(key).some((leaf) => leaf === filters.category));
  const choice = (key: string, words: string): Choice => ({
    href: cataloguePath({ ...filters, category: key }),
    label: t(`things.${words}` as Parameters<Visit["t"]>[0]),
    current: filters.category === key,
  });
  const all: Choice = {
    href: cataloguePath({ ...filters, category: "" }),
    label: t(kind === "room" ? "rooms.every_room" : "rooms.every_family"),
    current: filters.category === "" || (isOnly && filters.category === family?.key),
  };
  if (!family) return [all, ...ofKind.map(({ key }) => choice(key, `family_${key}`))];
  const leaves = family.leaves.length > 1 ? family.leaves.map((leaf) => choice(leaf, `category_${leaf}`)) : [];
  return isOnly ? [all, ...leaves] : [all, choice(family.key, `family_${family.key}`), ...leaves];
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
  const what = filters.kind === "room" ? "rooms" : "discovery";
  const parts = [t(more ? `${what}.results_more` : `${what}.results`, { count })];
  if (filters.people) parts.push(t("rooms.holding", { people: filters.people }));
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

/** Ways out of an empty page: other words, or one filter less. */
export function insteadOf(instead: Instead | null, filters: CatalogueFilters, { t }: Visit): Choice[] {
  if (!instead) return [];
  const { q, without } = instead;
  return [
    ...(q
      ? [{ href: cataloguePath({ ...filters, q }), label: t("discovery.try_words", { words: q }), current: false }]
      : []),
    ...without.map(({ filter, count, more }) => {
      const what = filters.kind === "room" && filter !== "kind" ? "rooms" : "discovery";
      const much = t(more ? `${what}.results_more` : `${what}.results`, { count });
      return {
        href: cataloguePath({ ...filters, ...Object.fromEntries(filterFields[filter].map((field) => [field, ""])) }),
        label: `${t(`discovery.without_${filter}`)} (${much.charAt(0).toLowerCase()}${much.slice(1)})`,
        current: false,
      };
    }),
  ];
}
