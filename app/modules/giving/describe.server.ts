import type { z } from "zod";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { type roundOutput, shipmentOutput } from "./giving.schema.ts";
import type { RoundRow } from "./round.repo.server.ts";
import { lengthOf } from "./round.ts";
import { requestPins, type ShipmentRow, shippedLines, spacePins } from "./shipment.repo.server.ts";

export async function describeShipment(
  row: ShipmentRow,
  campaign: CampaignRow,
): Promise<z.input<typeof shipmentOutput>> {
  const spaces = await spacePins([row.fromSpaceId, ...(row.toSpaceId ? [row.toSpaceId] : [])]);
  const lines = await shippedLines(row);
  const items = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const counts = row.receipts.flatMap((receipt) => receipt.lines);
  const sum = (lineId: string, name: "good" | "damaged" | "refused" | "missing" | "surplus") =>
    counts.filter((one) => one.shipmentLineId === lineId).reduce((total, one) => total + one[name], 0);
  const from = spaces.get(row.fromSpaceId);
  const { id, code, stage, intermediary, version } = row;
  return {
    ...{ id, code, stage, intermediary, version },
    campaign: campaign.code,
    purpose: row.purpose === "transfer" ? "transfer" : "deliver",
    from: { slug: from?.slug ?? "", name: from?.name ?? "" },
    to: row.request?.requesterName ?? spaces.get(row.toSpaceId ?? "")?.name ?? "",
    request: row.request?.code ?? null,
    round: row.roundId,
    handedOverAt: row.handedOverAt && isoWithOffset(row.handedOverAt, campaign.space.zone),
    derogations: shipmentOutput.shape.derogations.parse(row.note),
    lines: row.lines.map((line, place) => ({
      id: line.id,
      requestLine: line.requestLineId,
      lot: line.lot.code,
      item: items.get(line.itemId) ?? "",
      quantity: line.quantity,
      inTransit: lines[place]?.inTransit ?? 0,
      atIntermediary: lines[place]?.atIntermediary ?? 0,
      good: sum(line.id, "good"),
      damaged: sum(line.id, "damaged"),
      refused: sum(line.id, "refused"),
      missing: sum(line.id, "missing"),
      surplus: sum(line.id, "surplus"),
    })),
  };
}

interface Reader {
  /** Shipments that did not fit. */
  left?: readonly string[];
  forDriver?: boolean;
  isOver?: boolean;
}

type Places = Awaited<ReturnType<typeof spacePins>>;
type Requests = Awaited<ReturnType<typeof requestPins>>;
type RoundStop = RoundRow["stops"][number];

/** It had left its space before the round was planned: it is taken where an intermediary keeps it. */
export function isWithIntermediary(shipment: RoundRow["shipments"][number], round: RoundRow): boolean {
  return shipment.handedOverAt !== null && shipment.handedOverAt < round.createdAt;
}

/** Where a stop is, and whom one meets there. A delivery that somebody passes on is dropped there, not at whoever asked. */
function placeOf(stop: RoundStop, round: RoundRow, { spaces, requests }: { spaces: Places; requests: Requests }) {
  const nobody = { place: "", address: "", contact: "", phone: "", hours: "" };
  const shipment = round.shipments.find(({ id }) => id === stop.shipmentId);
  if (!shipment) return nobody;
  const { request, intermediary } = shipment;
  const isElsewhere = isWithIntermediary(shipment, round);
  if (stop.kind === "pickup") {
    const space = spaces.get(shipment.fromSpaceId);
    return isElsewhere
      ? { ...nobody, place: intermediary }
      : { ...nobody, place: space?.name ?? "", address: space?.town ?? "" };
  }
  const asked = request && requests.get(request.id);
  if (!asked) {
    const space = spaces.get(shipment.toSpaceId ?? "");
    return { ...nobody, place: space?.name ?? "", address: space?.town ?? "" };
  }
  if (intermediary && !isElsewhere) return { ...nobody, place: `${intermediary} → ${request.requesterName}` };
  const { name, address, phone } = asked.contact;
  const where = [address, request.town].filter(Boolean).join(", ");
  return { place: request.requesterName, address: where, contact: name, phone, hours: asked.deliveryHours };
}

/** Addresses and telephones are for whoever coordinates, and for the driver until the stop is done. */
export async function describeRound(
  row: RoundRow,
  campaign: CampaignRow,
  { left = [], forDriver = false, isOver = false }: Reader = {},
): Promise<z.input<typeof roundOutput>> {
  const requests = await requestPins(row.shipments.flatMap(({ requestId }) => (requestId ? [requestId] : [])));
  const spaces = await spacePins(
    row.shipments.flatMap(({ fromSpaceId, toSpaceId }) => (toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId])),
  );
  const { id, code, stage, capacity, driver } = row;
  const start = { latitude: row.startLatitude, longitude: row.startLongitude };
  const iso = (instant: Date) => isoWithOffset(instant, campaign.space.zone);
  const items = new Map(campaign.items.map((item) => [item.id, item.name]));
  const stops = row.stops.map((stop, position) => {
    const shipment = row.shipments.find((one) => one.id === stop.shipmentId);
    const { latitude, longitude, doneAt, opens, closes } = stop;
    const { place, ...whom } = placeOf(stop, row, { spaces, requests });
    const hides = forDriver && (isOver || doneAt !== null);
    const nobody = { address: "", contact: "", phone: "", hours: "" };
    return {
      ...{ position, place },
      ...(hides ? { ...nobody, latitude: null, longitude: null } : { ...whom, latitude, longitude }),
      kind: stop.kind === "pickup" ? ("pickup" as const) : ("drop" as const),
      shipment: shipment?.code ?? "",
      pieces: shipment?.lines.reduce((total, line) => total + line.quantity, 0) ?? 0,
      lines: (shipment?.lines ?? []).map(({ itemId, quantity }) => ({ item: items.get(itemId) ?? "", quantity })),
      opens: opens && iso(opens),
      closes: closes && iso(closes),
      doneAt: doneAt && iso(doneAt),
    };
  });
  const pins = row.stops.map((stop) => ({ ...stop, kind: "drop" as const, pieces: 0, opens: null, closes: null }));
  const kilometres = Math.round(lengthOf(pins, start.latitude === null ? null : start) * 10) / 10;
  return {
    ...{ id, code, stage, capacity, kilometres, stops, left: [...left] },
    campaign: campaign.code,
    leavesAt: iso(row.leavesAt),
    driver: { name: driver?.name ?? "", phone: driver?.phone ?? "" },
  };
}
