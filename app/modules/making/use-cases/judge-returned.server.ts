import { z } from "zod";
import { keyOf, post } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { judgeReturned as judge } from "../lot.ts";
import { count, lotOutput, named, note } from "../making.schema.ts";
import { factsOfLot, insertInspection } from "../repos/lot.repo.server.ts";
import { describedLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const judgeReturned = defineUseCase({
  name: "judge-returned",
  module: "making",
  summary: "Look again at what was refused or brought back and waits in quarantine: accepted again, or scrapped.",
  method: "POST",
  path: "/lots/{lot}/returned",
  access: "person",
  input: z.object({
    lot: named,
    place: named.optional(),
    accepted: count.default(0),
    scrapped: count.default(0),
    note: note.default(""),
  }),
  output: lotOutput,
  async run(context, { lot: code, place, accepted, scrapped, note: reason }) {
    const found = await lotFor(context.viewer, code, "inspect");
    if (!found.ok) return found;
    const { lot, campaign } = found.value;
    const facts = await factsOfLot(lot, place);
    if (!facts) return fail("lot_not_found");
    const { inspectorIsNotProducer } = campaign.policy;
    const moves = judge(facts, { accepted, scrapped }, { inspectorId: context.viewer.userId, inspectorIsNotProducer });
    if (!moves.ok) return moves;
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("returned"));
    const inspectionId = await insertInspection({
      ...{ lotId: lot.id, inspectorId: context.viewer.userId, accepted, rework: 0, scrapped, key },
      defects: reason ? [{ code: "returned", count: accepted + scrapped, note: reason }] : [],
      checklist: { examined: accepted + scrapped, answers: [] },
      occurredAt: context.now,
      recordedAt: context.now,
    });
    const written = { ...writtenBy(context, campaign.id, context.now, key), inspectionId };
    const posted = await post(moves.value, written);
    return posted.ok ? describedLot(context, lot.id, campaign) : posted;
  },
});
