import { data } from "react-router";
import { campaignPath, requestPath } from "#app/modules/campaigns/campaign.urls.ts";
import { lotPath } from "#app/modules/making/making.urls.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment } from "#app/platform/i18n/format.ts";
import { loadCode, type OpenedShipment, roundKey, shipmentFor } from "../access.server.ts";
import { notePath, receivePath, roundPath, shipmentPath, shipmentsPath, signaturePath } from "../giving.urls.ts";
import { actNames, givingWords, piecesWords, shipmentBadge } from "../giving-words.server.ts";
import { findRound } from "../repos/round.repo.server.ts";
import { shippedLines, spacePins } from "../repos/shipment.repo.server.ts";
import { type ShipmentStage, shipmentActs, shipmentStageOf } from "../shipment.ts";
import { shipmentTimeline } from "../shipment-timeline.server.ts";
import { signaturesOf } from "../signature.server.ts";

const names = [
  ...actNames,
  ...["shipment", "bag", "what", "timeline", "note", "receive", "door_code", "door_code_line", "load_code_line"],
  ...["signatures", "erase", "act_hand_over", "hand_over_line", "act_leave", "sign_carrier", "saved"],
  ...["nothing_to_do", "shipments_heading", "request_page", "driver_page"],
] as const;

/** The delivery of a page, for whoever coordinates, sends or receives. */
export async function shipmentOfPage(visit: Visit, request: Request, code: string): Promise<OpenedShipment> {
  const opened = await shipmentFor(personOf(visit, request), code, { now: visit.now });
  if (!opened.ok) throw data(visit.requestId, { status: opened.failure.status });
  return opened.value;
}

/** Who it comes from and whom it is for, as people name them. */
export async function endsOf({ shipment }: Pick<OpenedShipment, "shipment">) {
  const { fromSpaceId, toSpaceId, request } = shipment;
  const places = await spacePins(toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId]);
  const [from, to] = [places.get(fromSpaceId), places.get(toSpaceId ?? "")];
  return {
    from: { name: from?.name ?? "", town: from?.town ?? "" },
    to: { name: request?.requesterName ?? to?.name ?? "", town: request?.town ?? to?.town ?? "" },
  };
}

/** Each line with its bag and where its pieces are now. */
async function lineViews(visit: Visit, { shipment, campaign, roles }: OpenedShipment) {
  const { t, language } = visit;
  const pieces = (count: number) => formatCount(count, language);
  const where = new Map((await shippedLines(shipment)).map((line) => [line.id, line]));
  const counted = shipment.receipts.flatMap(({ lines }) => lines);
  return shipment.lines.map(({ id, itemId, quantity, lot }) => {
    const sum = (name: "good" | "damaged" | "refused" | "missing" | "surplus") =>
      counted.filter((one) => one.shipmentLineId === id).reduce((total, one) => total + one[name], 0);
    const parts = [
      { key: "in_transit", count: where.get(id)?.inTransit ?? 0 },
      { key: "at_intermediary", count: where.get(id)?.atIntermediary ?? 0 },
      ...(["good", "damaged", "refused", "missing", "surplus"] as const).map((key) => ({ key, count: sum(key) })),
    ] as const;
    return {
      id,
      item: campaign.items.find((item) => item.id === itemId)?.name ?? "",
      quantity: pieces(quantity),
      lot: lot.code,
      href: roles.includes("coordinator") ? lotPath(lot.code) : null,
      parts: parts
        .filter(({ count }) => count > 0)
        .map(({ key, count }) => t(`giving_pages.part_${key}`, { count, pieces: pieces(count) })),
    };
  });
}

async function signatureViews(visit: Visit, { shipment, campaign, roles }: OpenedShipment) {
  const signatures = await signaturesOf(shipment.id);
  const mayErase = roles.includes("coordinator") || roles.includes("recipient");
  return signatures.map(({ id, createdAt }) => ({
    id,
    href: signaturePath(shipment.code, id),
    alt: visit.t("giving_pages.signature_of", {
      when: formatMoment(createdAt, visit.language, campaign.space.zone, visit.now),
    }),
    mayErase,
  }));
}

async function roundOf(visit: Visit, { shipment, campaign, roles }: OpenedShipment) {
  const round = shipment.roundId ? await findRound(shipment.roundId) : undefined;
  if (!round) return { words: "", href: null };
  const when = formatMoment(round.leavesAt, visit.language, campaign.space.zone, visit.now);
  return {
    words: visit.t("giving_pages.in_round", { code: round.code, when }),
    href: roles.includes("coordinator") ? roundPath(round.code, roundKey(round)) : null,
  };
}

const waiting: readonly ShipmentStage[] = ["prepared", "handed_over", "in_transit", "at_intermediary"];
const counts = new Set(["receive", "dispute"]);

/** A delivery: what, from where, to whom, what happened to it, and what this viewer may do now. */
export async function shipmentPage(visit: Visit, opened: OpenedShipment) {
  const { shipment, campaign, roles } = opened;
  const { t, language, now } = visit;
  const { zone } = campaign.space;
  const stage = shipmentStageOf(shipment.stage);
  const ends = await endsOf(opened);
  const lines = await lineViews(visit, opened);
  const shipped = await shippedLines(shipment);
  const acts = shipmentActs(stage, roles);
  const left = shipped.reduce((sum, { inTransit, atIntermediary }) => sum + inTransit + atIntermediary, 0);
  const round = await roundOf(visit, opened);
  const what = piecesWords(
    shipment.lines.map(({ itemId, quantity }) => ({
      item: campaign.items.find(({ id }) => id === itemId)?.name ?? "",
      quantity,
    })),
    language,
  );
  return {
    title: t("giving_pages.shipment_title", { what, to: ends.to.name }),
    code: shipment.code,
    here: shipmentPath(shipment.code),
    badge: shipmentBadge(stage, language),
    campaign: { label: campaign.title, href: campaignPath(campaign.code) },
    list: roles.includes("coordinator") ? shipmentsPath(campaign.code) : null,
    transfer: shipment.purpose === "transfer" ? t("giving_pages.transfer_line") : null,
    facts: [
      { name: t("giving_pages.fact_from"), value: [ends.from.name, ends.from.town].filter(Boolean).join(", ") },
      { name: t("giving_pages.fact_to"), value: [ends.to.name, ends.to.town].filter(Boolean).join(", ") },
      { name: t("giving_pages.fact_via"), value: shipment.intermediary },
      { name: t("giving_pages.fact_round"), value: round.words },
      {
        name: t("giving_pages.fact_left"),
        value: shipment.handedOverAt ? formatMoment(shipment.handedOverAt, language, zone, now) : "",
      },
    ],
    round: round.href,
    intermediary: shipment.intermediary,
    lines,
    timeline: await shipmentTimeline(visit, opened),
    signatures: await signatureViews(visit, opened),
    note: notePath(shipment.code),
    request: shipment.request && roles.includes("coordinator") ? requestPath(shipment.request.code) : null,
    receive: left > 0 && acts.some((verb) => counts.has(verb)) ? receivePath(shipment.code) : null,
    acts: acts.filter((verb) => !counts.has(verb)),
    loadCode: roles.includes("sender") && stage === "prepared" && round.words ? loadCode(shipment) : null,
    doorCode: roles.includes("recipient") && waiting.includes(stage) ? shipment.handOverCode : null,
    words: givingWords(visit, names),
  };
}

export type ShipmentPage = Awaited<ReturnType<typeof shipmentPage>>;
