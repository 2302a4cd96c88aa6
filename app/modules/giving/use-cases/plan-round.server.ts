import { z } from "zod";
import { nameField } from "#app/modules/accounts/credentials.schema.ts";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { roundKey } from "../access.server.ts";
import { describeRound } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { named, pieces, roundOutput } from "../giving.schema.ts";
import { placesOf } from "../places.server.ts";
import { findRound, insertRound, leaveOut } from "../repos/round.repo.server.ts";
import { findShipment, type ShipmentRow } from "../repos/shipment.repo.server.ts";
import { planRound as order, type Stop } from "../round.ts";
import { roundLink } from "../round-stage.ts";

interface Window {
  shipment: string;
  opens: string;
  closes: string;
}

async function stopsOf(shipments: readonly ShipmentRow[], windows: readonly Window[]): Promise<Stop[]> {
  const placeOf = await placesOf(shipments);
  return shipments.flatMap((shipment): Stop[] => {
    const { id, code, lines, stage } = shipment;
    const stopAt = (kind: Stop["kind"]) => {
      const { pin, key } = placeOf(shipment, { kind, isElsewhere: stage !== "prepared" });
      return { kind, place: key, latitude: pin.latitude, longitude: pin.longitude };
    };
    const window = windows.find(({ shipment: named }) => named === code || named === id);
    const hours = window && { opens: Date.parse(window.opens), closes: Date.parse(window.closes) };
    const common = { shipmentId: id, pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0) };
    return [
      { ...common, ...stopAt("pickup"), id: `${id}:1`, opens: null, closes: null },
      { ...common, ...stopAt("drop"), id: `${id}:2`, opens: hours?.opens ?? null, closes: hours?.closes ?? null },
    ];
  });
}

const instant = z.iso.datetime({ offset: true });

/** Deliveries of this campaign that wait to be carried, and are in no round that is still driven. */
async function carriedIn(campaignId: string, codes: readonly string[], now: Date): Promise<Result<ShipmentRow[]>> {
  const shipments: ShipmentRow[] = [];
  for (const code of new Set(codes)) {
    const shipment = await findShipment(code);
    if (shipment?.campaignId !== campaignId) return fail("shipment_not_found");
    if (shipment.stage !== "prepared" && shipment.stage !== "at_intermediary")
      return fail("wrong_stage", { params: { stage: shipment.stage } });
    if (shipment.round && roundLink(shipment.round, now) === "open") return fail("in_a_round");
    shipments.push(shipment);
  }
  return ok(shipments);
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
    leavesAt: instant,
    windows: z
      .array(z.object({ shipment: named, opens: instant, closes: instant }))
      .max(40)
      .default([])
      .describe("When a delivery can be dropped"),
    driver: z.object({ name: nameField, phone: line(40).default("") }),
    start: z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .nullable()
      .default(null),
  }),
  output: roundOutput.extend({ key: z.string() }),
  async run(context, { campaign: code, shipments: codes, capacity, leavesAt, windows, driver, start }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const carried = await carriedIn(campaign.value.id, codes, context.now);
    if (!carried.ok) return carried;
    const shipments = carried.value;
    const stops = await stopsOf(shipments, windows);
    const total = shipments.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    const { roundThreshold } = campaign.value.policy;
    if (total < roundThreshold) return fail("below_threshold", { params: { least: roundThreshold, pieces: total } });
    const planned = order(stops, { capacity, leavesAt: Date.parse(leavesAt), start });
    if (planned.order.length === 0) return fail("too_many_pieces", { params: { capacity } });
    const taken = new Set(planned.order.map(({ shipmentId }) => shipmentId));
    for (const shipment of shipments)
      if (shipment.roundId && taken.has(shipment.id)) await leaveOut(shipment.roundId, [shipment.id], context.now);
    const id = await insertRound({
      round: {
        ...{ campaignId: campaign.value.id, capacity, code: await freeCode("Round", 6), leavesAt: new Date(leavesAt) },
        ...{ startLatitude: start?.latitude ?? null, startLongitude: start?.longitude ?? null },
        ...{ createdById: context.viewer.userId, createdAt: context.now },
      },
      driver: { ...driver, createdAt: context.now },
      stops: planned.order.map(({ kind, shipmentId, opens, closes }, position) => ({
        ...{ kind, shipmentId, position },
        opens: opens === null ? null : new Date(opens),
        closes: closes === null ? null : new Date(closes),
      })),
      shipmentIds: [...taken],
    });
    await insertEvent({
      ...{ campaignId: campaign.value.id, subjectKind: "round", subjectId: id, kind: "planned", toStage: "planned" },
      details: { shipments: [...taken] },
      ...{ actorId: context.viewer.userId, occurredAt: context.now, recordedAt: context.now },
    });
    const round = await findRound(id);
    if (!round) return fail("round_not_found");
    const left = shipments.filter((shipment) => !taken.has(shipment.id)).map((shipment) => shipment.code);
    return ok({ ...(await describeRound(round, campaign.value, { left })), key: roundKey(round) });
  },
});
