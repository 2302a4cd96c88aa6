import { z } from "zod";
import { isWritten, keyOf } from "#app/modules/flows/flows.server.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { roundFor } from "../access.server.ts";
import { named, optionalReason, roundOutput } from "../giving.schema.ts";
import { cancel, describedRound } from "../write-round.server.ts";

export const cancelRound = defineUseCase({
  name: "cancel-round",
  module: "giving",
  summary:
    "Cancel a round that has not left: its deliveries may go into another one, and the link of its driver says that it is cancelled. This cannot be undone.",
  method: "POST",
  path: "/rounds/{round}/cancel",
  access: "person",
  input: z.object({ round: named, reason: optionalReason.describe("Whoever drives reads it") }),
  output: roundOutput,
  async run({ viewer, now, idempotencyKey }, { round: code, reason }) {
    const found = await roundFor(viewer, code, { now });
    if (!found.ok) return found;
    const { round, campaign } = found.value;
    const key = keyOf(viewer, idempotencyKey && `${idempotencyKey}:${round.id}`, randomKey("cancel"));
    if (await isWritten(key)) return describedRound(round.id, campaign);
    const done = await cancel(round, { actorId: viewer.userId, now, reason, key });
    return done.ok ? describedRound(round.id, campaign) : done;
  },
});
