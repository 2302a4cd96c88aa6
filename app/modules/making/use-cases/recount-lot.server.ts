import { z } from "zod";
import { keyOf } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { recount } from "../lot.ts";
import { count, lotOutput, named, note } from "../making.schema.ts";
import { factsOfLot } from "../repos/lot.repo.server.ts";
import { postForLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const recountLot = defineUseCase({
  name: "recount-lot",
  module: "making",
  summary: "Count the pieces that wait again: more or fewer than was declared, said as a correction of its own.",
  method: "POST",
  path: "/lots/{lot}/recount",
  access: "person",
  input: z.object({ lot: named, counted: count, reason: note.min(1) }),
  output: lotOutput,
  async run(context, { lot: code, counted, reason }) {
    const found = await lotFor(context.viewer, code, "hold");
    if (!found.ok) return found;
    const { lot, campaign } = found.value;
    const facts = await factsOfLot(lot);
    if (!facts) return fail("lot_not_found");
    const moves = recount(facts, counted);
    if (!moves.ok) return moves;
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("recount"));
    const because = moves.value.map((move) => ({ ...move, reason }));
    return postForLot(context, lot, campaign, because, writtenBy(context, campaign.id, context.now, key));
  },
});
