import { data } from "react-router";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment, formatTime } from "#app/platform/i18n/format.ts";
import { roundFor } from "../access.server.ts";
import { describeRound, isWithIntermediary } from "../describe.server.ts";
import { roundPath } from "../giving.urls.ts";
import { actNames, givingWords, piecesWords } from "../giving-words.server.ts";
import type { RoundRow } from "../repos/round.repo.server.ts";
import { roundSaid } from "../round-said.server.ts";
import type { RoundLink } from "../round-stage.ts";
import { shipmentActs, shipmentStageOf } from "../shipment.ts";

const names = [
  ...actNames,
  ...["round_of", "driver_line", "next_stop", "this_stop", "act_load", "load_line", "load_first", "sign_sender"],
  ...["code_load", "code_load_hint", "saved", "stops", "finished", "finished_line", "phone", "round_changed"],
  ...["round_cancelled_title", "round_cancelled_line", "open_pin"],
] as const;

export interface OpenedRound {
  round: RoundRow;
  campaign: CampaignRow;
  link: RoundLink;
}

/** The round that a driver’s link opens; a link that is too old opens nothing any more, and says so. */
export async function roundOfPage(visit: Visit, code: string, key: string): Promise<OpenedRound> {
  const opened = await roundFor(visit.viewer, code, { key, now: visit.now });
  if (!opened.ok) throw data(visit.requestId, { status: opened.failure.status });
  return opened.value;
}

type Described = Awaited<ReturnType<typeof describeRound>>;
type Described1 = Described["stops"][number];

/** The one thing that is done at this kind of stop, at the stage that its delivery has reached. */
function actsOf({ kind, doneAt }: Described1, stage: string) {
  const may = shipmentActs(shipmentStageOf(stage), ["driver"]);
  if (doneAt !== null) return [];
  const wanted = kind === "pickup" ? (["hand_over", "pick_up_again"] as const) : (["deliver"] as const);
  const also = kind === "drop" ? (["drop_at_intermediary", "return"] as const) : [];
  return [...wanted, ...also].filter((verb) => may.includes(verb));
}

function stopView(visit: Visit, { round, campaign }: OpenedRound, stop: Described1) {
  const { t, language } = visit;
  const shipment = round.shipments.find(({ code }) => code === stop.shipment);
  const hour = (iso: string) => formatTime(new Date(iso), language, campaign.space.zone);
  const acts = actsOf(stop, shipment?.stage ?? "prepared");
  return {
    key: `${stop.shipment}-${stop.kind}`,
    shipment: stop.shipment,
    title: t(stop.kind === "pickup" ? "giving_pages.stop_pickup" : "giving_pages.stop_drop", { place: stop.place }),
    what: piecesWords(stop.lines, language),
    where: stop.address,
    contact: stop.contact,
    phone: stop.phone,
    place: stop.place,
    pin: stop.precision === "exact" ? `geo:${stop.latitude},${stop.longitude}` : null,
    more: [
      stop.hours,
      stop.opens && stop.closes
        ? t("giving_pages.stop_window", { opens: hour(stop.opens), closes: hour(stop.closes) })
        : "",
      stop.doneAt ? t("giving_pages.stop_done", { when: hour(stop.doneAt) }) : "",
    ].filter(Boolean),
    done: stop.doneAt !== null,
    intermediary: shipment && !isWithIntermediary(shipment, round) ? shipment.intermediary : "",
    waitsForLoad: stop.kind === "drop" && stop.doneAt === null && acts.length === 0,
    acts,
  };
}

/** What whoever drives needs on a phone: where to go next, what to take or leave there, and what to press. */
export async function driverPage(visit: Visit, opened: OpenedRound, key: string) {
  const { round, campaign, link } = opened;
  const { t, language, now } = visit;
  const described = await describeRound(round, campaign, { forDriver: true });
  const stops = link === "open" ? described.stops.map((stop) => stopView(visit, opened, stop)) : [];
  const next = stops.findIndex(({ acts }) => acts.length > 0);
  const done = stops.filter((stop) => stop.done).length;
  return {
    title: t("giving_pages.round_title", { code: round.code }),
    code: round.code,
    here: roundPath(round.code, key),
    campaign: campaign.title,
    when: formatMoment(round.leavesAt, language, campaign.space.zone, now),
    progress: t("giving_pages.stops_done", { count: done, stops: stops.length }),
    contact: t("giving_pages.round_contact", { space: campaign.space.name }),
    link,
    said: await roundSaid(visit, round),
    stops: stops.map((stop, place) => ({ ...stop, isNext: place === next })),
    words: givingWords(visit, names),
  };
}

export type DriverPage = Awaited<ReturnType<typeof driverPage>>;
export type DriverStop = DriverPage["stops"][number];
