import type { z } from "zod";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { type roundOutput, shipmentOutput } from "./giving.schema.ts";
import { lengthOf } from "./round.ts";
import { type RoundRow, requestPins, type ShipmentRow, shippedLines, spacePins } from "./shipment.repo.server.ts";

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

/** Addresses and telephones are for the driver of the round, and whoever coordinates. */
export async function describeRound(
  row: RoundRow,
  campaign: CampaignRow,
  left: readonly string[] = [],
): Promise<z.input<typeof roundOutput>> {
  const requests = await requestPins(row.shipments.flatMap(({ requestId }) => (requestId ? [requestId] : [])));
  const spaces = await spacePins(
    row.shipments.flatMap(({ fromSpaceId, toSpaceId }) => (toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId])),
  );
  const { id, code, stage, capacity, driver } = row;
  const start = { latitude: row.startLatitude, longitude: row.startLongitude };
  const iso = (instant: Date) => isoWithOffset(instant, campaign.space.zone);
  const stops = row.stops.map((stop) => {
    const shipment = row.shipments.find((one) => one.id === stop.shipmentId);
    const request = stop.kind === "drop" && shipment?.requestId ? requests.get(shipment.requestId) : undefined;
    const space = spaces.get((stop.kind === "pickup" ? shipment?.fromSpaceId : shipment?.toSpaceId) ?? "");
    const { position, latitude, longitude, doneAt } = stop;
    return {
      ...{ position, latitude, longitude },
      kind: stop.kind === "pickup" ? ("pickup" as const) : ("drop" as const),
      shipment: shipment?.code ?? "",
      place: request ? (shipment?.request?.requesterName ?? "") : (space?.name ?? ""),
      address: request?.contact.address ?? space?.town ?? "",
      phone: request?.contact.phone ?? "",
      hours: request?.deliveryHours ?? "",
      pieces: shipment?.lines.reduce((total, line) => total + line.quantity, 0) ?? 0,
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
