import { shipmentsOfRequest } from "#app/modules/giving/giving.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import type { OpenedRequest } from "./access.server.ts";

const tones: Record<string, Tone> = {
  received: "ok",
  disputed: "warn",
  lost: "stop",
  returned: "warn",
  delivered: "warn",
};

/** The deliveries of a request: where each is, what was counted of it. The code of the door is for whoever receives. */
export async function shipmentViews(visit: Visit, { request, campaign, by }: OpenedRequest) {
  const { t, language, now } = visit;
  const shipments = await shipmentsOfRequest(request.id, campaign);
  return shipments.map((shipment) => {
    const waits = ["prepared", "handed_over", "in_transit", "at_intermediary"].includes(shipment.stage);
    return {
      code: shipment.code,
      badge: {
        tone: tones[shipment.stage] ?? ("act" as const),
        words: say(language, `request_pages.stage_${shipment.stage}`),
      },
      from: t("request_pages.shipment_from", { space: shipment.from.name }),
      at:
        shipment.stage === "at_intermediary" ? t("request_pages.shipment_at", { place: shipment.intermediary }) : null,
      lines: shipment.lines.map((line) => ({
        id: line.id,
        words: t("request_pages.shipment_line", { quantity: line.quantity, item: line.item, lot: line.lot }),
        counted:
          shipment.counts.length > 0
            ? t("request_pages.shipment_counts", {
                ...{ good: line.good, damaged: line.damaged, refused: line.refused },
                ...{ missing: line.missing, surplus: line.surplus },
              })
            : null,
      })),
      counts: shipment.counts.map(({ occurredAt, note }) => ({
        iso: occurredAt.toISOString(),
        when: formatMoment(occurredAt, language, campaign.space.zone, now),
        note,
      })),
      doorCode: waits && by === "requester" ? shipment.handOverCode : "",
    };
  });
}

export type ShipmentView = Awaited<ReturnType<typeof shipmentViews>>[number];
