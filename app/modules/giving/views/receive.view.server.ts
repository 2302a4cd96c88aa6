import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import type { OpenedShipment } from "../access.server.ts";
import { givingWords, shipmentBadge } from "../giving-words.server.ts";
import { shippedLines } from "../repos/shipment.repo.server.ts";
import { shipmentTimeline } from "../shipment-timeline.server.ts";
import { endsOf } from "./shipment-page.view.server.ts";

const names = [
  ...["shipment", "receive_line", "good", "damaged", "refused", "refused_reason", "missing", "surplus", "surplus_hint"],
  ...[
    "note_field",
    "note_field_hint",
    "keeps_surplus",
    "keeps_surplus_hint",
    "receive_act",
    "counted_before",
    "differs",
  ],
  ...["nothing_left", "counted_said"],
] as const;

interface Back {
  to: "request" | "shipment";
  href: string;
}

/** What is still to be counted of a delivery, and what was counted before. */
export async function receivePage(visit: Visit, opened: OpenedShipment, back: Back) {
  const { shipment, campaign } = opened;
  const { t, language } = visit;
  const left = (await shippedLines(shipment)).map((line) => ({
    ...line,
    onTheWay: line.inTransit + line.atIntermediary,
  }));
  const ends = await endsOf(opened);
  const receipts = new Set(shipment.receipts.map(({ id }) => id));
  return {
    title: t("giving_pages.receive_title", { code: shipment.code }),
    heading: t("giving_pages.receive_heading"),
    code: shipment.code,
    badge: shipmentBadge(shipment.stage, language),
    from: t("giving_pages.receive_from", { place: ends.from.name }),
    isTransfer: shipment.purpose === "transfer",
    lines: left
      .filter(({ onTheWay }) => onTheWay > 0)
      .map(({ id, itemId, onTheWay }) => ({
        id,
        legend: t("giving_pages.receive_legend", {
          item: campaign.items.find((item) => item.id === itemId)?.name ?? "",
          lot: shipment.lines.find((line) => line.id === id)?.lot.code ?? "",
        }),
        hint: t("giving_pages.receive_left", { count: onTheWay, pieces: formatCount(onTheWay, language) }),
      })),
    before: (await shipmentTimeline(visit, opened)).filter(({ id }) => receipts.has(id)),
    back: { href: back.href, label: t(`giving_pages.receive_back_${back.to}`) },
    words: givingWords(visit, names),
  };
}

export type ReceivePage = Awaited<ReturnType<typeof receivePage>>;
