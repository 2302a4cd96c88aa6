import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeAgreements } from "../agreement.server.ts";
import { agreementFields, agreementOutput, named } from "../claim.schema.ts";
import { fail } from "../failures.ts";
import { insertAgreement } from "../repos/claim.repo.server.ts";

export const makeAgreement = defineUseCase({
  name: "make-agreement",
  module: "claims",
  summary: "Record who pays what in a campaign, up to how much; a rate per piece is for invoices only.",
  method: "POST",
  path: "/campaigns/{campaign}/agreements",
  status: 201,
  access: "person",
  input: agreementFields.extend({ campaign: named }),
  output: agreementOutput,
  async run({ viewer, now }, { campaign: code, item: itemId, ...card }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const { id: campaignId, items, stage } = campaign.value;
    if (itemId !== null && !items.some(({ id }) => id === itemId)) return fail("not_found");
    const id = await insertAgreement({ ...card, campaignId, itemId, createdById: viewer.userId, createdAt: now });
    await insertEvent({
      ...{
        campaignId,
        subjectKind: "campaign",
        subjectId: campaignId,
        kind: "agreement_made",
        fromStage: stage,
        toStage: stage,
      },
      ...{ details: { agreement: id, capCents: card.capCents, rateCents: card.rateCents }, actorId: viewer.userId },
      ...{ occurredAt: now, recordedAt: now },
    });
    const made = (await describeAgreements(campaignId)).find((one) => one.id === id);
    return made ? ok(made) : fail("agreement_not_found");
  },
});
