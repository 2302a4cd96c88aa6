import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { describeRound } from "./describe.server.ts";
import { fail } from "./failures.ts";
import {
  countStops,
  findRound,
  leaveOut,
  markStopsDone,
  type RoundRow,
  updateRound,
} from "./repos/round.repo.server.ts";
import type { ShipmentRow } from "./repos/shipment.repo.server.ts";
import { afterTakingOut, type RoundVerb, roundAfter } from "./round-stage.ts";

interface Deciding {
  actorId: string;
  now: Date;
  reason?: string;
  /** Of the write, so that it counts once. */
  key?: string;
}

async function decide(
  { id, campaignId, stage }: RoundRow,
  verb: RoundVerb,
  shipments: readonly string[],
  { actorId, now, reason = "", key }: Deciding,
): Promise<Result<undefined>> {
  const to = roundAfter(stage, verb);
  if (!to) return fail(stage === "cancelled" ? "round_cancelled" : "round_left");
  if (to !== stage) await updateRound(id, to);
  await insertEvent({
    ...{ campaignId, subjectKind: "round", subjectId: id, kind: verb, fromStage: stage, toStage: to },
    details: { shipments: [...shipments], reason },
    ...{ actorId, occurredAt: now, recordedAt: now },
    ...(key ? { key } : {}),
  });
  return ok(undefined);
}

/** Stops of a delivery that are over; its round is under way from the first, and done with the last. */
export async function doStops(
  { id: shipmentId, roundId }: ShipmentRow,
  kinds: readonly ("pickup" | "drop")[],
  at: Date,
): Promise<void> {
  const round = roundId ? await findRound(roundId) : undefined;
  if (!round) return;
  await markStopsDone({ roundId: round.id, shipmentId, kinds }, at);
  const { stops, done } = await countStops(round.id);
  const to = roundAfter(round.stage, done === stops ? "finish" : "do_stop");
  if (to && to !== round.stage) await updateRound(round.id, to);
}

/** One delivery stays behind and may go into another round; the last one to stay behind cancels the round. */
export async function takeOut(round: RoundRow, shipmentId: string, deciding: Deciding): Promise<Result<undefined>> {
  const own = round.stops.filter((stop) => stop.shipmentId === shipmentId);
  if (own.length === 0) return fail("not_in_round");
  if (own.some(({ doneAt }) => doneAt !== null)) return fail("already_loaded");
  if (!roundAfter(round.stage, "take_out")) return decide(round, "take_out", [shipmentId], deciding);
  await leaveOut(round.id, [shipmentId], deciding.now);
  return decide(round, afterTakingOut(await countStops(round.id)), [shipmentId], deciding);
}

/** Nothing of it has left: all its deliveries are as they were before it was planned. */
export async function cancel(round: RoundRow, deciding: Deciding): Promise<Result<undefined>> {
  const shipments = round.shipments.map(({ id }) => id);
  const decided = await decide(round, "cancel", shipments, deciding);
  if (decided.ok) await leaveOut(round.id, shipments, deciding.now);
  return decided;
}

export async function describedRound(id: string, campaign: CampaignRow) {
  const round = await findRound(id);
  return round ? ok(await describeRound(round, campaign)) : fail("round_not_found");
}
