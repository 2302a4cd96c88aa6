import { campaignPath, requestPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { promisesOfLines } from "#app/modules/flows/flows.server.ts";
import { makingPath } from "#app/modules/making/making.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { shipmentPath, shipmentsPath, transfersPath } from "../giving.urls.ts";
import { givingTabs } from "../giving-tabs.server.ts";
import { givingWords, piecesWords, shipmentBadge } from "../giving-words.server.ts";
import {
  countShipmentsByStage,
  linesOfCampaign,
  listShipmentRows,
  preparedQuantities,
  type ShipmentRow,
  spacePins,
} from "../repos/shipment.repo.server.ts";
import type { ShipmentStage } from "../shipment.ts";

export const pageSize = 50;

const names = [
  ...["tabs", "shipment", "shipments_line", "to_prepare", "to_prepare_line", "nothing_to_prepare", "prepare", "via"],
  ...["via_hint", "prepare_by", "list", "filters", "transfer_open", "to_making"],
] as const;

const filters = {
  on_the_way: ["handed_over", "in_transit", "at_intermediary", "delivered"],
  to_leave: ["prepared"],
  counted: ["received", "disputed"],
  ended: ["returned", "lost", "cancelled"],
} as const satisfies Record<string, readonly ShipmentStage[]>;
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as Filter[];

/** Promised and in no delivery yet, by request and by the place where it lies. */
async function toPrepare(visit: Visit, campaign: CampaignRow) {
  const lines = new Map((await linesOfCampaign(campaign.id)).map((line) => [line.id, line]));
  const ids = [...lines.keys()];
  const prepared = await preparedQuantities(ids);
  const places = new Map<string, { requestId: string; spaceId: string; parts: { item: string; quantity: number }[] }>();
  for (const { requestLineId, lotId, spaceId, quantity } of await promisesOfLines(ids)) {
    const line = lines.get(requestLineId);
    const gone = prepared.filter(
      (one) => one.requestLineId === requestLineId && one.lotId === lotId && one.spaceId === spaceId,
    );
    const left = quantity - gone.reduce((sum, one) => sum + one.quantity, 0);
    if (!line || left < 1) continue;
    const key = `${line.requestId}.${spaceId}`;
    const place = places.get(key) ?? { requestId: line.requestId, spaceId, parts: [] };
    place.parts.push({ item: campaign.items.find(({ id }) => id === line.itemId)?.name ?? "", quantity: left });
    places.set(key, place);
  }
  const spaces = await spacePins([...places.values()].map(({ spaceId }) => spaceId));
  const requests = new Map([...lines.values()].map(({ requestId, request }) => [requestId, request]));
  return [...places].map(([key, { requestId, spaceId, parts }]) => {
    const request = requests.get(requestId);
    return {
      key,
      code: request?.code ?? "",
      href: requestPath(request?.code ?? ""),
      name: request?.requesterName ?? "",
      what: piecesWords(parts, visit.language),
      space: spaceId,
      from: visit.t("giving_pages.lies_at", { place: spaces.get(spaceId)?.name ?? "" }),
    };
  });
}

function cardOf(visit: Visit, campaign: CampaignRow, places: Awaited<ReturnType<typeof spacePins>>, row: ShipmentRow) {
  const { t, language, now } = visit;
  const nameOf = (id: string | null) => places.get(id ?? "")?.name ?? "";
  const items = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const parts = row.lines.map(({ itemId, quantity }) => ({ item: items.get(itemId) ?? "", quantity }));
  const since = row.handedOverAt ?? row.createdAt;
  return {
    code: row.code,
    href: shipmentPath(row.code),
    to: row.request?.requesterName ?? nameOf(row.toSpaceId),
    what: piecesWords(parts, language),
    line: [
      t("giving_pages.from_place", { place: nameOf(row.fromSpaceId) }),
      row.purpose === "transfer" ? t("giving_pages.is_transfer") : "",
      row.intermediary ? t("giving_pages.by_way_of", { place: row.intermediary }) : "",
      formatMoment(since, language, campaign.space.zone, now),
    ].filter(Boolean),
    badge: shipmentBadge(row.stage, language),
  };
}

export type ShipmentCard = ReturnType<typeof cardOf>;

/** What is promised and has to be packed, and every delivery with where it is. */
export async function shipmentListPage(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const { t } = visit;
  const counts = await countShipmentsByStage(campaign.id);
  const countOf = (name: Filter) => filters[name].reduce((sum, stage) => sum + (counts.get(stage) ?? 0), 0);
  const show =
    filterNames.find((name) => name === search.get("show")) ??
    filterNames.find((name) => countOf(name) > 0) ??
    "on_the_way";
  const after = search.get("after") ?? undefined;
  const where = { campaignId: campaign.id, stage: { in: [...filters[show]] } };
  const rows = await listShipmentRows(where, pageSize + 1, after);
  const shown = rows.slice(0, pageSize);
  const ids = shown.flatMap(({ fromSpaceId, toSpaceId }) => (toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId]));
  const places = await spacePins(ids);
  const addressOf = (name: Filter, from?: string) =>
    `${shipmentsPath(campaign.code)}?${new URLSearchParams({ show: name, ...(from ? { after: from } : {}) })}`;
  return {
    title: t("giving_pages.shipments_title", { campaign: campaign.title }),
    heading: t("giving_pages.shipments_heading"),
    campaign: { title: campaign.title, code: campaign.code, href: campaignPath(campaign.code) },
    tabs: givingTabs(visit, campaign.code, "shipments"),
    transfers: transfersPath(campaign.code),
    making: makingPath(campaign.code),
    toPrepare: await toPrepare(visit, campaign),
    filters: filterNames.map((name) => ({
      href: addressOf(name),
      label: say(visit.language, `giving_pages.filter_${name}`),
      current: name === show,
      count: countOf(name),
    })),
    cards: shown.map((row) => cardOf(visit, campaign, places, row)),
    empty: say(visit.language, `giving_pages.empty_${show}`),
    first: after ? addressOf(show) : undefined,
    next: rows.length > pageSize ? addressOf(show, shown.at(-1)?.id) : undefined,
    words: givingWords(visit, names),
  };
}

export type ShipmentListPage = Awaited<ReturnType<typeof shipmentListPage>>;
