import { data } from "react-router";
import { inWords } from "#app/platform/http/form.server.ts";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Cards } from "#app/ui/card.tsx";
import { Chips, Pagination } from "#app/ui/chips.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { ListingCard } from "../components/listing-card.tsx";
import { PlaceMap } from "../components/map.tsx";
import { mapTiles } from "../components/map-tiles.server.ts";
import { SearchForm } from "../components/search-form.tsx";
import { searchListings } from "../use-cases/search-listings.server.ts";
import {
  cardOf,
  cataloguePath,
  choicesOf,
  filtersOf,
  insteadOf,
  kindsOf,
  placesOf,
  resultLine,
} from "../views/catalogue.view.ts";
import type { Route } from "./+types/catalogue";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const search = new URL(request.url).searchParams;
  const filters = filtersOf(search);
  const given = Object.entries({ ...filters, after: search.get("after") ?? "" }).filter(([, value]) => value !== "");
  const result = await execute(searchListings, contextOf(visit), Object.fromEntries(given));
  const page = {
    title: visit.t("discovery.catalogue"),
    filters,
    kinds: kindsOf(filters, visit),
    choices: choicesOf(filters, visit),
    tiles: mapTiles(),
  };
  const nothing = { cards: [], places: [], next: null, placeUnknown: false, line: "", instead: [] };
  if (!result.ok) {
    const failure = inWords(visit, result.failure);
    return data({ ...page, ...nothing, failure }, { status: result.failure.status });
  }
  const { items, next, place, placeUnknown, instead } = result.value;
  const radiusKm = Number(filters.radiusKm) || 40;
  const line = resultLine({ filters, count: items.length, more: next !== null, place, radiusKm }, visit);
  return data({
    ...page,
    cards: items.map((item) => cardOf(item, filters, visit)),
    places: placesOf(items, visit),
    next: next && cataloguePath(filters, { after: next }),
    placeUnknown,
    line,
    instead: insteadOf(instead, filters, visit),
    failure: null,
  });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];

export default function Catalogue({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="stack">
      <PageTitle>{t("discovery.question")}</PageTitle>
      <SearchForm filters={page.filters} failure={page.failure} />
      <Chips label={t("discovery.kinds")} choices={page.kinds} />
      <div className="max-[899px]:[&_.chips]:flex-nowrap max-[899px]:[&_.chips]:overflow-x-auto [&_.chip]:shrink-0">
        <Chips label={t("discovery.categories")} choices={page.choices} />
      </div>
      <Columns>
        <section aria-label={t("discovery.found")} className="stack">
          {page.placeUnknown ? (
            <Note tone="warn">{t("discovery.place_unknown", { place: page.filters.place })}</Note>
          ) : null}
          <p className="quiet" role="status">
            {page.line}
          </p>
          <Found page={page} />
        </section>
        <div className="stick">
          {page.places.length > 0 ? (
            <PlaceMap label={t("discovery.map")} places={page.places} tiles={page.tiles} />
          ) : null}
        </div>
      </Columns>
    </div>
  );
}

function Found({ page: { cards, next, instead } }: { page: Page }) {
  const t = useT();
  if (cards.length === 0 && !next) {
    const hasOther = instead.length > 0;
    return (
      <EmptyState
        title={t("discovery.nothing")}
        action={
          <>
            {hasOther ? <Otherwise instead={instead} /> : null}
            <ButtonLink weight="plain" href="/catalogue">
              {t("discovery.see_all")}
            </ButtonLink>
          </>
        }
      >
        {t(hasOther ? "discovery.instead" : "discovery.nothing_line")}
      </EmptyState>
    );
  }
  return (
    <>
      <Cards>
        {cards.map((card) => (
          <ListingCard key={card.code} card={card} />
        ))}
      </Cards>
      <Pagination next={next ?? undefined} />
    </>
  );
}

function Otherwise({ instead }: Pick<Page, "instead">) {
  return (
    <ul>
      {instead.map(({ href, label }) => (
        <li key={href}>
          <Link className="inline-flex min-h-11 items-center" href={href}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
