import { shipmentBadge, shipmentsOfRequest, storyForRecipient } from "#app/modules/giving/giving.server.ts";
import { receiveByLinkPath, receivePath } from "#app/modules/giving/giving.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import type { OpenedRequest } from "../access.server.ts";

type Delivery = Awaited<ReturnType<typeof shipmentsOfRequest>>[number];

/** What is going to happen to a delivery that has not come yet: when a round passes, through whom it goes. */
function planWords(visit: Visit, { stage, intermediary, roundLeavesAt }: Delivery, zone: string): string[] {
  const { t, language, now } = visit;
  if (stage !== "prepared" && stage !== "handed_over" && stage !== "in_transit" && stage !== "at_intermediary")
    return [];
  const when = roundLeavesAt && formatMoment(roundLeavesAt, language, zone, now);
  const isLater = intermediary !== "" && stage !== "at_intermediary";
  return [
    when ? t("request_pages.shipment_round", { when }) : "",
    isLater ? t("request_pages.shipment_via", { place: intermediary }) : "",
  ].filter(Boolean);
}

/** The deliveries of a request: where each is, what was counted of it. The code of the door is for whoever receives. */
export async function shipmentViews(visit: Visit, { request, campaign, by }: OpenedRequest, key?: string) {
  const { t, language } = visit;
  const shipments = await shipmentsOfRequest(request.id, campaign);
  const views = shipments.map(async (shipment) => {
    const waits = ["prepared", "handed_over", "in_transit", "at_intermediary"].includes(shipment.stage);
    return {
      code: shipment.code,
      badge: shipmentBadge(shipment.stage, language),
      from: t("request_pages.shipment_from", { space: shipment.from.name }),
      plan: planWords(visit, shipment, campaign.space.zone),
      receive: shipment.lines.some(({ inTransit, atIntermediary }) => inTransit + atIntermediary > 0)
        ? key === undefined
          ? receivePath(shipment.code)
          : receiveByLinkPath(request.code, key, shipment.code)
        : null,
      at:
        shipment.stage === "at_intermediary" ? t("request_pages.shipment_at", { place: shipment.intermediary }) : null,
      lines: shipment.lines.map((line) => ({
        id: line.id,
        words: t("request_pages.shipment_line", { quantity: line.quantity, item: line.item, lot: line.lot }),
      })),
      story: await storyForRecipient(visit, shipment.row, campaign),
      doorCode: waits && by === "requester" ? shipment.handOverCode : "",
    };
  });
  return Promise.all(views);
}

export type ShipmentView = Awaited<ReturnType<typeof shipmentViews>>[number];
