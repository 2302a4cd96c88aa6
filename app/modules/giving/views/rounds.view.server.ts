import { wallClockAt } from "#app/modules/availability/availability.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { precisionWords } from "#app/modules/geography/precision-words.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment, formatTime } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import { roundKey } from "../access.server.ts";
import { describeRound } from "../describe.server.ts";
import { roundPath, roundsPath, shipmentPath } from "../giving.urls.ts";
import { givingTabs } from "../giving-tabs.server.ts";
import { givingWords, piecesWords } from "../giving-words.server.ts";
import { listRoundRows, type RoundRow } from "../repos/round.repo.server.ts";
import { listShipmentRows, requestPins, spacePins } from "../repos/shipment.repo.server.ts";
import { roundSaid } from "../round-said.server.ts";
import { type RoundLink, roundAfter, roundLink } from "../round-stage.ts";

const names = [
  ...["tabs", "rounds_line", "rounds", "no_round", "plan", "plan_line", "nothing_to_carry", "which", "capacity"],
  ...["capacity_hint", "leaves", "driver_name", "driver_phone", "start", "start_none", "window", "window_hint"],
  ...["opens", "closes", "plan_act", "stops", "map", "driver_link", "driver_link_line", "driver_open", "round_of"],
  ...[
    "cancel_round",
    "cancel_round_line",
    "round_why",
    "round_why_hint",
    "take_out",
    "take_out_line",
    "take_out_which",
  ],
  ...["take_out_act", "round_cancelled_title"],
] as const;

const tones: Record<RoundLink, Tone> = { open: "act", finished: "ok", cancelled: "quiet", expired: "quiet" };

type Described = Awaited<ReturnType<typeof describeRound>>;

function roundWords(visit: Visit, campaign: CampaignRow, row: RoundRow) {
  const { language, now, t } = visit;
  const link = roundLink(row, now);
  const done = row.stops.filter(({ doneAt }) => doneAt !== null).length;
  return {
    code: row.code,
    href: `${roundsPath(campaign.code)}?${new URLSearchParams({ round: row.code })}`,
    when: formatMoment(row.leavesAt, language, campaign.space.zone, now),
    driver: row.driver?.name ?? "",
    progress: link === "cancelled" ? "" : t("giving_pages.stops_done", { count: done, stops: row.stops.length }),
    badge: {
      tone: tones[link],
      words: say(language, `giving_pages.round_${link === "open" && done > 0 ? "under_way" : link}`),
    },
  };
}

function stopViews(visit: Visit, campaign: CampaignRow, { stops }: Described) {
  const { t, language } = visit;
  const hour = (iso: string) => formatTime(new Date(iso), language, campaign.space.zone);
  return stops.map((stop) => ({
    key: `${stop.position}`,
    title: t(stop.kind === "pickup" ? "giving_pages.stop_pickup" : "giving_pages.stop_drop", { place: stop.place }),
    what: piecesWords(stop.lines, language),
    shipment: { code: stop.shipment, href: shipmentPath(stop.shipment) },
    more: [
      stop.address,
      precisionWords(visit.language, stop.precision),
      stop.hours,
      stop.opens && stop.closes
        ? t("giving_pages.stop_window", { opens: hour(stop.opens), closes: hour(stop.closes) })
        : "",
      stop.doneAt ? t("giving_pages.stop_done", { when: hour(stop.doneAt) }) : "",
    ].filter(Boolean),
    done: stop.doneAt !== null,
  }));
}

/** The places of a round, each with the numbers of its stops. */
function placesOf(visit: Visit, { stops }: Described) {
  return stops.flatMap(({ position, place, address, precision, latitude, longitude, shipment, kind }) => {
    if (latitude === null || longitude === null) return [];
    const line = [address, precisionWords(visit.language, precision)].filter(Boolean).join(" · ");
    return [{ id: `${shipment}-${kind}`, name: `${position + 1}. ${place}`, line, latitude, longitude }];
  });
}

/** The deliveries of a round that are not loaded yet, to choose one that stays behind. */
function mayStayBehind({ t, language }: Visit, row: RoundRow, { stops }: Described) {
  if (!roundAfter(row.stage, "take_out")) return [];
  const begun = new Set(stops.filter(({ doneAt }) => doneAt !== null).map(({ shipment }) => shipment));
  return stops
    .filter(({ kind, shipment }) => kind === "drop" && !begun.has(shipment))
    .map(({ shipment: code, lines, place: to }) => ({
      value: code,
      label: t("giving_pages.take_out_option", { code, what: piecesWords(lines, language), to }),
    }));
}

async function chosenRound(visit: Visit, campaign: CampaignRow, row: RoundRow | undefined) {
  if (!row) return null;
  const described = await describeRound(row, campaign);
  const path = roundPath(row.code, roundKey(row));
  const link = roundLink(row, visit.now);
  return {
    ...roundWords(visit, campaign, row),
    cancelled: link === "cancelled",
    said: await roundSaid(visit, row),
    cancel: roundAfter(row.stage, "cancel") ? visit.t("giving_pages.cancel_round_act", { code: row.code }) : null,
    mayStayBehind: mayStayBehind(visit, row, described),
    figures: visit.t("giving_pages.round_figures", {
      kilometres: formatCount(described.kilometres, visit.language),
      capacity: formatCount(row.capacity, visit.language),
    }),
    driverPage: link === "open" ? { path, address: `${publicUrl()}${path}` } : null,
    stops: stopViews(visit, campaign, described),
    places: placesOf(visit, described),
  };
}

/** Deliveries that could go into a round: prepared or waiting with an intermediary, and in no round that is still to be driven. */
async function carried(visit: Visit, campaign: CampaignRow, open: ReadonlySet<string>) {
  const { t, language } = visit;
  const stages = { in: ["prepared", "at_intermediary"] };
  const rows = (await listShipmentRows({ campaignId: campaign.id, stage: stages }, 40)).filter(
    ({ roundId }) => roundId === null || !open.has(roundId),
  );
  const requests = await requestPins(rows.flatMap(({ requestId }) => (requestId ? [requestId] : [])));
  const ids = rows.flatMap(({ fromSpaceId, toSpaceId }) => (toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId]));
  const places = await spacePins(ids);
  const items = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const shipments = rows.map((row) => {
    const parts = row.lines.map(({ itemId, quantity }) => ({ item: items.get(itemId) ?? "", quantity }));
    const from = row.stage === "prepared" ? (places.get(row.fromSpaceId)?.name ?? "") : row.intermediary;
    return {
      code: row.code,
      label: t("giving_pages.carry", {
        what: piecesWords(parts, language),
        to: row.request?.requesterName ?? places.get(row.toSpaceId ?? "")?.name ?? "",
      }),
      hint: [
        t("giving_pages.from_place", { place: from }),
        row.request?.town ?? "",
        requests.get(row.requestId ?? "")?.deliveryHours ?? "",
      ]
        .filter(Boolean)
        .join(" · "),
    };
  });
  const starts = [...places.values()].flatMap((place) => {
    const { latitude, longitude } = pinOf(place);
    return latitude === null ? [] : [{ value: `${latitude},${longitude}`, label: place.name }];
  });
  return { shipments, starts };
}

/** The hour after next, as the clocks of the campaign show it, for the form. */
function nextHour(now: Date, zone: string): string {
  const { date, minutes } = wallClockAt(now.getTime() + 60 * 60_000, zone);
  return `${date}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:00`;
}

/** What was just done with a round, from the address that led back to the page. */
function saidOf({ t }: Visit, search: URLSearchParams): string | null {
  const [out, round] = [search.get("out"), search.get("round")];
  if (out) return t("giving_pages.taken_out_said", { code: out });
  return search.get("after") === "cancelled" && round ? t("giving_pages.round_cancelled_said", { code: round }) : null;
}

/** Rounds of drivers: the one that is looked at stop by stop, the others, and the form that plans one. */
export async function roundsPage(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const { t, now } = visit;
  const rows = await listRoundRows(campaign.id, 30);
  const open = new Set(rows.filter((row) => roundLink(row, now) === "open").map(({ id }) => id));
  const shown = rows.find(({ code }) => code === search.get("round")) ?? rows.find(({ id }) => open.has(id)) ?? rows[0];
  const { roundThreshold } = campaign.policy;
  return {
    title: t("giving_pages.rounds_title", { campaign: campaign.title }),
    heading: t("giving_pages.rounds_heading"),
    campaign: { title: campaign.title, code: campaign.code, href: campaignPath(campaign.code) },
    tabs: givingTabs(visit, campaign.code, "rounds"),
    shown: await chosenRound(visit, campaign, shown),
    others: rows.filter((row) => row !== shown).map((row) => roundWords(visit, campaign, row)),
    ...(await carried(visit, campaign, open)),
    threshold: t("giving_pages.threshold", {
      count: roundThreshold,
      pieces: formatCount(roundThreshold, visit.language),
    }),
    said: saidOf(visit, search),
    leaves: nextHour(now, campaign.space.zone),
    left: search.get("left") ? t("giving_pages.did_not_fit", { codes: search.get("left") ?? "" }) : null,
    tiles: mapTiles(),
    words: givingWords(visit, names),
  };
}

export type RoundsPage = Awaited<ReturnType<typeof roundsPage>>;
