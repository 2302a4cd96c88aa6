import { keyOf, momentOf, post } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { inspect } from "../lot.ts";
import { inspectFields, lotOutput, named } from "../making.schema.ts";
import { factsOfLot, insertInspection } from "../repos/lot.repo.server.ts";
import { describedLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const inspectLot = defineUseCase({
  name: "inspect-lot",
  module: "making",
  summary:
    "Judge the pieces of a lot that wait: accepted, to be reworked, scrapped, with what was wrong. Part of them may be judged.",
  method: "POST",
  path: "/lots/{lot}/inspections",
  status: 201,
  access: "person",
  input: inspectFields.extend({ lot: named }),
  output: lotOutput,
  async run(context, { lot: code, accepted, rework, scrapped, examined, defects, checklist, occurredAt }) {
    const found = await lotFor(context.viewer, code, "inspect");
    if (!found.ok) return found;
    const { lot, campaign } = found.value;
    const at = momentOf(occurredAt, context.now);
    if (!at.ok) return at;
    const facts = await factsOfLot(lot);
    if (!facts) return fail("lot_not_found");
    const looked = examined ?? accepted + rework + scrapped;
    const { inspectorIsNotProducer, samplingPercent } = campaign.policy;
    const by = { inspectorId: context.viewer.userId, inspectorIsNotProducer, samplingPercent };
    const moves = inspect(facts, { accepted, rework, scrapped, examined: looked }, by);
    if (!moves.ok) return moves;
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("inspection"));
    const inspectionId = await insertInspection({
      ...{ lotId: lot.id, inspectorId: context.viewer.userId, accepted, rework, scrapped, key },
      defects: defects.map((one) => ({ ...one })),
      checklist: { examined: looked, answers: checklist.map((one) => ({ ...one })) },
      occurredAt: at.value,
      recordedAt: context.now,
    });
    const posted = await post(moves.value, { ...writtenBy(context, campaign.id, at.value, key), inspectionId });
    return posted.ok ? describedLot(context, lot.id, campaign) : posted;
  },
});
