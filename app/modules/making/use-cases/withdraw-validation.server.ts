import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { momentOf } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { type Context, defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { named, note, occurredAt, servedOutput } from "../making.schema.ts";
import { pauseRuns } from "../pause-runs.server.ts";
import { findValidation, listRunRows, validationFacts, withdrawValidationRow } from "../run.repo.server.ts";
import { releaseLots } from "../stop-giving.server.ts";
import { servedFrom, tracedLots } from "../trace.repo.server.ts";
import { validationFor, validForSomebody } from "../validity.ts";
import { noteDecision } from "../write-lot.server.ts";

/** Runs of the revision stop when nobody may use it any more. */
async function stopRuns(context: Context, campaignId: string, itemId: string, revision: string): Promise<string[]> {
  const facts = await validationFacts(campaignId);
  if (validForSomebody(facts, itemId, revision, context.now.getTime())) return [];
  const runs = (await listRunRows(campaignId)).filter((run) => run.itemId === itemId && run.revision === revision);
  return pauseRuns(context, runs, "withdrawn_validation");
}

export const withdrawValidation = defineUseCase({
  name: "withdraw-validation",
  module: "making",
  summary:
    "Record that an authority withdrew a validation: runs pause, lots that have not left are blocked for that usage only, and everybody already served is named.",
  method: "POST",
  path: "/campaigns/{campaign}/validations/{validation}/withdraw",
  access: "person",
  input: z.object({ campaign: named, validation: named, reason: note.min(1), occurredAt }),
  output: z.object({ pausedRuns: z.array(z.string()), released: z.int(), served: z.array(servedOutput) }),
  async run(context, { campaign: code, validation: id, reason, occurredAt: said }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const validation = await findValidation(id);
    if (validation?.campaignId !== campaign.value.id) return fail("not_found");
    if (validation.withdrawnAt) return fail("wrong_stage", { params: { stage: "withdrawn" } });
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    await withdrawValidationRow(id, at.value, context.now);
    const { campaignId, itemId, revision, usage } = validation;
    await noteDecision(context, {
      ...{ campaignId, subjectKind: "validation", subjectId: id, kind: "withdrawn", fromStage: validation.decision },
      ...{ toStage: "withdrawn", details: { reason, usage } },
    });
    const pausedRuns = await stopRuns(context, campaignId, itemId, revision);
    const lotIds = (await tracedLots(campaignId, itemId))
      .filter((lot) => lot.revision === revision)
      .map((lot) => lot.id);
    const scope = usage === "any" ? {} : { usage };
    const facts = await validationFacts(campaignId);
    const stillValid = validationFor(facts, { itemId, revision, usage }, context.now.getTime()) !== undefined;
    const required = campaign.value.policy.validationRequired;
    const why = { code: "withdrawn" as const, reason, ...scope };
    const released = required && !stillValid ? await releaseLots(context, campaignId, lotIds, why) : 0;
    const served = (await servedFrom(lotIds, scope.usage)).map(
      ({ requestCode, requesterName, lotCode, kept, onTheWay }) => ({
        ...{ request: requestCode, name: requesterName, lot: lotCode, kept, onTheWay },
      }),
    );
    return ok({ pausedRuns, released, served });
  },
});
