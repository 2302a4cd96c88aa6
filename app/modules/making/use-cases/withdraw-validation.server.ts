import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { momentOf } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { named, note, occurredAt, servedOutput } from "../making.schema.ts";
import { findValidation, withdrawValidationRow } from "../repos/validation.repo.server.ts";
import { stopWhatHoldsNoMore } from "../stop-withdrawn.server.ts";
import { validationFacts } from "../validations.server.ts";
import { noteDecision } from "../write-lot.server.ts";

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
    const concerns = (asked: string) => usage === "any" || asked === usage;
    const why = { reason, facts: await validationFacts(campaignId), concerns };
    const stopped = await stopWhatHoldsNoMore(context, campaign.value, { itemId, revision }, why);
    const { pausedRuns, released, served } = stopped;
    return ok({
      pausedRuns,
      released,
      served: served.map(({ requestCode, requesterName, lotCode, kept, onTheWay }) => ({
        ...{ request: requestCode, name: requesterName, lot: lotCode, kept, onTheWay },
      })),
    });
  },
});
