import { stageOf, moves as stillMoves } from "#app/modules/campaigns/campaign.ts";
import { keyOf, momentOf, post } from "#app/modules/flows/flows.server.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { pledgeFor, runFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { declareMoves } from "../lot.ts";
import { declareFields, lotOutput, named } from "../making.schema.ts";
import { lotWithKey } from "../repos/lot.repo.server.ts";
import { runStageOf, takesLots } from "../run.ts";
import { describedLot, newLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const declareLot = defineUseCase({
  name: "declare-lot",
  module: "making",
  summary:
    "Say what was made, in ten seconds: a bag with its code. Of a pledge, or of a run for whoever coordinates; sent twice with one key it counts once.",
  method: "POST",
  path: "/lots",
  status: 201,
  access: "person",
  input: declareFields.extend({ pledge: named.optional(), run: named.optional(), space: named.optional() }),
  output: lotOutput,
  async run(
    context,
    { pledge: pledgeCode, run: runCode, space: spaceName, quantity, occurredAt, materialBatch, pilot },
  ) {
    const pledged = pledgeCode === undefined ? undefined : await pledgeFor(context.viewer, pledgeCode);
    if (pledged && !pledged.ok) return pledged;
    const opened = pledged ? undefined : await runFor(context.viewer, runCode ?? "");
    if (opened && !opened.ok) return opened;
    const campaign = (pledged ?? opened)?.value.campaign;
    const run = pledged ? pledged.value.pledge.run : opened?.value.run;
    if (!campaign || !run) return fail("not_found");
    const at = momentOf(occurredAt, context.now);
    if (!at.ok) return at;
    if (!takesLots(runStageOf(run.stage)) || !stillMoves(stageOf(campaign.stage)))
      return fail("wrong_stage", { params: { stage: run.stage } });
    const space = spaceName === undefined ? undefined : await spaceFor(context.viewer, spaceName, "lend");
    if (space && !space.ok) return space;
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("lot"));
    const before = await lotWithKey(key);
    if (before) return describedLot(context, before.id, campaign);
    const pledge = pledged?.value.pledge;
    const spaceId = space?.value.id ?? pledge?.spaceId ?? campaign.spaceId;
    const makerId = pledge?.userId ?? context.viewer.userId;
    const lotId = await newLot(context, {
      ...{ campaign, itemId: run.itemId, runId: run.id, makerId, spaceId, quantity, materialBatch, key },
      ...(pledge ? { pledgeId: pledge.id } : {}),
      revision: run.revision,
      pilot: pilot || run.stage === "pilot",
      occurredAt: at.value,
    });
    const moves = declareMoves({ id: lotId, itemId: run.itemId, spaceId }, quantity);
    const posted = await post(moves, writtenBy(context, campaign.id, at.value, key));
    return posted.ok ? describedLot(context, lotId, campaign) : posted;
  },
});
