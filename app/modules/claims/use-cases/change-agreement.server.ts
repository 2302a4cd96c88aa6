import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { agreementOf, describeAgreements } from "../agreement.server.ts";
import { agreementOutput, cents, named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { updateAgreement } from "../repos/claim.repo.server.ts";

export const changeAgreement = defineUseCase({
  name: "change-agreement",
  module: "claims",
  summary: "Raise or lower the cap of an agreement, never below what is claimed, or end it.",
  method: "PATCH",
  path: "/campaigns/{campaign}/agreements/{agreement}",
  access: "person",
  input: z.object({ campaign: named, agreement: named, capCents: cents.optional(), ended: z.boolean().optional() }),
  output: agreementOutput,
  async run({ viewer, now }, { campaign: code, agreement: id, capCents, ended }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const { id: campaignId, stage } = campaign.value;
    const agreement = await agreementOf(id, campaignId);
    if (!agreement.ok) return agreement;
    const { countedCents } = agreement.value;
    if (capCents !== undefined && capCents < countedCents) return fail("below_claimed", { params: { countedCents } });
    await updateAgreement(id, {
      ...(capCents === undefined ? {} : { capCents }),
      ...(ended === undefined ? {} : { endedAt: ended ? now : null }),
    });
    await insertEvent({
      ...{
        campaignId,
        subjectKind: "campaign",
        subjectId: campaignId,
        kind: "agreement_changed",
        fromStage: stage,
        toStage: stage,
      },
      ...{
        details: {
          agreement: id,
          ...(capCents === undefined ? {} : { capCents }),
          ...(ended === undefined ? {} : { ended }),
        },
      },
      ...{ actorId: viewer.userId, occurredAt: now, recordedAt: now },
    });
    const after = (await describeAgreements(campaignId)).find((one) => one.id === id);
    return after ? ok(after) : fail("agreement_not_found");
  },
});
