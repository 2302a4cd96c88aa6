import { randomBytes } from "node:crypto";
import { z } from "zod";
import { nameField } from "#app/modules/accounts/credentials.schema.ts";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { roundKey } from "../access.server.ts";
import { describeRound } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { named, pieces, roundOutput } from "../giving.schema.ts";
import { planRound as order, type Stop } from "../round.ts";
import {
  findRound,
  findShipment,
  insertRound,
  requestPins,
  type ShipmentRow,
  spacePins,
} from "../shipment.repo.server.ts";

async function stopsOf(shipments: readonly ShipmentRow[]): Promise<Stop[]> {
  const spaces = await spacePins(
    shipments.flatMap(({ fromSpaceId, toSpaceId }) => (toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId])),
  );
  const requests = await requestPins(shipments.flatMap(({ requestId }) => (requestId ? [requestId] : [])));
  return shipments.flatMap(({ id, fromSpaceId, toSpaceId, requestId, lines, stage }) => {
    const from = spaces.get(fromSpaceId);
    const to = requestId ? requests.get(requestId) : spaces.get(toSpaceId ?? "");
    const total = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const common = { shipmentId: id, pieces: total, opens: null, closes: null };
    const pin = (place: { latitude: number | null; longitude: number | null } | undefined) => ({
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
    });
    const drop: Stop = { ...common, id: `${id}:2`, kind: "drop", ...pin(to) };
    // What waits with an intermediary has left its space already.
    return stage === "prepared" ? [{ ...common, id: `${id}:1`, kind: "pickup" as const, ...pin(from) }, drop] : [drop];
  });
}

export const planRound = defineUseCase({
  name: "plan-round",
  module: "giving",
  summary:
    "Put deliveries into one round of a driver: pick-ups and drops in a good order, inside what the vehicle holds. The driver needs no account: the link opens this round.",
  method: "POST",
  path: "/campaigns/{campaign}/rounds",
  status: 201,
  access: "person",
  answersSecret: true,
  input: z.object({
    campaign: named,
    shipments: z.array(named).min(1).max(40),
    capacity: pieces,
    leavesAt: z.iso.datetime({ offset: true }),
    driver: z.object({ name: nameField, phone: line(40).default("") }),
    start: z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .nullable()
      .default(null),
  }),
  output: roundOutput.extend({ key: z.string() }),
  async run(context, { campaign: code, shipments: named, capacity, leavesAt, driver, start }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const shipments: ShipmentRow[] = [];
    for (const each of new Set(named)) {
      const shipment = await findShipment(each);
      if (shipment?.campaignId !== campaign.value.id) return fail("shipment_not_found");
      if (shipment.stage !== "prepared" && shipment.stage !== "at_intermediary")
        return fail("wrong_stage", { params: { stage: shipment.stage } });
      shipments.push(shipment);
    }
    const stops = await stopsOf(shipments);
    const total = shipments.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    const { roundThreshold } = campaign.value.policy;
    if (total < roundThreshold) return fail("below_threshold", { params: { least: roundThreshold, pieces: total } });
    const planned = order(stops, { capacity, leavesAt: Date.parse(leavesAt), start });
    if (planned.order.length === 0) return fail("too_many_pieces", { params: { capacity } });
    const taken = new Set(planned.order.map(({ shipmentId }) => shipmentId));
    const id = await insertRound({
      round: {
        ...{ campaignId: campaign.value.id, capacity, code: shortCode(randomBytes(6)), leavesAt: new Date(leavesAt) },
        ...{ startLatitude: start?.latitude ?? null, startLongitude: start?.longitude ?? null },
        ...{ createdById: context.viewer.userId, createdAt: context.now },
      },
      driver: { ...driver, createdAt: context.now },
      stops: planned.order.map(({ kind, shipmentId, latitude, longitude }, position) => ({
        kind,
        shipmentId,
        latitude,
        longitude,
        position,
      })),
      shipmentIds: [...taken],
    });
    const round = await findRound(id);
    if (!round) return fail("round_not_found");
    const left = shipments.filter((shipment) => !taken.has(shipment.id)).map((shipment) => shipment.code);
    return ok({ ...(await describeRound(round, campaign.value, left)), key: roundKey(round) });
  },
});
