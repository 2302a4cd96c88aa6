import { presentInbox } from "#app/modules/bookings/bookings.server.ts";
import { campaignsAtHome } from "#app/modules/campaigns/campaigns.server.ts";
import type { ListingKind } from "#app/modules/listings/listing.ts";
import { cardRows } from "#app/modules/listings/repos/card.repo.server.ts";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import { needsInShort } from "#app/modules/needs/needs.server.ts";
import { coordinatesOf } from "#app/modules/spaces/spaces.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { mapTiles } from "./components/map-tiles.server.ts";
import { wantedListings } from "./repos/wanted.repo.server.ts";
import { resultOf } from "./search-result.server.ts";
import { searchListings } from "./use-cases/search-listings.server.ts";
import { cardOf, filtersOf, placesOf } from "./views/catalogue.view.ts";

const noFilters = filtersOf(new URLSearchParams());
const nearAtMost = 6;
const roomsAtMost = 4;
const wantedAtMost = 4;
const askedAtMost = 3;
const needsAtMost = 4;

/** What is near the person's first space that has a place; what came last for everybody else. */
async function near(visit: Visit, kind: ListingKind) {
  const { viewer } = visit;
  const home =
    viewer.kind === "person" ? await coordinatesOf(viewer.memberships.map(({ spaceId }) => spaceId)) : undefined;
  const found = await execute(searchListings, contextOf(visit), {
    kind,
    ...(home ? { ...home, radiusKm: 100 } : {}),
  });
  const items = found.ok ? found.value.items : [];
  const own = new Set(viewer.kind === "person" ? viewer.memberships.map(({ spaceId }) => spaceId) : []);
  const others = items.filter(({ space }) => !own.has(space.id));
  const shown = (home ? others : items).slice(0, kind === "room" ? roomsAtMost : nearAtMost);
  return {
    isNear: home !== undefined,
    cards: shown.map((item) => cardOf(item, noFilters, visit)),
    places: placesOf(items, visit),
  };
}

async function wanted(visit: Visit) {
  const found = await wantedListings(visit.now, wantedAtMost);
  const rows = await cardRows(found.map(({ listingId }) => listingId));
  return found.flatMap(({ listingId, waiting }) => {
    const row = rows.get(listingId);
    if (!row) return [];
    const card = cardOf(resultOf(row), noFilters, visit);
    return [{ ...card, facts: [visit.t("discovery.waiting", { count: waiting }), ...card.facts] }];
  });
}

async function asked(visit: Visit, viewer: Person) {
  const { sections, keeps } = await presentInbox(visit, viewer, null);
  const first = sections.filter(({ loans }) => loans.length > 0).slice(0, 3);
  return { sections: first.map(({ title, loans }) => ({ title, loans: loans.slice(0, askedAtMost) })), keeps };
}

/** The home page: what is asked of me, what is near, what is needed. */
export async function presentHome(visit: Visit) {
  const { viewer } = visit;
  const kept =
    viewer.kind === "person" ? viewer.memberships.find(({ spaceId }) => hasRole(viewer, spaceId, "keeper")) : undefined;
  return {
    title: visit.t("shell.title"),
    person:
      viewer.kind === "person"
        ? {
            hasSpace: viewer.memberships.length > 0,
            lend: kept ? `/s/${kept.slug}/listings/new` : null,
            ...(await asked(visit, viewer)),
          }
        : null,
    near: await near(visit, "equipment"),
    rooms: await near(visit, "room"),
    wanted: await wanted(visit),
    needs: await needsInShort(visit, needsAtMost),
    campaigns: await campaignsAtHome(visit),
    tiles: mapTiles(),
    filters: noFilters,
    outbox: outboxIsOpen(),
  };
}
