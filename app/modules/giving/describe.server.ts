import type { z } from "zod";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { nowhere } from "#app/modules/geography/pin.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { type roundOutput, shipmentOutput } from "./giving.schema.ts";
import { placesOf, type StopPlace } from "./places.server.ts";
import type { RoundRow } from "./repos/round.repo.server.ts";
import { type ShipmentRow, shippedLines, spacePins } from "./repos/shipment.repo.server.ts";
import { lengthOf } from "./round.ts";

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

/** It had left its space before the round was planned: it is taken where an intermediary keeps it. */
export function isWithIntermediary(shipment: ShipmentRow, round: RoundRow): boolean {
  return shipment.handedOverAt !== null && shipment.handedOverAt < round.createdAt;
}

const gone: StopPlace = { place: "", address: "", contact: "", phone: "", hours: "", pin: nowhere, key: "" };

/** Addresses and telephones are for whoever coordinates, and for the driver until the stop is done. */
export async function describeRound(
  row: RoundRow,
  campaign: CampaignRow,
  { left = [], forDriver = false, isOver = false }: Reader = {},
): Promise<z.input<typeof roundOutput>> {
  const placeOf = await placesOf(row.shipments);
  const places = row.stops.map((stop) => {
    const kind = stop.kind === "pickup" ? ("pickup" as const) : ("drop" as const);
    const shipment = row.shipments.find(({ id }) => id === stop.shipmentId);
    const where = shipment ? placeOf(shipment, { kind, isElsewhere: isWithIntermediary(shipment, row) }) : gone;
    return { kind, shipment, where };
  });
  const { id, code, stage, capacity, driver } = row;
  const start = { latitude: row.startLatitude, longitude: row.startLongitude };
  const iso = (instant: Date) => isoWithOffset(instant, campaign.space.zone);
  const items = new Map(campaign.items.map((item) => [item.id, item.name]));
  const stops = row.stops.map(({ opens, closes, doneAt }, position) => {
    const { kind, shipment, where } = places[position] ?? { kind: "drop", shipment: undefined, where: gone };
    const { pin, key: _key, place, ...whom } = where;
    const hides = forDriver && (isOver || doneAt !== null);
    const nobody = { address: "", contact: "", phone: "", hours: "" };
    return {
      ...{ position, place, kind },
      ...(hides ? { ...nobody, ...nowhere } : { ...whom, ...pin }),
      shipment: shipment?.code ?? "",
      pieces: shipment?.lines.reduce((total, line) => total + line.quantity, 0) ?? 0,
      lines: (shipment?.lines ?? []).map(({ itemId, quantity }) => ({ item: items.get(itemId) ?? "", quantity })),
      opens: opens && iso(opens),
      closes: closes && iso(closes),
      doneAt: doneAt && iso(doneAt),
    };
  });
  const waypoints = places.map(({ where: { pin, key } }) => ({ ...pin, place: key }));
  const kilometres = Math.round(lengthOf(waypoints, start.latitude === null ? null : start) * 10) / 10;
  return {
    ...{ id, code, stage, capacity, kilometres, stops, left: [...left] },
    campaign: campaign.code,
    leavesAt: iso(row.leavesAt),
    driver: { name: driver?.name ?? "", phone: driver?.phone ?? "" },
  };
}
