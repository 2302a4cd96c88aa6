import { randomBytes } from "node:crypto";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { actorOf, insertEvent, type Written } from "#app/modules/flows/flows.server.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { OpenedShipment } from "./access.server.ts";
import { describeShipment } from "./describe.server.ts";
import { fail } from "./failures.ts";
import { findShipment, insertShipment, updateShipment } from "./repos/shipment.repo.server.ts";
import { type ShipmentVerb, shipmentAfter, shipmentStageOf } from "./shipment.ts";

interface NewShipment {
  purpose: "deliver" | "transfer";
  fromSpaceId: string;
  toSpaceId: string | null;
  requestId: string | null;
  /** Who is to pass it on; empty when it goes straight. */
  intermediary: string;
  lines: readonly { requestLineId: string | null; lotId: string; itemId: string; quantity: number }[];
}

export function writtenAs(
  context: Pick<Context, "now">,
  campaignId: string,
  actorId: string,
  occurredAt: Date,
  key: string,
): Written {
  return { campaignId, actorId, occurredAt, recordedAt: context.now, key };
}

export async function writeShipment(
  context: Context,
  campaign: CampaignRow,
  { lines, ...given }: NewShipment,
): Promise<string> {
  const { now } = context;
  const actorId = actorOf(context.viewer);
  const codes = { code: await freeCode("Shipment", 6), handOverCode: shortCode(randomBytes(4)) };
  const id = await insertShipment(
    { ...given, ...codes, campaignId: campaign.id, createdById: actorId, createdAt: now },
    lines,
  );
  await insertEvent({
    ...{ campaignId: campaign.id, subjectKind: "shipment", subjectId: id, kind: "prepared", toStage: "prepared" },
    details: { lines: lines.map(({ lotId, quantity }) => ({ lot: lotId, quantity })) },
    ...{ actorId, occurredAt: now, recordedAt: now },
  });
  return id;
}

interface Changes {
  also?: Parameters<typeof updateShipment>[1];
  details?: Record<string, string | number | boolean>;
  /** Of the write, so that it counts once. */
  key?: string;
}

/** The choke point of a shipment: a verb that the table allows, the row and its event. */
export async function moveShipment(
  context: Pick<Context, "now">,
  { shipment, actorId }: Pick<OpenedShipment, "shipment" | "actorId">,
  verb: ShipmentVerb,
  { also = {}, details = {}, key }: Changes,
): Promise<Result<undefined>> {
  const stage = shipmentStageOf(shipment.stage);
  const to = shipmentAfter(stage, verb);
  if (!to) return fail("wrong_stage", { params: { stage } });
  await updateShipment(shipment.id, { ...also, stage: to });
  await insertEvent({
    ...{ campaignId: shipment.campaignId, subjectKind: "shipment", subjectId: shipment.id, kind: verb },
    ...{ fromStage: stage, toStage: to, details, actorId, occurredAt: context.now, recordedAt: context.now },
    ...(key ? { key } : {}),
  });
  return ok(undefined);
}

export async function describedShipment(id: string, campaign: CampaignRow) {
  const shipment = await findShipment(id);
  return shipment ? ok(await describeShipment(shipment, campaign)) : fail("shipment_not_found");
}
