import { z } from "zod";
import { keyOf } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { writeOff } from "../lot.ts";
import { lotOutput, named, note, pieces } from "../making.schema.ts";
import { factsOfLot } from "../repos/lot.repo.server.ts";
import { postForLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const writeOffLot = defineUseCase({
  name: "write-off-lot",
  module: "making",
  summary: "Say that accepted pieces that nobody was promised are scrapped, or were lost where they lay.",
  method: "POST",
  path: "/lots/{lot}/write-off",
  access: "person",
  input: z.object({
    lot: named,
    as: z.enum(["scrapped_after", "lost_on_hand"]),
    quantity: pieces,
    reason: note.min(1),
  }),
  output: lotOutput,
  async run(context, { lot: code, as: kind, quantity, reason }) {
    const found = await lotFor(context.viewer, code, "hold");
    if (!found.ok) return found;
    const { lot, campaign } = found.value;
    const facts = await factsOfLot(lot);
    if (!facts) return fail("lot_not_found");
    const moves = writeOff(facts, kind, quantity);
    if (!moves.ok) return moves;
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("write-off"));
    const because = moves.value.map((move) => ({ ...move, reason }));
    return postForLot(context, lot, campaign, because, writtenBy(context, campaign.id, context.now, key));
  },
});
