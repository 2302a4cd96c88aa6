import { z } from "zod";
import { keyOf, momentOf } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { finishRework as finish } from "../lot.ts";
import { count, lotOutput, named, occurredAt } from "../making.schema.ts";
import { factsOfLot } from "../repos/lot.repo.server.ts";
import { postForLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const finishRework = defineUseCase({
  name: "finish-rework",
  module: "making",
  summary: "Say that reworked pieces are mended, to be inspected again, or given up.",
  method: "POST",
  path: "/lots/{lot}/rework",
  access: "person",
  input: z.object({ lot: named, mended: count.default(0), scrapped: count.default(0), occurredAt }),
  output: lotOutput,
  async run(context, { lot: code, mended, scrapped, occurredAt: said }) {
    const found = await lotFor(context.viewer, code, "hold");
    if (!found.ok) return found;
    const { lot, campaign } = found.value;
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    const facts = await factsOfLot(lot);
    if (!facts) return fail("lot_not_found");
    const moves = finish(facts, { mended, scrapped });
    if (!moves.ok) return moves;
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("rework"));
    return postForLot(context, lot, campaign, moves.value, writtenBy(context, campaign.id, at.value, key));
  },
});
