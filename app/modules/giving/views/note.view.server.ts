import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { addressQr, typedAddress } from "#app/platform/http/qr.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { OpenedShipment } from "../access.server.ts";
import { shipmentOutput } from "../giving.schema.ts";
import { shipmentPath } from "../giving.urls.ts";
import { givingWords, piecesWords } from "../giving-words.server.ts";
import { isHandOver } from "../hand-over.ts";
import { leavingFacts } from "../leaving.server.ts";
import { shipmentTimeline } from "../shipment-timeline.server.ts";
import { endsOf } from "./shipment-page.view.server.ts";

const names = [
  ...["note_of", "note_back", "note_print", "fact_from", "fact_to", "fact_via", "note_quantity", "item", "bag"],
  ...["note_revision", "note_regime", "note_no_derogation", "note_count", "note_good", "note_damaged", "note_missing"],
  ...["note_sign", "note_hands"],
] as const;

/** The derogations of a delivery: as they stood when it left, or as they stand for one that has not left yet. */
async function derogationsOf({ shipment, campaign }: OpenedShipment, now: Date) {
  if (shipment.stage === "prepared") return (await leavingFacts(shipment, campaign, now)).derogations;
  return shipmentOutput.shape.derogations.parse(shipment.note);
}

/** « Visière : CHU de l’Exemple, dérogation datée, du 3 mars au 2 mai 2026 ». */
async function regimeLines(visit: Visit, opened: OpenedShipment) {
  const { campaign } = opened;
  const day = (iso: string) => formatDate(new Date(iso), visit.language, campaign.space.zone);
  const lines = (await derogationsOf(opened, visit.now)).map(({ item, authority, regime, from, until }) =>
    visit.t(until === null ? "giving_pages.derogation_open" : "giving_pages.derogation", {
      item: campaign.items.find(({ id }) => id === item)?.name ?? "",
      authority,
      regime: say(visit.language, `public_campaign.regime_${regime}`),
      from: day(from),
      until: until === null ? "" : day(until),
    }),
  );
  return [...new Set(lines)];
}

/** « Livrée, mardi 3 mars à 14 h 30 : Sans code ni signature. Laissée à l’accueil »: each time it changed hands. */
async function handsLines(visit: Visit, opened: OpenedShipment) {
  return (await shipmentTimeline(visit, opened))
    .filter(({ kind }) => isHandOver(kind))
    .map(({ id, words, when, more }) => ({ id, words: `${words}, ${when}`, more: more.join(" ") }));
}

/** What goes with the bags on paper, and can be read by somebody who has never heard of the product. No code of the door on it. */
export async function deliveryNote(visit: Visit, opened: OpenedShipment) {
  const { shipment, campaign } = opened;
  const { language, t } = visit;
  const { zone } = campaign.space;
  const ends = await endsOf(opened);
  const itemOf = (id: string) => campaign.items.find((item) => item.id === id)?.name ?? "";
  const svg = await addressQr(shipmentPath(shipment.code));
  return {
    title: t("giving_pages.note_title", { code: shipment.code }),
    code: shipment.code,
    qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    address: typedAddress(shipmentPath(shipment.code)),
    campaign: campaign.title,
    campaignAddress: typedAddress(campaignPath(campaign.code)),
    transfer: shipment.purpose === "transfer" ? t("giving_pages.transfer_line") : null,
    date: formatDate(shipment.handedOverAt ?? shipment.createdAt, language, zone),
    from: [ends.from.name, ends.from.town].filter(Boolean).join(", "),
    to: [ends.to.name, ends.to.town].filter(Boolean).join(", "),
    via: shipment.intermediary,
    request: shipment.request ? t("giving_pages.note_request", { code: shipment.request.code }) : "",
    lines: shipment.lines.map(({ id, itemId, lot, quantity }) => ({
      id,
      item: itemOf(itemId),
      lot: lot.code,
      revision: lot.revision,
      quantity: formatCount(quantity, language),
    })),
    total: piecesWords(
      shipment.lines.map(({ itemId, quantity }) => ({ item: itemOf(itemId), quantity })),
      language,
    ),
    regime: say(language, `public_campaign.regime_${campaign.regime}`),
    derogations: await regimeLines(visit, opened),
    hands: await handsLines(visit, opened),
    back: shipmentPath(shipment.code),
    words: givingWords(visit, names),
  };
}

export type DeliveryNote = Awaited<ReturnType<typeof deliveryNote>>;
