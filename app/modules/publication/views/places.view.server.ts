import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Place } from "#app/modules/discovery/components/map.tsx";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { nowhere } from "#app/modules/geography/pin.ts";
import { precisionWords } from "#app/modules/geography/precision-words.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import type { At } from "../at.ts";
import { rowsPath } from "../publication.urls.ts";
import { makingPlaces } from "../repos/totals.repo.server.ts";
import type { ItemOfCampaign, TownTotal } from "../totals.server.ts";

interface Shown {
  visit: Visit;
  campaign: CampaignRow;
  item: ItemOfCampaign;
  at: At | undefined;
  towns: readonly TownTotal[];
}

function townPlaces({ visit, campaign, item, at, towns }: Shown): Place[] {
  return towns.flatMap(({ town, received, pin }) =>
    pin.latitude !== null && town && received > 0
      ? {
          id: `town ${town}`,
          name: town,
          href: rowsPath(campaign.code, "received", item.id, { at: at?.date, town }),
          ...{ latitude: pin.latitude, longitude: pin.longitude, kind: "room" as const },
          line: visit.t("public_campaign.map_received", { count: received }),
        }
      : [],
  );
}

type Making = Awaited<ReturnType<typeof makingPlaces>>;

function makingPins({ visit, campaign }: Shown, making: Making): Place[] {
  const bySpace = Map.groupBy(making, ({ spaceId }) => spaceId);
  return [...bySpace].flatMap(([id, all]) => {
    const [first] = all;
    const pin = first ? pinOf(first) : nowhere;
    if (!first || pin.latitude === null) return [];
    const made = all.reduce((sum, { pieces }) => sum + pieces, 0);
    const href = rowsPath(campaign.code, "made", first.itemId, { space: id });
    return {
      id,
      name: first.name,
      href,
      ...{ latitude: pin.latitude, longitude: pin.longitude, kind: "production" as const },
      line: [visit.t("public_campaign.map_made", { count: made }), precisionWords(visit.language, pin.precision)]
        .filter(Boolean)
        .join(" · "),
    };
  });
}

/**
 * Where an item and its parts are made, and the towns that received it: on a map and as a list. The spaces are those of the present.
 */
export async function placesView(shown: Shown) {
  const { visit, campaign, item, at } = shown;
  const ids = [item.id, ...item.parts.map(({ componentId }) => componentId)];
  const making = at ? [] : (await makingPlaces(campaign.id, ids)).filter(({ pieces }) => pieces > 0);
  const names = new Map(campaign.items.map(({ id, name }) => [id, name]));
  return {
    tiles: mapTiles(),
    pins: [...makingPins(shown, making), ...townPlaces(shown)],
    making: making.map(({ spaceId, name, town, itemId, pieces }) => ({
      id: `${spaceId} ${itemId}`,
      name: [name, town].filter(Boolean).join(" · "),
      item: names.get(itemId) ?? "",
      pieces: formatCount(pieces, visit.language),
      href: rowsPath(campaign.code, "made", itemId, { space: spaceId }),
    })),
  };
}

export type PlacesView = Awaited<ReturnType<typeof placesView>>;
