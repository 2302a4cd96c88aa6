import { z } from "zod";
import { isWritten, keyOf } from "#app/modules/flows/flows.server.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { roundFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { named, optionalReason, roundOutput } from "../giving.schema.ts";
import { findShipment } from "../repos/shipment.repo.server.ts";
import { describedRound, takeOut } from "../write-round.server.ts";

export const takeOutOfRound = defineUseCase({
  name: "take-out-of-round",
  module: "giving",
  summary:
    "Take a delivery that is not loaded yet out of a round: it may go into another one. A round of which the last delivery is taken out is cancelled.",
  method: "POST",
  path: "/rounds/{round}/left-out",
  access: "person",
  input: z.object({ round: named, shipment: named, reason: optionalReason }),
  output: roundOutput,
  async run({ viewer, now, idempotencyKey }, { round: code, shipment: named, reason }) {
    const found = await roundFor(viewer, code, { now });
    if (!found.ok) return found;
    const { round, campaign } = found.value;
    const shipment = await findShipment(named);
    if (shipment?.campaignId !== campaign.id) return fail("shipment_not_found");
    const given = idempotencyKey && `${idempotencyKey}:${round.id}:${shipment.id}`;
    const key = keyOf(viewer, given, randomKey("take-out"));
    if (await isWritten(key)) return describedRound(round.id, campaign);
    const done = await takeOut(round, shipment.id, { actorId: viewer.userId, now, reason, key });
    return done.ok ? describedRound(round.id, campaign) : done;
  },
});
